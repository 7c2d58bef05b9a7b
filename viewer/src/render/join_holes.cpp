#include "render/join_holes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot::viewer {
namespace {

using Index = Corner::Index;
constexpr Index none = Corner::none;

Index leftmost(const CornerRings& rings, Index start) {
  Index best = start;
  for (Index p = rings.at(start).next; p != start; p = rings.at(p).next) {
    if (rings.at(p).x < rings.at(best).x ||
        (rings.at(p).x == rings.at(best).x && rings.at(p).y < rings.at(best).y))
      best = p;
  }
  return best;
}

/// Corners inside the triangle of hole, crossing and found would be in the way; the one at the least angle
/// is taken instead.
Index nearest_seen(const CornerRings& rings, Index hole, Index found, double qx) {
  const Corner h = rings.at(hole);
  const Corner stop = rings.at(found);
  const Corner west{.x = h.y < stop.y ? h.x : qx, .y = h.y};
  const Corner east{.x = h.y < stop.y ? qx : h.x, .y = h.y};
  double least = std::numeric_limits<double>::infinity();
  Index best = found;
  Index p = found;
  do {
    const Corner& corner = rings.at(p);
    if (h.x >= corner.x && corner.x >= stop.x && h.x != corner.x &&
        in_triangle(west, stop, east, corner.x, corner.y)) {
      const double tangent = std::abs(h.y - corner.y) / (h.x - corner.x);
      const bool nearer = tangent < least || (tangent == least && corner.x > rings.at(best).x);
      if (nearer && rings.inside(p, hole)) {
        best = p;
        least = tangent;
      }
    }
    p = corner.next;
  } while (p != found);
  return best;
}

/// The corner of the outer ring that the hole's leftmost one can be joined to: seen to the west.
Index bridge_to(const CornerRings& rings, Index hole, Index outer) {
  const double hx = rings.at(hole).x;
  const double hy = rings.at(hole).y;
  double qx = -std::numeric_limits<double>::infinity();
  Index found = none;
  Index p = outer;
  do {
    const Corner& a = rings.at(p);
    const Corner& b = rings.at(a.next);
    if (hy <= a.y && hy >= b.y && b.y != a.y) {
      const double x = a.x + (hy - a.y) * (b.x - a.x) / (b.y - a.y);
      if (x <= hx && x > qx) {
        qx = x;
        found = a.x < b.x ? p : a.next;
        if (x == hx) return found;
      }
    }
    p = a.next;
  } while (p != outer);
  return found == none ? none : nearest_seen(rings, hole, found, qx);
}

}  // namespace

Index join_holes(CornerRings& rings, const Polygon& polygon, Index outer) {
  std::vector<Index> holes;
  auto first_vertex = static_cast<Index>(polygon.outer.size());
  for (const Ring& hole : polygon.holes) {
    const Index ring = rings.add_ring(hole, first_vertex, false);
    first_vertex += static_cast<Index>(hole.size());
    if (ring == none) continue;
    rings.at(ring).steiner = ring == rings.at(ring).next;
    holes.push_back(leftmost(rings, ring));
  }
  std::sort(holes.begin(), holes.end(), [&](Index a, Index b) { return rings.at(a).x < rings.at(b).x; });
  for (const Index hole : holes) {
    const Index to = bridge_to(rings, hole, outer);
    if (to == none) continue;
    const Index other = rings.bridge(to, hole);
    rings.without_flat(other, rings.at(other).next);
    outer = rings.without_flat(to, rings.at(to).next);
  }
  return outer;
}

}  // namespace hotspot::viewer
