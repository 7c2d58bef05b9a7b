/// @file
/// DBSCAN by its definition: all distances, and growing every cluster event by event.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/stats/dbscan.hpp"

namespace hotspot::test {

/// For a plane in metres.
inline Dbscan slow_dbscan(const EventSet& events, const DbscanOptions& options) {
  const std::size_t n = events.size();
  const auto distance = [&](std::size_t i, std::size_t j) {
    const double dx = events.points[i].x - events.points[j].x, dy = events.points[i].y - events.points[j].y;
    return std::sqrt(dx * dx + dy * dy);
  };
  const auto near = [&](std::size_t i, std::size_t j) { return distance(i, j) <= options.eps.value; };
  Dbscan result{.cluster = std::vector<std::uint32_t>(n, 0), .core = std::vector<bool>(n, false)};
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t count = 0;
    for (std::size_t j = 0; j < n; ++j) count += near(i, j) ? 1 : 0;
    result.core[i] = count >= options.min_points;
  }
  for (std::size_t first = 0; first < n; ++first) {
    if (!result.core[first] || result.cluster[first] != 0) continue;
    result.cluster[first] = ++result.clusters;
    std::vector<std::size_t> to_visit{first};
    while (!to_visit.empty()) {
      const std::size_t i = to_visit.back();
      to_visit.pop_back();
      for (std::size_t j = 0; j < n; ++j) {
        if (!result.core[j] || result.cluster[j] != 0 || !near(i, j)) continue;
        result.cluster[j] = result.clusters;
        to_visit.push_back(j);
      }
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (result.core[i]) continue;
    std::size_t nearest = n;
    for (std::size_t j = 0; j < n; ++j) {
      if (!result.core[j] || !near(i, j)) continue;
      const Point a = events.points[j], b = events.points[nearest == n ? j : nearest];
      const double ours = distance(i, j), theirs = nearest == n ? ours : distance(i, nearest);
      const bool further_west = a.x < b.x || (a.x == b.x && a.y < b.y);
      if (nearest == n || ours < theirs || (ours == theirs && further_west)) nearest = j;
    }
    if (nearest < n) result.cluster[i] = result.cluster[nearest];
  }
  return result;
}

}  // namespace hotspot::test
