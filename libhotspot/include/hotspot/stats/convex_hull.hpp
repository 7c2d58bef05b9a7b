/// @file
/// The smallest convex polygon around points.
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot {

/// Corners counter-clockwise from the westernmost (of those the southernmost), none on the line between its
/// neighbours; exact. Fewer than three where the points are one place or lie on a line. REQUIRES: finite
/// points. Cost: O(n log n). Reference: Andrew (1979).
[[nodiscard]] Ring convex_hull(std::vector<Point> points);

}  // namespace hotspot
