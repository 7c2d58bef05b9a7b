/// @file
/// Cuts rings at a straight line. Private to the library.
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

/// The part of the rings to the left of the line from a to b. A ring that falls into several pieces stays
/// one ring, its pieces joined along the line: its signed area is right. Holes stay clockwise.
/// Reference: Sutherland and Hodgman (1974), Reentrant polygon clipping, CACM 17.
[[nodiscard]] std::vector<Ring> left_of(const std::vector<Ring>& rings, Point a, Point b);

/// Signed area of all rings together.
[[nodiscard]] double signed_area(const std::vector<Ring>& rings);

}  // namespace hotspot::detail
