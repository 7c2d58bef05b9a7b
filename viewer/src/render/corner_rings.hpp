/// @file
/// The corners of a polygon as rings that are taken apart: lists that cutting, joining and splitting change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

struct Corner {
  using Index = std::uint32_t;
  static constexpr Index none = std::numeric_limits<Index>::max();

  double x = 0.0;
  double y = 0.0;
  Index vertex = 0;  ///< of the polygon
  Index previous = none;
  Index next = none;
  std::uint32_t code = 0;  ///< along the curve
  Index previous_code = none;
  Index next_code = none;
  bool steiner = false;  ///< a hole of one point: must stay
};

/// Corners are named by their index, which stays.
class CornerRings {
 public:
  using Index = Corner::Index;
  static constexpr Index none = Corner::none;

  explicit CornerRings(std::size_t corners) { m_corners.reserve(corners * 3 / 2 + 8); }

  [[nodiscard]] Corner& at(Index i) { return m_corners[i]; }
  [[nodiscard]] const Corner& at(Index i) const { return m_corners[i]; }

  /// A ring of its own, run through one way or the other; its last corner. `none` for an empty one.
  [[nodiscard]] Index add_ring(const Ring& ring, Index first_vertex, bool clockwise);
  void remove(Index i);
  /// Two rings become one, or one two, along a and b. Returns the second ring's copy of b.
  Index bridge(Index a, Index b);
  /// Without corners that stand twice or lie on a straight line, from `start` round to `end`.
  Index without_flat(Index start, Index end = none);

  /// Below 0: q turns outward on a ring that runs clockwise.
  [[nodiscard]] double turn(Index p, Index q, Index r) const {
    return (at(q).y - at(p).y) * (at(r).x - at(q).x) - (at(q).x - at(p).x) * (at(r).y - at(q).y);
  }
  [[nodiscard]] bool same_place(Index a, Index b) const { return at(a).x == at(b).x && at(a).y == at(b).y; }
  [[nodiscard]] bool crosses(Index p1, Index q1, Index p2, Index q2) const;
  /// The way from a to b begins inside the ring.
  [[nodiscard]] bool inside(Index a, Index b) const;

 private:
  Index insert(const Point& point, Index vertex, Index last);

  std::vector<Corner> m_corners;
};

[[nodiscard]] inline bool in_triangle(const Corner& a, const Corner& b, const Corner& c, double x, double y) {
  return (c.x - x) * (a.y - y) >= (a.x - x) * (c.y - y) && (a.x - x) * (b.y - y) >= (b.x - x) * (a.y - y) &&
         (b.x - x) * (c.y - y) >= (c.x - x) * (b.y - y);
}

}  // namespace hotspot::viewer
