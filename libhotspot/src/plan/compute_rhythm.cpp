#include "plan/compute_rhythm.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "hotspot/stats/sample_size.hpp"
#include "hotspot/stats/time_table.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t days_of_week = 7;
constexpr std::size_t hours_of_part = 24 / parts_of_day;

bool is_midnight(EventTime time) {
  return time == std::chrono::floor<std::chrono::days>(time);
}

/// Whole numbers with the same sum, each less than one away: what is left over goes to the largest fractions.
/// Events at one moment make whole sums, which stay as they are.
std::vector<std::int64_t> whole_parts(const std::vector<double>& parts) {
  constexpr double slack = 1e-6;
  std::vector<std::int64_t> whole;
  std::vector<std::size_t> order(parts.size());
  for (const double part : parts) whole.push_back(static_cast<std::int64_t>(std::floor(part + slack)));
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto fraction = [&](std::size_t i) { return parts[i] - static_cast<double>(whole[i]); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return fraction(a) > fraction(b) + slack; });
  const auto total = std::llround(std::accumulate(parts.begin(), parts.end(), 0.0));
  auto left = total - std::accumulate(whole.begin(), whole.end(), std::int64_t{0});
  for (std::size_t k = 0; k < order.size() && left > 0; ++k, --left) ++whole[order[k]];
  return whole;
}

CountTable week_of(const std::vector<TimeSpan>& spans) {
  const auto hours = aoristic_week(spans);
  std::vector<double> parts;
  for (std::size_t first = 0; first < hours.size(); first += hours_of_part) {
    const auto from = hours.begin() + static_cast<std::ptrdiff_t>(first);
    parts.push_back(std::accumulate(from, from + static_cast<std::ptrdiff_t>(hours_of_part), 0.0));
  }
  return {.rows = days_of_week, .columns = parts_of_day, .counts = whole_parts(parts), .row_hidden = {}};
}

/// When an event happened as far as is known, and whether that tells an hour of the week.
struct KnownTime {
  TimeSpan span{};
  bool has_hour = true;
};

/// Where 00:00 stands for a day it is one of 24 hours, but the hour of a moment on it is not known. Ends
/// before their beginnings are a slip, and say nothing of the hour.
KnownTime known_time(EventTime from, const std::optional<EventTime>& latest, bool from_is_day,
                     bool to_is_day) {
  if (!latest) return {{from, from}, !(from_is_day && is_midnight(from))};
  const EventTime to = to_is_day && is_midnight(*latest) ? *latest + std::chrono::days(1) : *latest;
  if (to < from) return {{from, from}, false};
  return {{from, to}, to - from < std::chrono::days(days_of_week)};
}

}  // namespace

std::optional<Rhythm> compute_rhythm(const EventSet& events) {
  const bool from_is_day = midnight_stands_for_day(events.times);
  const bool to_is_day = midnight_stands_for_day(events.times_to);
  std::vector<TimeSpan> timed, with_hour;
  for (std::size_t i = 0; i < events.times.size(); ++i) {
    if (!events.times[i]) continue;
    const auto latest = events.times_to.empty() ? std::nullopt : events.times_to[i];
    const KnownTime known = known_time(*events.times[i], latest, from_is_day, to_is_day);
    timed.push_back(known.span);
    if (known.has_hour) with_hour.push_back(known.span);
  }
  if (timed.size() < fewest_timed_events) return std::nullopt;
  Rhythm rhythm;
  const auto n = static_cast<std::int64_t>(events.size());
  const auto months = aoristic_months(timed);
  const std::vector<std::int64_t> whole_months = whole_parts({months.begin(), months.end()});
  std::copy(whole_months.begin(), whole_months.end(), rhythm.months.begin());
  rhythm.without_time = n - static_cast<std::int64_t>(timed.size());
  rhythm.without_hour = n - static_cast<std::int64_t>(with_hour.size());
  if (with_hour.size() >= fewest_timed_events) rhythm.week = week_of(with_hour);
  return rhythm;
}

}  // namespace hotspot::detail
