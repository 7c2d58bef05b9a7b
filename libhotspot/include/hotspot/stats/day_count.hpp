/// @file
/// How the days between two events are counted.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"

namespace hotspot {

enum class DayCount {
  calendar,  ///< midnights between: 23:50 and 00:10 are a day apart, 00:10 and 23:50 of one day none
  elapsed,   ///< time that went by, in fractions of a day; to the second
};

template <>
struct EnumWords<DayCount> {
  static constexpr std::array<std::pair<DayCount, std::string_view>, 2> words{
      {{DayCount::calendar, "calendar"}, {DayCount::elapsed, "elapsed"}}};
};

}  // namespace hotspot
