/// @file
/// Borders and lines with fewer corners, for drawing from afar.
///
/// The corner farthest from the chord is kept while it lies farther than the tolerance. Cost: O(n log n) on
/// the shapes of maps. Reference: Ramer (1972); Douglas and Peucker (1973).
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

/// `tolerance` in units of the CRS; 0 keeps everything. The ends stay.
[[nodiscard]] std::vector<Point> simplified_line(const std::vector<Point>& line, double tolerance);

/// Fewer than three corners where the ring is no larger than the tolerance. What is long and thinner than
/// that keeps corners that lie the tolerance apart.
[[nodiscard]] Ring simplified_ring(const Ring& ring, double tolerance);

}  // namespace hotspot::viewer
