/// @file
/// Slow obvious geometry for shapes whose corners are whole numbers: integers do not round.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::test {

struct WholeEdge {
  std::int64_t ax, ay, bx, by;
};

inline std::vector<WholeEdge> whole_edges(const MultiPolygon& shape) {
  std::vector<WholeEdge> edges;
  const auto whole = [](double value) { return static_cast<std::int64_t>(value); };
  const auto add = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      edges.push_back({whole(a.x), whole(a.y), whole(b.x), whole(b.y)});
    }
  };
  for (const Polygon& polygon : shape) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
  return edges;
}

/// Twice the signed area of the triangle a, b, p.
inline std::int64_t cross(const WholeEdge& e, std::int64_t x, std::int64_t y) {
  return (e.bx - e.ax) * (y - e.ay) - (e.by - e.ay) * (x - e.ax);
}

inline bool holds(const WholeEdge& e, std::int64_t x, std::int64_t y) {
  return cross(e, x, y) == 0 && x >= std::min(e.ax, e.bx) && x <= std::max(e.ax, e.bx) &&
         y >= std::min(e.ay, e.by) && y <= std::max(e.ay, e.by);
}

/// On an edge, or wound round by the rings (holes run the other way).
inline bool covers_slowly(const MultiPolygon& shape, std::int64_t x, std::int64_t y) {
  int winding = 0;
  for (const WholeEdge& e : whole_edges(shape)) {
    if (holds(e, x, y)) return true;
    if (e.ay <= y && e.by > y && cross(e, x, y) > 0) ++winding;
    if (e.by <= y && e.ay > y && cross(e, x, y) < 0) --winding;
  }
  return winding != 0;
}

/// The edges have a point in common.
inline bool touch(const WholeEdge& e, const WholeEdge& f) {
  if (holds(e, f.ax, f.ay) || holds(e, f.bx, f.by) || holds(f, e.ax, e.ay) || holds(f, e.bx, e.by))
    return true;
  const auto sign = [](std::int64_t value) { return (value > 0) - (value < 0); };
  return sign(cross(e, f.ax, f.ay)) * sign(cross(e, f.bx, f.by)) < 0 &&
         sign(cross(f, e.ax, e.ay)) * sign(cross(f, e.bx, e.by)) < 0;
}

/// The edges have more than a point in common.
inline bool share_length(const WholeEdge& e, const WholeEdge& f) {
  if (cross(e, f.ax, f.ay) != 0 || cross(e, f.bx, f.by) != 0) return false;
  const auto overlap = [](std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    return std::min(std::max(a, b), std::max(c, d)) - std::max(std::min(a, b), std::min(c, d));
  };
  return overlap(e.ax, e.bx, f.ax, f.bx) > 0 || overlap(e.ay, e.by, f.ay, f.by) > 0;
}

}  // namespace hotspot::test
