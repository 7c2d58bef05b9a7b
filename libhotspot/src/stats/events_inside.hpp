/// @file
/// The events that lie in a study area, its border included. Private to the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"

namespace hotspot::detail {

struct EventsInside {
  std::vector<Point> points{};
  std::vector<std::size_t> events{};  ///< which they are
  std::int64_t outside = 0;
};

/// `what` names the method in messages. THROWS DataError if there are none, CrsError for degrees or another
/// CRS than the window's, ArgumentError for events that are not consistent.
[[nodiscard]] EventsInside events_inside(const EventSet& events, const StudyArea& window,
                                         const std::string& what);

}  // namespace hotspot::detail
