/// @file
/// Events that are odd though each may be right: piles at one place, rows that stand twice, events that two
/// sources tell of. Found here; the study file says what becomes of them.
#pragma once

#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot::detail {

/// True for the events at a place with so many that it is likely the address given when none is known: at
/// least 20, a twentieth of all, and five times the median of the 20 fullest places. Cost: O(n log n).
[[nodiscard]] std::vector<bool> at_default_address(const EventSet& events);

/// True for every event but the first of those with the same place, time and category. Events without a time
/// are never the same. Cost: O(n log n).
[[nodiscard]] std::vector<bool> duplicates(const EventSet& events);

/// True for the events of `events` for which one of `before` lies within the distance and the hours. Cost:
/// O(n log n) and the events of `before` within the hours of each. REQUIRES: the same CRS.
[[nodiscard]] std::vector<bool> also_in(const EventSet& before, const EventSet& events, Metres distance,
                                        double hours);

}  // namespace hotspot::detail
