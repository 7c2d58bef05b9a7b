/// @file
/// Kernel density as its definition reads, one sum a place; and the mass of a kernel inside a window by rays.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <optional>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot::test {

inline constexpr std::array all_kernels{Kernel::uniform, Kernel::triangular, Kernel::epanechnikov,
                                        Kernel::quartic, Kernel::triweight,  Kernel::gaussian};
static_assert(all_kernels.size() == EnumWords<Kernel>::words.size());

/// K(r) of the table in `kernel.hpp`.
inline double slow_kernel(Kernel kernel, double r, double h) {
  const double t = r / h;
  const double disc = std::numbers::pi * h * h;
  if (kernel == Kernel::gaussian) return std::exp(-0.5 * t * t) / (2.0 * disc);
  if (t > 1.0) return 0.0;
  if (kernel == Kernel::uniform) return 1.0 / disc;
  if (kernel == Kernel::triangular) return 3.0 / disc * (1.0 - t);
  if (kernel == Kernel::epanechnikov) return 2.0 / disc * (1.0 - t * t);
  if (kernel == Kernel::quartic) return 3.0 / disc * std::pow(1.0 - t * t, 2);
  return 4.0 / disc * std::pow(1.0 - t * t, 3);
}

/// Weighted events per square unit of the coordinates.
inline double slow_density(const EventSet& events, Point u, Kernel kernel, double h,
                           std::optional<std::size_t> left_out = {}) {
  double sum = 0.0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (i == left_out) continue;
    const Point p = events.points[i];
    sum += events.weight(i) * slow_kernel(kernel, std::hypot(u.x - p.x, u.y - p.y), h);
  }
  return sum;
}

/// Distances at which the ray from u in direction `angle` crosses a ring, appended to `distances`.
inline void slow_crossings(const Ring& ring, Point u, double angle, std::vector<double>& distances) {
  const double c = std::cos(angle), s = std::sin(angle);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& p = ring[i];
    const Point& q = ring[(i + 1) % ring.size()];
    const double px = (p.x - u.x) * c + (p.y - u.y) * s, py = (p.y - u.y) * c - (p.x - u.x) * s;
    const double qx = (q.x - u.x) * c + (q.y - u.y) * s, qy = (q.y - u.y) * c - (q.x - u.x) * s;
    if ((py > 0.0) == (qy > 0.0)) continue;
    const double distance = px - py * (qx - px) / (qy - py);
    if (distance > 0.0) distances.push_back(distance);
  }
}

/// Integral over the window of something that is known within any radius of u, along many rays. Counted
/// inward from infinity, which is outside.
inline double slow_ray_integral(const MultiPolygon& window, Point u, int rays,
                                const std::function<double(double)>& within) {
  double sum = 0.0;
  for (int k = 0; k < rays; ++k) {
    const double angle = 2.0 * std::numbers::pi * (k + 0.5) / rays;
    std::vector<double> distances;
    for (const Polygon& polygon : window) {
      slow_crossings(polygon.outer, u, angle, distances);
      for (const Ring& hole : polygon.holes) slow_crossings(hole, u, angle, distances);
    }
    std::sort(distances.rbegin(), distances.rend());
    double sign = 1.0;
    for (const double distance : distances) {
      sum += sign * within(distance);
      sign = -sign;
    }
  }
  return sum / rays;
}

/// Mass inside the window.
inline double slow_edge_mass(const MultiPolygon& window, Point u, Kernel kernel, double h, int rays = 20000) {
  return slow_ray_integral(window, u, rays,
                           [&](double distance) { return kernel_mass_within(kernel, distance / h); });
}

}  // namespace hotspot::test
