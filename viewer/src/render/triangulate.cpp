#include "render/triangulate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot::viewer {
namespace {

using Index = std::uint32_t;
constexpr Index none = std::numeric_limits<Index>::max();
constexpr std::size_t few_corners = 80;  // below, looking at all of them is quicker than the curve

struct Corner {
  double x = 0.0;
  double y = 0.0;
  Index vertex = 0;
  Index previous = none;
  Index next = none;
  std::uint32_t code = 0;  // along the curve
  Index previous_code = none;
  Index next_code = none;
  bool steiner = false;  // a hole of one point: must stay
};

std::uint32_t spread_bits(std::uint32_t v) {
  v = (v | (v << 8)) & 0x00FF00FFU;
  v = (v | (v << 4)) & 0x0F0F0F0FU;
  v = (v | (v << 2)) & 0x33333333U;
  return (v | (v << 1)) & 0x55555555U;
}

class EarCutter {
 public:
  explicit EarCutter(const Polygon& polygon) {
    std::size_t corners = polygon.outer.size();
    for (const Ring& hole : polygon.holes) corners += hole.size();
    m_corners.reserve(corners * 3 / 2 + 8);
    m_triangles.reserve(corners * 3);
    Index start = ring_of(polygon.outer, 0, true);
    if (start == none || at(start).next == at(start).previous) return;
    start = join_holes(polygon, start);
    if (corners > few_corners) set_curve(polygon.outer);
    cut(start, 0);
  }

  [[nodiscard]] std::vector<Index> triangles() && { return std::move(m_triangles); }

 private:
  Corner& at(Index i) { return m_corners[i]; }

  // -- the ring as a list
  Index insert(const Point& point, Index vertex, Index last) {
    const auto index = static_cast<Index>(m_corners.size());
    m_corners.push_back({.x = point.x, .y = point.y, .vertex = vertex});
    if (last == none) {
      at(index).previous = at(index).next = index;
    } else {
      at(index).next = at(last).next;
      at(index).previous = last;
      at(at(last).next).previous = index;
      at(last).next = index;
    }
    return index;
  }

  void remove(Index i) {
    Corner& corner = at(i);
    at(corner.next).previous = corner.previous;
    at(corner.previous).next = corner.next;
    if (corner.previous_code != none) at(corner.previous_code).next_code = corner.next_code;
    if (corner.next_code != none) at(corner.next_code).previous_code = corner.previous_code;
  }

  Index ring_of(const Ring& ring, Index first_vertex, bool clockwise) {
    double doubled_area = 0.0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      doubled_area += (ring[j].x - ring[i].x) * (ring[i].y + ring[j].y);
    }
    Index last = none;
    const auto n = static_cast<Index>(ring.size());
    for (Index k = 0; k < n; ++k) {
      const Index i = clockwise == (doubled_area > 0.0) ? k : n - 1 - k;
      last = insert(ring[i], first_vertex + i, last);
    }
    if (last != none && same_place(last, at(last).next)) {
      remove(last);
      last = at(last).next;
    }
    return last;
  }

  // -- predicates
  double turn(Index p, Index q, Index r) {
    return (at(q).y - at(p).y) * (at(r).x - at(q).x) - (at(q).x - at(p).x) * (at(r).y - at(q).y);
  }
  bool same_place(Index a, Index b) { return at(a).x == at(b).x && at(a).y == at(b).y; }

  static bool in_triangle(const Corner& a, const Corner& b, const Corner& c, double x, double y) {
    return (c.x - x) * (a.y - y) >= (a.x - x) * (c.y - y) && (a.x - x) * (b.y - y) >= (b.x - x) * (a.y - y) &&
           (b.x - x) * (c.y - y) >= (c.x - x) * (b.y - y);
  }

  bool blocks(Index candidate, Index a, Index b, Index c) {
    return candidate != a && candidate != c &&
           in_triangle(at(a), at(b), at(c), at(candidate).x, at(candidate).y) &&
           turn(at(candidate).previous, candidate, at(candidate).next) >= 0.0;
  }

  bool is_ear(Index ear) {
    const Index a = at(ear).previous;
    const Index c = at(ear).next;
    if (turn(a, ear, c) >= 0.0) return false;
    if (m_inverse_size > 0.0) return is_ear_by_curve(a, ear, c);
    for (Index p = at(c).next; p != a; p = at(p).next) {
      if (blocks(p, a, ear, c)) return false;
    }
    return true;
  }

