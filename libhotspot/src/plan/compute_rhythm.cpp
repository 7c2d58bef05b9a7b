#include "plan/compute_rhythm.hpp"

#include <chrono>
#include <cmath>

#include "hotspot/stats/sample_size.hpp"
#include "hotspot/stats/time_table.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t days_of_week = 7;
constexpr std::size_t hours_of_part = 24 / parts_of_day;

bool is_midnight(EventTime time) {
  return time == std::chrono::floor<std::chrono::days>(time);
}

/// Sums of whole events are whole.
std::int64_t whole(double sum) {
  return std::llround(sum);
}

CountTable week_of(const std::vector<TimeSpan>& moments) {
  const auto hours = aoristic_week(moments);
  CountTable week{.rows = days_of_week, .columns = parts_of_day, .counts = {}, .row_hidden = {}};
  for (std::size_t first = 0; first < hours.size(); first += hours_of_part) {
    double sum = 0.0;
    for (std::size_t hour = first; hour < first + hours_of_part; ++hour) sum += hours[hour];
    week.counts.push_back(whole(sum));
  }
  return week;
}

}  // namespace

std::optional<Rhythm> compute_rhythm(const EventSet& events) {
  const bool midnight_is_day = midnight_stands_for_day(events.times);
  std::vector<TimeSpan> timed, with_hour;
  for (const auto& time : events.times) {
    if (!time) continue;
    timed.push_back({*time, *time});
    if (!midnight_is_day || !is_midnight(*time)) with_hour.push_back({*time, *time});
  }
  if (timed.size() < fewest_timed_events) return std::nullopt;
  Rhythm rhythm;
  const auto n = static_cast<std::int64_t>(events.size());
  const auto months = aoristic_months(timed);
  for (std::size_t month = 0; month < months.size(); ++month) rhythm.months[month] = whole(months[month]);
  rhythm.without_time = n - static_cast<std::int64_t>(timed.size());
  rhythm.without_hour = n - static_cast<std::int64_t>(with_hour.size());
  if (with_hour.size() >= fewest_timed_events) rhythm.week = week_of(with_hour);
  return rhythm;
}

}  // namespace hotspot::detail
