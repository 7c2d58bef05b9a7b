/// @file
/// From sums of kernel shapes with a peak of 1 to the unit of a density. Private to the library.
#pragma once

#include <numeric>
#include <stdexcept>

#include "hotspot/core/event_set.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot::detail {

/// The same density per m2, whatever unit and period were asked for.
inline KernelDensityOptions per_m2(const KernelDensityOptions& options) {
  return {.bandwidth = options.bandwidth,
          .kernel = options.kernel,
          .edge = options.edge,
          .unit = DensityUnit::per_m2,
          .leave_one_out = options.leave_one_out};
}

inline double total_weight(const EventSet& events) {
  if (events.weights.empty()) return static_cast<double>(events.size());
  return std::accumulate(events.weights.begin(), events.weights.end(), 0.0);
}

/// What a sum of shapes is multiplied by to be in the unit asked for.
inline double unit_factor(double weight_of_all, const KernelDensityOptions& options) {
  constexpr double m2_per_km2 = 1e6;
  constexpr double days_per_year = 365.25;
  const double h = options.bandwidth.value;
  const double peak = kernel_peak(options.kernel) / (h * h);
  const double per_year = options.period_days ? days_per_year / *options.period_days : 1.0;
  switch (options.unit) {
    case DensityUnit::per_km2:
      return peak * m2_per_km2 * per_year;
    case DensityUnit::per_m2:
      return peak * per_year;
    case DensityUnit::probability:
      return peak / weight_of_all;
    case DensityUnit::raw:
      return per_year;
  }
  throw std::logic_error("unit outside its enumeration");
}

inline double unit_factor(const EventSet& events, const KernelDensityOptions& options) {
  return unit_factor(total_weight(events), options);
}

}  // namespace hotspot::detail
