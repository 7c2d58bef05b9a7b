/// @file
/// Relative risk as its definition reads: one sum a place, integrals over the window by rays and by pixels.
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "support/slow_density.hpp"

namespace hotspot::test {

/// Integral of K^2 over the disc of radius r, by the midpoint rule.
inline double slow_squared_mass_within(Kernel kernel, double r, double h, int steps = 2000) {
  const double reach = kernel == Kernel::gaussian ? std::min(r, 9.0 * h) : std::min(r, h);
  double sum = 0.0;
  for (int k = 0; k < steps; ++k) {
    const double s = reach * (k + 0.5) / steps;
    sum += 2.0 * std::numbers::pi * s * std::pow(slow_kernel(kernel, s, h), 2) * reach / steps;
  }
  return sum;
}

/// Integral of K(|u - v|)^2 over v in the window.
inline double slow_squared_mass(const MultiPolygon& window, Point u, Kernel kernel, double h,
                                int rays = 720) {
  return slow_ray_integral(
      window, u, rays, [&](double distance) { return slow_squared_mass_within(kernel, distance, h, 400); });
}

/// Intensity per m2 at u with its edge correction, in a local plane.
inline double slow_intensity(const EventSet& events, Point u, const StudyArea& window,
                             const KernelDensityOptions& options) {
  const double h = options.bandwidth.value;
  const auto mass = [&](Point p) { return slow_edge_mass(window.shape, p, options.kernel, h, 2000); };
  if (options.edge != EdgeCorrection::diggle) {
    const double density = slow_density(events, u, options.kernel, h);
    return options.edge == EdgeCorrection::none ? density : density / mass(u);
  }
  EventSet weighted = events;
  weighted.weights.clear();
  for (std::size_t i = 0; i < events.size(); ++i) {
    weighted.weights.push_back(events.weight(i) / mass(events.points[i]));
  }
  return slow_density(weighted, u, options.kernel, h);
}

/// Integral of the intensity over the window: mean over the centres of fine pixels inside, times the area.
inline double slow_window_total(const EventSet& events, const StudyArea& window,
                                const KernelDensityOptions& options, std::size_t pixels = 150) {
  const Box box = bounds(window.shape);
  const double cell = std::max(box.width(), box.height()) / static_cast<double>(pixels);
  const Grid grid{window.crs, {box.xmin, box.ymin}, cell, pixels, pixels, CellShape::square};
  KernelDensityOptions per_m2 = options;
  per_m2.unit = DensityUnit::per_m2;
  const CellSet inside = cells_with_centre_in(grid, window.shape);
  double sum = 0.0;
  for (const double value : kernel_density(events, inside, window, per_m2).values) sum += value;
  return sum / static_cast<double>(inside.cells.size()) * area(window.shape);
}

}  // namespace hotspot::test
