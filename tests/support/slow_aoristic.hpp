/// @file
/// Aoristic weights minute by minute, for spans of whole minutes.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

#include "hotspot/stats/time_table.hpp"

namespace hotspot::test {

/// `slot` gives the row of the table that a minute belongs to.
template <class Slot>
std::vector<double> slow_aoristic(const std::vector<TimeSpan>& spans, std::size_t slots, Slot&& slot) {
  using std::chrono::minutes;
  std::vector<double> table(slots, 0.0);
  for (const TimeSpan& span : spans) {
    const auto length = std::chrono::duration_cast<minutes>(span.to - span.from).count();
    if (length == 0) table[slot(span.from)] += 1.0;
    for (EventTime minute = span.from; minute < span.to; minute += minutes(1)) {
      table[slot(minute)] += 1.0 / static_cast<double>(length);
    }
  }
  return table;
}

inline std::size_t slow_hour_of_week(EventTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const auto hour = std::chrono::floor<std::chrono::hours>(time - day).count();
  return (std::chrono::weekday(day).iso_encoding() - 1) * 24 + static_cast<std::size_t>(hour);
}

inline std::size_t slow_month(EventTime time) {
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
  return static_cast<unsigned>(date.month()) - 1;
}

}  // namespace hotspot::test