  bool is_ear_by_curve(Index a, Index b, Index c) {
    const auto [xmin, xmax] = std::minmax({at(a).x, at(b).x, at(c).x});
    const auto [ymin, ymax] = std::minmax({at(a).y, at(b).y, at(c).y});
    const std::uint32_t low = code_of(xmin, ymin);
    const std::uint32_t high = code_of(xmax, ymax);
    for (Index p = at(b).previous_code; p != none && at(p).code >= low; p = at(p).previous_code) {
      if (blocks(p, a, b, c)) return false;
    }
    for (Index p = at(b).next_code; p != none && at(p).code <= high; p = at(p).next_code) {
      if (blocks(p, a, b, c)) return false;
    }
    return true;
  }

  // -- the curve
  std::uint32_t code_of(double x, double y) const {
    const auto along = [&](double value, double low) {
      return spread_bits(static_cast<std::uint32_t>(std::max(0.0, (value - low) * m_inverse_size)));
    };
    return along(x, m_xmin) | (along(y, m_ymin) << 1);
  }

  void set_curve(const Ring& outer) {
    const Box box = bounds(outer);
    const double size = std::max(box.width(), box.height());
    m_xmin = box.xmin;
    m_ymin = box.ymin;
    m_inverse_size = size > 0.0 ? 32767.0 / size : 0.0;
  }

