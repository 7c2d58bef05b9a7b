#include "stats/timed_events.hpp"

#include <algorithm>
#include <chrono>

#include "core/random.hpp"
#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

std::int64_t ticks_of(EventTime time, DayCount day_count) {
  switch (day_count) {
    case DayCount::calendar:
      return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
    case DayCount::elapsed:
      return time.time_since_epoch().count();
  }
  return 0;
}

}  // namespace

TimedEvents timed_events(const EventSet& events, DayCount day_count) {
  TimedEvents timed{.ticks_per_day = day_count == DayCount::calendar ? 1.0 : 86400.0};
  std::vector<std::int64_t> ticks;
  for (std::size_t i = 0; i < events.times.size(); ++i) {
    if (!events.times[i]) continue;
    timed.points.push_back(events.points[i]);
    ticks.push_back(ticks_of(*events.times[i], day_count));
  }
  timed.left_out = events.size() - ticks.size();
  if (ticks.empty() && timed.left_out > 0) {
    throw DataError({"error.no_times", {{"events", static_cast<std::int64_t>(timed.left_out)}}});
  }
  if (ticks.size() > most_timed_events) {
    throw ArgumentError({"error.too_many_events",
                         {{"events", static_cast<std::int64_t>(ticks.size())},
                          {"limit", static_cast<std::int64_t>(most_timed_events)}}});
  }
  const std::int64_t earliest = ticks.empty() ? 0 : *std::min_element(ticks.begin(), ticks.end());
  for (const std::int64_t tick : ticks) timed.ticks.push_back(static_cast<double>(tick - earliest));
  return timed;
}

std::vector<Lanes> permuted_ticks(const std::vector<double>& ticks, std::uint64_t seed, std::uint64_t first) {
  std::vector<Lanes> permuted(ticks.size());
  for (std::size_t lane = 0; lane < permutation_lanes; ++lane) {
    std::vector<double> order = ticks;
    RandomStream random(seed, 0, first + lane);
    shuffle(order, random);
    for (std::size_t i = 0; i < order.size(); ++i) permuted[i][lane] = order[i];
  }
  return permuted;
}

}  // namespace hotspot::detail
