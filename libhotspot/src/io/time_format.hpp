/// @file
/// Dates and times as registers write them, local wall-clock time; and numbers of days.
///
/// Read: yyyy-mm-dd, yyyymmdd, yyyy-mm (the first of the month), dd-mm-yyyy and mm/dd/yyyy with - / . or
/// blanks between, 6. maj 2013 and May 6, 2013 with the month's name or its first letters; then, after T, a
/// blank or a comma, HH:MM[:SS[.f]] (also HH.MM), with AM or PM. A zone at the end is passed over: the clock
/// stands as it is written. Numbers are days, counted from 1970-01-01.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hotspot/core/event_set.hpp"

namespace hotspot::detail {

/// What a text is with the day or the month first, and what it says about the order: parse_time twice and
/// DateEvidence::see in one go.
struct TimeReadings {
  std::optional<EventTime> day_first;
  std::optional<EventTime> month_first;
};

class DateEvidence;
[[nodiscard]] TimeReadings read_time(std::string_view text, DateEvidence& evidence);

/// What the times of one column say about the order of day and month.
class DateEvidence {
 public:
  void see(std::string_view text);
  void add(const DateEvidence& other);

  /// Only a day above 12 proves that the month stands first.
  [[nodiscard]] bool month_first() const { return m_month_first > m_day_first; }
  /// True if days and months could be exchanged everywhere.
  [[nodiscard]] bool is_ambiguous() const { return m_either > 0 && m_day_first == 0 && m_month_first == 0; }
  /// The form that most have, "dd-mm-yyyy"; empty if there was none.
  [[nodiscard]] std::string form() const;

 private:
  friend TimeReadings read_time(std::string_view text, DateEvidence& evidence);
  void see_written_out(int first, int second, char mark);

  std::size_t m_day_first = 0;
  std::size_t m_month_first = 0;
  std::size_t m_either = 0;  // both at most 12 and different
  std::size_t m_same = 0;
  std::size_t m_year_first = 0;
  std::size_t m_compact = 0;
  std::size_t m_months_only = 0;
  std::size_t m_months_named = 0;
  std::size_t m_numbers = 0;
  char m_mark = '-';
};

[[nodiscard]] std::optional<EventTime> parse_time(std::string_view text, bool month_first);

/// A time of day alone: HH:MM[:SS], HH.MM, HHMM, "kl. 22", 10 PM, or the clock of a whole date and time.
[[nodiscard]] std::optional<std::chrono::seconds> parse_clock(std::string_view text);

}  // namespace hotspot::detail
