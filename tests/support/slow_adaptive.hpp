/// @file
/// Abramson's bandwidths and density as their definitions read.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/stats/edge_mass.hpp"
#include "support/slow_density.hpp"

namespace hotspot::test {

/// Without a window: the pilot is not corrected.
inline std::vector<double> slow_pilot(const EventSet& events, double pilot_bandwidth,
                                      const MultiPolygon& window = {}) {
  std::vector<double> pilot;
  for (const Point& place : events.points) {
    const double mass =
        window.empty() ? 1.0 : edge_mass(window, {place}, Kernel::gaussian, pilot_bandwidth).front();
    pilot.push_back(slow_density(events, place, Kernel::gaussian, pilot_bandwidth) / mass);
  }
  return pilot;
}

/// Weights are whole numbers here: an event of weight w stands w times in the product.
inline std::vector<double> slow_bandwidths(const EventSet& events, const std::vector<double>& pilot,
                                           double bandwidth) {
  double product = 1.0;
  double count = 0.0;
  for (std::size_t i = 0; i < pilot.size(); ++i) count += events.weight(i);
  for (std::size_t i = 0; i < pilot.size(); ++i) {
    product *= std::pow(pilot[i], -0.5 * events.weight(i) / count);
  }
  std::vector<double> bandwidths;
  for (const double p : pilot) bandwidths.push_back(bandwidth * std::min(5.0, std::pow(p, -0.5) / product));
  return bandwidths;
}

/// Per square unit of the coordinates; `mass`: what each event's share is divided by.
inline double slow_adaptive_density(const EventSet& events, Point u, const std::vector<double>& bandwidths,
                                    const std::vector<double>& mass,
                                    std::optional<std::size_t> left_out = {}) {
  double sum = 0.0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (i == left_out) continue;
    const Point p = events.points[i];
    sum += events.weight(i) / mass[i] *
           slow_kernel(Kernel::gaussian, std::hypot(u.x - p.x, u.y - p.y), bandwidths[i]);
  }
  return sum;
}

}  // namespace hotspot::test
