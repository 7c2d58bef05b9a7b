/// @file
/// Events with a place, and those of which only the area is known. Private to the library.
#pragma once

#include "hotspot/core/event_set.hpp"

namespace hotspot::detail {

/// False where only the area is known: the point lies in it, and stands for nothing else.
[[nodiscard]] inline bool has_place(const EventSet& events, std::size_t i) {
  return events.placement(i) != Placement::area;
}

/// Those that have a place, or those that have none, in their order.
[[nodiscard]] inline EventSet with_place(const EventSet& events, bool wanted = true) {
  std::vector<bool> keep(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) keep[i] = has_place(events, i) == wanted;
  return select(events, keep);
}

}  // namespace hotspot::detail
