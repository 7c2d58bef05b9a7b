/// @file
/// Area of a window that a copy of it, moved, has in common with it: |W n (W + v)|, the set covariance.
/// Private to the library.
///
/// Exact up to rounding: no pixels. With s_e = 1 for an edge above the inside and -1 for one below it, the
/// window is the signed sum of what lies below its edges, and
///
///     |W n (W + v)| = -1/2 sum over pairs of edges of s_e s_f integral of |y_e(x) - y_f(x - v_x) - v_y| dx
///
/// over the x both have. Cost: O(edges + pairs of edges above each other).
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

class OverlapArea {
 public:
  explicit OverlapArea(const MultiPolygon& window);

  [[nodiscard]] double operator()(Point shift) const;

 private:
  /// Not vertical; coordinates relative to the middle of the window's box.
  struct Edge {
    double left, right;
    double y_left;
    double slope;
    double side;  ///< s_e

    [[nodiscard]] double y(double x) const { return y_left + slope * (x - left); }
  };

  std::vector<Edge> m_edges;  ///< by `left`
  double m_longest = 0.0;     ///< largest extent of an edge in x
};

}  // namespace hotspot::detail
