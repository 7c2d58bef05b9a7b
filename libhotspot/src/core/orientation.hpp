/// @file
/// On which side of a line does a point lie? The exact sign, whatever the rounding: points given exactly on a
/// border are recognised as such. Private to the library.
///
/// A floating-point determinant decides where its error bound allows, an exact sum where it does not.
/// REQUIRES: coordinates whose products neither overflow nor underflow (any map's).
/// Reference: Shewchuk (1997), Adaptive precision floating-point arithmetic, Discrete Comput. Geom. 18.
#pragma once

#include <algorithm>
#include <cmath>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

/// The sign by exact arithmetic, some ten times slower.
[[nodiscard]] int exact_orientation(Point a, Point b, Point c);

/// 1: c lies to the left of the line from a to b, -1: to the right, 0: on it.
[[nodiscard]] inline int orientation(Point a, Point b, Point c) {
  constexpr double relative_error = 3.3306690738754716e-16;  // (3 + 16 u) u with u = 2^-53
  const double left = (a.x - c.x) * (b.y - c.y);
  const double right = (a.y - c.y) * (b.x - c.x);
  const double determinant = left - right;
  const double error = relative_error * (std::abs(left) + std::abs(right));
  if (determinant > error) return 1;
  if (determinant < -error) return -1;
  return exact_orientation(a, b, c);
}

/// True if p lies on the segment from a to b, ends included.
[[nodiscard]] inline bool on_segment(Point p, Point a, Point b) {
  return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
         p.y <= std::max(a.y, b.y) && orientation(a, b, p) == 0;
}

}  // namespace hotspot::detail
