#include "render/corner_rings.hpp"

namespace hotspot::viewer {

CornerRings::Index CornerRings::insert(const Point& point, Index vertex, Index last) {
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

void CornerRings::remove(Index i) {
  Corner& corner = at(i);
  at(corner.next).previous = corner.previous;
  at(corner.previous).next = corner.next;
  if (corner.previous_code != none) at(corner.previous_code).next_code = corner.next_code;
  if (corner.next_code != none) at(corner.next_code).previous_code = corner.previous_code;
}

CornerRings::Index CornerRings::add_ring(const Ring& ring, Index first_vertex, bool clockwise) {
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

bool CornerRings::crosses(Index p1, Index q1, Index p2, Index q2) const {
  const auto sign = [](double value) { return (value > 0.0) - (value < 0.0); };
  return sign(turn(p1, q1, p2)) != sign(turn(p1, q1, q2)) && sign(turn(p2, q2, p1)) != sign(turn(p2, q2, q1));
}

bool CornerRings::inside(Index a, Index b) const {
  const Index before = at(a).previous;
  const Index after = at(a).next;
  return turn(before, a, after) < 0.0 ? turn(a, b, after) >= 0.0 && turn(a, before, b) >= 0.0
                                      : turn(a, b, before) < 0.0 || turn(a, after, b) < 0.0;
}

CornerRings::Index CornerRings::bridge(Index a, Index b) {
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

CornerRings::Index CornerRings::without_flat(Index start, Index end) {
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

}  // namespace hotspot::viewer
