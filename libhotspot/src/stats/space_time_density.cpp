#include "hotspot/stats/space_time_density.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/time_kernel.hpp"

namespace hotspot {
namespace {

constexpr double days_per_year = 365.25;

double days_between(EventTime from, EventTime to) {
  return static_cast<double>((to - from).count()) / 86400.0;
}

void require_valid(const EventSet& events, const TimePeriod& observed,
                   const SpaceTimeDensityOptions& options) {
  validate(options);
  require_consistent(events);
  detail::require_within("observed days", days_between(observed.from, observed.to), above(0.0));
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!events.times.empty() && events.times[i]) continue;
    throw ArgumentError({"error.event_without_time", {{"row", static_cast<std::int64_t>(events.row(i))}}});
  }
}

/// The events of the observed time that are in reach of a moment, their weights times what the kernel in
/// time leaves of them, per year.
EventSet weighted_in_time(const EventSet& events, EventTime moment, const TimePeriod& observed, double mass,
                          const SpaceTimeDensityOptions& options) {
  const double b = options.time_bandwidth_days;
  EventSet weighted;
  weighted.crs = events.crs;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventTime time = *events.times[i];
    if (time < observed.from || time >= observed.to) continue;
    const double share = detail::time_kernel(options.time_kernel, days_between(time, moment) / b) / b;
    if (!(share > 0.0)) continue;
    weighted.points.push_back(events.points[i]);
    weighted.weights.push_back(events.weight(i) * share * days_per_year / mass);
  }
  return weighted;
}

double mass_in(const TimePeriod& observed, EventTime moment, const SpaceTimeDensityOptions& options) {
  const double b = options.time_bandwidth_days;
  return detail::time_kernel_mass(options.time_kernel, days_between(moment, observed.to) / b) -
         detail::time_kernel_mass(options.time_kernel, days_between(moment, observed.from) / b);
}

}  // namespace

SpaceTimeDensity space_time_density(const EventSet& events, const CellSet& cells,
                                    const std::vector<EventTime>& moments, const TimePeriod& observed,
                                    const std::optional<StudyArea>& window,
                                    const SpaceTimeDensityOptions& options, const Run& run) {
  require_valid(events, observed, options);
  const KernelDensityOptions in_space{
      .bandwidth = options.bandwidth, .kernel = options.kernel, .edge = options.edge};
  SpaceTimeDensity result;
  for (const EventTime moment : moments) {
    const double mass = mass_in(observed, moment, options);
    result.time_mass.push_back(mass);
    if (mass > 0.0) {
      const EventSet weighted = weighted_in_time(events, moment, observed, mass, options);
      result.values.push_back(kernel_density(weighted, cells, window, in_space, run).values);
    } else {
      result.values.emplace_back(cells.cells.size(), std::numeric_limits<double>::quiet_NaN());
    }
  }
  return result;
}

}  // namespace hotspot
