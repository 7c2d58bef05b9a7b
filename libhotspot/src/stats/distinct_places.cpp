#include "stats/distinct_places.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/stop_check.hpp"

namespace hotspot::detail {

DistinctPlaces distinct_places(const std::vector<Point>& points, const Run& run) {
  StopCheck check(run.stop);
  std::vector<std::size_t> order(points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    check();
    return std::tie(points[a].x, points[a].y) < std::tie(points[b].x, points[b].y);
  });
  DistinctPlaces distinct;
  distinct.place_of.resize(points.size());
  distinct.places.reserve(points.size());  // growing step by step could not be stopped
  distinct.counts.reserve(points.size());
  for (const std::size_t i : order) {
    check();
    if (distinct.places.empty() || !(distinct.places.back() == points[i])) {
      distinct.places.push_back(points[i]);
      distinct.counts.push_back(0);
    }
    ++distinct.counts.back();
    distinct.place_of[i] = distinct.places.size() - 1;
  }
  return distinct;
}

}  // namespace hotspot::detail
