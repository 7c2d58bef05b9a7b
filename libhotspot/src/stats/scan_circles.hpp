/// @file
/// The circles around one centre, each holding the one before. Private to the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

/// Areas by distance; circle k holds the first ends[k] of them.
struct Circles {
  std::vector<std::uint32_t> areas;
  std::vector<std::size_t> ends;
};

/// What all circles are drawn from.
struct CirclePlan {
  std::vector<Point> centres;
  std::vector<double> population;  ///< one an area
  double most = 0.0;               ///< that a circle may hold
};

/// Areas equally far enter together. REQUIRES: fewer than 2^32 areas. Cost: O(n log n).
[[nodiscard]] Circles circles_around(const CirclePlan& plan, std::size_t centre);

}  // namespace hotspot::detail
