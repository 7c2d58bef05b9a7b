#include "stats/events_inside.hpp"

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"

namespace hotspot::detail {

EventsInside events_inside(const EventSet& events, const StudyArea& window, const std::string& what) {
  require_consistent(events);
  require_metric(events.crs, what);
  require_same(events.crs, window.crs, what);
  const PointLocator locator(window.shape);
  EventsInside inside;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!locator.covers(events.points[i])) {
      ++inside.outside;
      continue;
    }
    inside.points.push_back(events.points[i]);
    inside.events.push_back(i);
  }
  if (inside.points.empty()) {
    throw DataError({"error.no_event_in_window", {{"events", static_cast<std::int64_t>(events.size())}}});
  }
  return inside;
}

}  // namespace hotspot::detail