  void index_curve(Index start) {
    std::vector<Index> order;
    Index p = start;
    do {
      at(p).code = code_of(at(p).x, at(p).y);
      order.push_back(p);
      p = at(p).next;
    } while (p != start);
    std::sort(order.begin(), order.end(), [&](Index a, Index b) { return at(a).code < at(b).code; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      at(order[i]).previous_code = i > 0 ? order[i - 1] : none;
      at(order[i]).next_code = i + 1 < order.size() ? order[i + 1] : none;
    }
  }

  // -- cutting
  /// Without corners that stand twice or lie on a straight line.
  Index without_flat(Index start, Index end = none) {
    if (start == none) return none;
    if (end == none) end = start;
    Index p = start;
    bool again = false;
    do {
      again = false;
      const bool flat = same_place(p, at(p).next) || turn(at(p).previous, p, at(p).next) == 0.0;
      if (!at(p).steiner && flat) {
        remove(p);
        p = end = at(p).previous;
        if (p == at(p).next) break;
        again = true;
      } else {
        p = at(p).next;
      }
    } while (again || p != end);
    return end;
  }

  void emit(Index a, Index b, Index c) {
    m_triangles.insert(m_triangles.end(), {at(a).vertex, at(b).vertex, at(c).vertex});
  }

  /// Passes: as it is, without flat corners, without small crossings, split in two.
  void cut(Index ear, int pass) {
    if (ear == none) return;
    if (pass == 0 && m_inverse_size > 0.0) index_curve(ear);
    Index stop = ear;
    while (at(ear).previous != at(ear).next) {
      const Index previous = at(ear).previous;
      const Index next = at(ear).next;
      if (is_ear(ear)) {
        emit(previous, ear, next);
        remove(ear);
        ear = stop = at(next).next;
        continue;
      }
      ear = next;
      if (ear != stop) continue;
      if (pass == 0) return cut(without_flat(ear), 1);
      if (pass == 1) return cut(without_crossings(without_flat(ear)), 2);
      return split(ear);
    }
  }

  bool crosses(Index p1, Index q1, Index p2, Index q2) {
    const auto sign = [](double value) { return (value > 0.0) - (value < 0.0); };
    return sign(turn(p1, q1, p2)) != sign(turn(p1, q1, q2)) &&
           sign(turn(p2, q2, p1)) != sign(turn(p2, q2, q1));
  }

  Index without_crossings(Index start) {
    if (start == none) return none;
    Index p = start;
    do {
      const Index a = at(p).previous;
      const Index b = at(at(p).next).next;
      if (!same_place(a, b) && crosses(a, p, at(p).next, b) && inside(a, b) && inside(b, a)) {
        emit(a, p, b);
        remove(at(p).next);
        remove(p);
        p = start = b;
      }
      p = at(p).next;
    } while (p != start);
    return without_flat(p);
  }

  void split(Index start) {
    Index a = start;
    do {
      for (Index b = at(at(a).next).next; b != at(a).previous; b = at(b).next) {
        if (at(a).vertex == at(b).vertex || !is_diagonal(a, b)) continue;
        Index c = bridge(a, b);
        const Index first = without_flat(a, at(a).next);
        c = without_flat(c, at(c).next);
        cut(first, 0);
        cut(c, 0);
        return;
      }
      a = at(a).next;
    } while (a != start);
  }

  bool inside(Index a, Index b) {
    const Index before = at(a).previous;
    const Index after = at(a).next;
    return turn(before, a, after) < 0.0 ? turn(a, b, after) >= 0.0 && turn(a, before, b) >= 0.0
                                        : turn(a, b, before) < 0.0 || turn(a, after, b) < 0.0;
  }

  bool is_diagonal(Index a, Index b) {
    if (at(at(a).next).vertex == at(b).vertex || at(at(a).previous).vertex == at(b).vertex) return false;
    return !crosses_ring(a, b) && inside(a, b) && inside(b, a);
  }

  bool crosses_ring(Index a, Index b) {
    Index p = a;
    do {
      const Index next = at(p).next;
      const bool apart = at(p).vertex != at(a).vertex && at(next).vertex != at(a).vertex &&
                         at(p).vertex != at(b).vertex && at(next).vertex != at(b).vertex;
      if (apart && crosses(p, next, a, b)) return true;
      p = next;
    } while (p != a);
    return false;
  }

  // -- holes
  /// Two rings become one, or one two, along a and b. Returns the second ring's copy of b.
  Index bridge(Index a, Index b) {
    const auto a2 = static_cast<Index>(m_corners.size());
    m_corners.push_back({.x = at(a).x, .y = at(a).y, .vertex = at(a).vertex});
    const Index b2 = a2 + 1;
    m_corners.push_back({.x = at(b).x, .y = at(b).y, .vertex = at(b).vertex});
    const Index after = at(a).next;
    const Index before = at(b).previous;
    at(a).next = b;
    at(b).previous = a;
    at(a2).next = after;
    at(after).previous = a2;
    at(b2).next = a2;
    at(a2).previous = b2;
    at(before).next = b2;
    at(b2).previous = before;
    return b2;
  }

  Index join_holes(const Polygon& polygon, Index outer) {
    std::vector<Index> holes;
    auto first_vertex = static_cast<Index>(polygon.outer.size());
    for (const Ring& hole : polygon.holes) {
      const Index ring = ring_of(hole, first_vertex, false);
      first_vertex += static_cast<Index>(hole.size());
      if (ring == none) continue;
      at(ring).steiner = ring == at(ring).next;
      holes.push_back(leftmost(ring));
    }
    std::sort(holes.begin(), holes.end(), [&](Index a, Index b) { return at(a).x < at(b).x; });
    for (const Index hole : holes) {
      const Index to = bridge_to(hole, outer);
      if (to == none) continue;
      const Index other = bridge(to, hole);
      without_flat(other, at(other).next);
      outer = without_flat(to, at(to).next);
    }
    return outer;
  }

  Index leftmost(Index start) {
    Index best = start;
    for (Index p = at(start).next; p != start; p = at(p).next) {
      if (at(p).x < at(best).x || (at(p).x == at(best).x && at(p).y < at(best).y)) best = p;
    }
    return best;
  }

  /// The corner of the outer ring that the hole's leftmost one can be joined to: seen to the west.
  Index bridge_to(Index hole, Index outer) {
    const double hx = at(hole).x;
    const double hy = at(hole).y;
    double qx = -std::numeric_limits<double>::infinity();
    Index found = none;
    Index p = outer;
    do {
      const Corner& a = at(p);
      const Corner& b = at(a.next);
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
    return found == none ? none : nearest_seen(hole, found, qx);
  }

  /// Corners inside the triangle of hole, crossing and found would be in the way; the one at the least angle
  /// is taken instead.
  Index nearest_seen(Index hole, Index found, double qx) {
    const Corner h = at(hole);
    const Corner stop = at(found);
    const Corner west{.x = h.y < stop.y ? h.x : qx, .y = h.y};
    const Corner east{.x = h.y < stop.y ? qx : h.x, .y = h.y};
    double least = std::numeric_limits<double>::infinity();
    Index best = found;
    Index p = found;
    do {
      const Corner& corner = at(p);
      if (h.x >= corner.x && corner.x >= stop.x && h.x != corner.x &&
          in_triangle(west, stop, east, corner.x, corner.y)) {
        const double tangent = std::abs(h.y - corner.y) / (h.x - corner.x);
        const bool nearer = tangent < least || (tangent == least && corner.x > at(best).x);
        if (nearer && inside(p, hole)) {
          best = p;
          least = tangent;
        }
      }
      p = corner.next;
    } while (p != found);
    return best;
  }

  std::vector<Corner> m_corners;
  std::vector<Index> m_triangles;
  double m_xmin = 0.0;
  double m_ymin = 0.0;
  double m_inverse_size = 0.0;
};

}  // namespace

std::vector<std::uint32_t> triangulate(const Polygon& polygon) {
  if (polygon.outer.size() < 3) return {};
  return EarCutter(polygon).triangles();
}

}  // namespace hotspot::viewer
