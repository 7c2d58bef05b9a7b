/// @file
/// Density in space and time as its definition reads, with the mass in time by small steps.
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>

#include "hotspot/stats/space_time_density.hpp"
#include "support/slow_density.hpp"

namespace hotspot::test {

/// Silverman (1986), table 3.1.
inline double slow_line_kernel(Kernel kernel, double t) {
  if (kernel == Kernel::gaussian) return std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi);
  const double a = std::abs(t);
  if (a > 1.0) return 0.0;
  if (kernel == Kernel::uniform) return 0.5;
  if (kernel == Kernel::triangular) return 1.0 - a;
  if (kernel == Kernel::epanechnikov) return 0.75 * (1.0 - a * a);
  if (kernel == Kernel::quartic) return 15.0 / 16.0 * std::pow(1.0 - a * a, 2);
  return 35.0 / 32.0 * std::pow(1.0 - a * a, 3);
}

/// Integral from `from` to `to` by the midpoint rule.
inline double slow_line_mass(Kernel kernel, double from, double to, int steps = 200000) {
  const double step = (to - from) / steps;
  double sum = 0.0;
  for (int k = 0; k < steps; ++k) sum += slow_line_kernel(kernel, from + (k + 0.5) * step) * step;
  return sum;
}

/// Events per square unit of the coordinates and day, without the mass in time.
inline double slow_space_time(const EventSet& events, Point u, EventTime moment,
                              const SpaceTimeDensityOptions& options) {
  double sum = 0.0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const double days = static_cast<double>((moment - *events.times[i]).count()) / 86400.0;
    const double r = std::hypot(u.x - events.points[i].x, u.y - events.points[i].y);
    sum += events.weight(i) * slow_kernel(options.kernel, r, options.bandwidth.value) *
           slow_line_kernel(options.time_kernel, days / options.time_bandwidth_days) /
           options.time_bandwidth_days;
  }
  return sum;
}

}  // namespace hotspot::test
