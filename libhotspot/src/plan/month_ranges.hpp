/// @file
/// Months of a year in few words: "1-3, 12".
#pragma once

#include <array>
#include <string>

#include "hotspot/core/year_quality.hpp"

namespace hotspot::detail {

/// The months in that state, by their numbers; empty where there are none.
inline std::string month_ranges(const std::array<MonthState, 12>& months, MonthState state) {
  std::string list;
  for (std::size_t first = 0; first < months.size(); ++first) {
    if (months[first] != state) continue;
    std::size_t last = first;
    while (last + 1 < months.size() && months[last + 1] == state) ++last;
    list += (list.empty() ? "" : ", ") + std::to_string(first + 1);
    if (last > first) list += "-" + std::to_string(last + 1);
    first = last;
  }
  return list;
}

}  // namespace hotspot::detail
