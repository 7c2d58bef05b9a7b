/// @file
/// When do events happen: at which hour of the week, in which month? Also where only from-to is known.
///
/// An event known to have happened between two times is spread over them (aoristic weights): each hour of the
/// week, or month of the year, gets
///
///     weight * (time of [from, to) in it) / (to - from)
///
/// to the second, so that an interval that ends at 12:00 gives nothing to the hour from 12, and one of many
/// weeks passes each hour as often as it does. from = to is a moment, and belongs to its hour alone. The sum
/// over a table is the sum of the weights. Times are wall-clock time; the hour that the clock skips or
/// repeats twice a year is not treated. REQUIRES: from <= to. THROWS ArgumentError otherwise. Cost: O(events)
/// hours of a week, or months spanned. Reference: Ratcliffe and McCullagh (1998); Ratcliffe (2000), eq. 1.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/core/event_set.hpp"

namespace hotspot {

/// When an event happened, as far as is known.
struct TimeSpan {
  EventTime from{};
  EventTime to{};
};

inline constexpr std::size_t hours_of_week = 168;
inline constexpr std::size_t months_of_year = 12;

/// Monday 0 h to 1 h comes first. `weights` has one entry a span; empty: every event weighs 1. THROWS also
/// where it has another length.
[[nodiscard]] std::array<double, hours_of_week> aoristic_week(const std::vector<TimeSpan>& spans,
                                                              const std::vector<double>& weights = {});
/// January comes first.
[[nodiscard]] std::array<double, months_of_year> aoristic_months(const std::vector<TimeSpan>& spans,
                                                                 const std::vector<double>& weights = {});

/// How many days of each weekday (Monday first), or month (January first), there are from the first day to
/// the last, both included: what weights are divided by where a time does not span whole years.
[[nodiscard]] std::array<std::size_t, 7> days_of_weekdays(std::chrono::local_days first,
                                                          std::chrono::local_days last);
[[nodiscard]] std::array<std::size_t, months_of_year> days_of_months(std::chrono::local_days first,
                                                                     std::chrono::local_days last);

/// Does 00:00:00 in this column stand for a day without an hour? True if all times have it, or if at least
/// ten do and they are more than twice as many as those at any other full hour: hours are often rounded, but
/// midnight is no rounder than noon. Such times make a false peak at 0 h.
[[nodiscard]] bool midnight_stands_for_day(const std::vector<std::optional<EventTime>>& times);

}  // namespace hotspot
