/// @file
/// The times of events as spans: from-to where there are two columns, whole days where an hour is not known.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/stats/time_table.hpp"

namespace hotspot::cli {

/// What 00:00:00 means.
enum class Midnight {
  found,   ///< found out for each column (`midnight_stands_for_day`)
  moment,  ///< midnight
  day,     ///< a day without an hour
};

}  // namespace hotspot::cli

template <>
struct hotspot::EnumWords<hotspot::cli::Midnight> {
  static constexpr std::array<std::pair<cli::Midnight, std::string_view>, 3> words{
      {{cli::Midnight::found, "auto"}, {cli::Midnight::moment, "moment"}, {cli::Midnight::day, "day"}}};
};

namespace hotspot::cli {

struct SpansOfEvents {
  std::vector<TimeSpan> spans{};
  std::vector<double> weights{};       ///< empty: 1 each
  std::int64_t reversed = 0;           ///< left out: the end lies before the start
  std::int64_t without_end = 0;        ///< taken at their start
  std::int64_t days_without_hour = 0;  ///< spread over the day
};

/// REQUIRES: every event has a time.
[[nodiscard]] SpansOfEvents spans_of(const EventsRead& read, Midnight midnight);

}  // namespace hotspot::cli
