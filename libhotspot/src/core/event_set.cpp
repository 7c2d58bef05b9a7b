#include "hotspot/core/event_set.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "core/kept.hpp"
#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

void require_length(std::size_t length, std::size_t expected, const char* column) {
  if (length == 0 || length == expected) return;
  throw ArgumentError({"error.column_length",
                       {{"column", std::string(column)},
                        {"length", static_cast<std::int64_t>(length)},
                        {"expected", static_cast<std::int64_t>(expected)}}});
}

}  // namespace

void require_consistent(const EventSet& events) {
  require_length(events.weights.size(), events.size(), "weights");
  require_length(events.times.size(), events.size(), "times");
  require_length(events.times_to.size(), events.size(), "times_to");
  require_length(events.reported.size(), events.size(), "reported");
  require_length(events.category_of.size(), events.size(), "category_of");
  require_length(events.source_row.size(), events.size(), "source_row");
  require_length(events.placements.size(), events.size(), "placements");
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Point p = events.points[i];
    if (std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(events.weight(i))) continue;
    throw ArgumentError({"error.event_not_finite", {{"row", static_cast<std::int64_t>(events.row(i))}}});
  }
}

void require_no_negative_weights(const EventSet& events) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events.weight(i) >= 0.0) continue;
    throw DataError({"error.negative_weight",
                     {{"row", static_cast<std::int64_t>(events.row(i))}, {"weight", events.weight(i)}}});
  }
}

EventSet distinct_places(const EventSet& events) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto place = [&](std::size_t i) { return std::tie(events.points[i].x, events.points[i].y); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
  std::vector<bool> keep(events.size(), true);
  for (std::size_t k = 1; k < order.size(); ++k) {
    if (events.points[order[k]] == events.points[order[k - 1]]) keep[order[k]] = false;
  }
  return select(events, keep);
}

EventSet select(const EventSet& events, const std::vector<bool>& keep) {
  EventSet result;
  result.crs = events.crs;
  result.points = detail::kept(events.points, keep);
  result.weights = detail::kept(events.weights, keep);
  result.times = detail::kept(events.times, keep);
  result.times_to = detail::kept(events.times_to, keep);
  result.reported = detail::kept(events.reported, keep);
  result.category_of = detail::kept(events.category_of, keep);
  result.categories = events.categories;
  result.placements = detail::kept(events.placements, keep);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (keep[i]) result.source_row.push_back(events.row(i));
  }
  return result;
}

}  // namespace hotspot
