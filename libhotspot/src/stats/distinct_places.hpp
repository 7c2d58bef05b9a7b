/// @file
/// Events that share their coordinates, as one place. Private to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot::detail {

/// Places in the order of x, then y: independent of the order of the points.
struct DistinctPlaces {
  std::vector<Point> places{};
  std::vector<std::size_t> counts{};    ///< points at each place
  std::vector<std::size_t> place_of{};  ///< of each point
};

/// REQUIRES: finite points. Cost: O(n log n). THROWS Cancelled.
[[nodiscard]] DistinctPlaces distinct_places(const std::vector<Point>& points, const Run& run = {});

}  // namespace hotspot::detail
