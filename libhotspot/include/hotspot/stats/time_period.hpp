/// @file
/// Cuts time into periods of equal length, for surfaces and tests one period after another.
#pragma once

#include <vector>

#include "hotspot/core/event_set.hpp"

namespace hotspot {

/// [from, to)
struct TimePeriod {
  EventTime from{};
  EventTime to{};
};

/// Periods of `days` counted back from `until`, oldest first, as many whole ones as there are from `since`
/// on: the latest one is what people ask about, so the remainder falls at the beginning. Empty where none
/// fits. To the second. THROWS ArgumentError unless `days` is at least a second and the periods are at most
/// 100,000.
[[nodiscard]] std::vector<TimePeriod> periods_back_from(EventTime until, EventTime since, double days);

}  // namespace hotspot
