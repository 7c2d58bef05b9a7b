#include "render/triangulate.hpp"

#include <algorithm>

#include "render/corner_rings.hpp"
#include "render/join_holes.hpp"

namespace hotspot::viewer {
namespace {

using Index = Corner::Index;
constexpr Index none = Corner::none;
constexpr std::size_t few_corners = 80;  // below, looking at all of them is quicker than the curve

std::uint32_t spread_bits(std::uint32_t v) {
  v = (v | (v << 8)) & 0x00FF00FFU;
  v = (v | (v << 4)) & 0x0F0F0F0FU;
  v = (v | (v << 2)) & 0x33333333U;
  return (v | (v << 1)) & 0x55555555U;
}

std::size_t corners_of(const Polygon& polygon) {
  std::size_t corners = polygon.outer.size();
  for (const Ring& hole : polygon.holes) corners += hole.size();
  return corners;
}

class EarCutter {
 public:
  explicit EarCutter(const Polygon& polygon) : m_rings(corners_of(polygon)) {
    const std::size_t corners = corners_of(polygon);
    m_triangles.reserve(corners * 3);
    const Index start = m_rings.add_ring(polygon.outer, 0, true);
    if (start == none || m_rings.at(start).next == m_rings.at(start).previous) return;
    const Index joined = join_holes(m_rings, polygon, start);
    if (corners > few_corners) set_curve(polygon.outer);
    cut(joined, 0);
  }

  [[nodiscard]] std::vector<Index> triangles() && { return std::move(m_triangles); }

 private:
  // -- ears
  bool blocks(Index candidate, Index a, Index b, Index c) {
    return candidate != a && candidate != c &&
           in_triangle(m_rings.at(a), m_rings.at(b), m_rings.at(c), m_rings.at(candidate).x,
                       m_rings.at(candidate).y) &&
           m_rings.turn(m_rings.at(candidate).previous, candidate, m_rings.at(candidate).next) >= 0.0;
  }

  bool is_ear(Index ear) {
    const Index a = m_rings.at(ear).previous;
    const Index c = m_rings.at(ear).next;
    if (m_rings.turn(a, ear, c) >= 0.0) return false;
    if (m_inverse_size > 0.0) return is_ear_by_curve(a, ear, c);
    for (Index p = m_rings.at(c).next; p != a; p = m_rings.at(p).next) {
      if (blocks(p, a, ear, c)) return false;
    }
    return true;
  }

  bool is_ear_by_curve(Index a, Index b, Index c) {
    const auto [xmin, xmax] = std::minmax({m_rings.at(a).x, m_rings.at(b).x, m_rings.at(c).x});
    const auto [ymin, ymax] = std::minmax({m_rings.at(a).y, m_rings.at(b).y, m_rings.at(c).y});
    const std::uint32_t low = code_of(xmin, ymin);
    const std::uint32_t high = code_of(xmax, ymax);
    for (Index p = m_rings.at(b).previous_code; p != none && m_rings.at(p).code >= low;
         p = m_rings.at(p).previous_code) {
      if (blocks(p, a, b, c)) return false;
    }
    for (Index p = m_rings.at(b).next_code; p != none && m_rings.at(p).code <= high;
         p = m_rings.at(p).next_code) {
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
      m_rings.at(p).code = code_of(m_rings.at(p).x, m_rings.at(p).y);
      order.push_back(p);
      p = m_rings.at(p).next;
    } while (p != start);
    std::sort(order.begin(), order.end(),
              [&](Index a, Index b) { return m_rings.at(a).code < m_rings.at(b).code; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      m_rings.at(order[i]).previous_code = i > 0 ? order[i - 1] : none;
      m_rings.at(order[i]).next_code = i + 1 < order.size() ? order[i + 1] : none;
    }
  }

  // -- cutting
  void emit(Index a, Index b, Index c) {
    m_triangles.insert(m_triangles.end(), {m_rings.at(a).vertex, m_rings.at(b).vertex, m_rings.at(c).vertex});
  }

  /// Passes: as it is, without flat corners, without small crossings, split in two.
  void cut(Index ear, int pass) {
    if (ear == none) return;
    if (pass == 0 && m_inverse_size > 0.0) index_curve(ear);
    Index stop = ear;
    while (m_rings.at(ear).previous != m_rings.at(ear).next) {
      const Index previous = m_rings.at(ear).previous;
      const Index next = m_rings.at(ear).next;
      if (is_ear(ear)) {
        emit(previous, ear, next);
        m_rings.remove(ear);
        ear = stop = m_rings.at(next).next;
        continue;
      }
      ear = next;
      if (ear != stop) continue;
      if (pass == 0) return cut(m_rings.without_flat(ear), 1);
      if (pass == 1) return cut(without_crossings(m_rings.without_flat(ear)), 2);
      return split(ear);
    }
  }

  Index without_crossings(Index start) {
    if (start == none) return none;
    Index p = start;
    do {
      const Index a = m_rings.at(p).previous;
      const Index b = m_rings.at(m_rings.at(p).next).next;
      if (!m_rings.same_place(a, b) && m_rings.crosses(a, p, m_rings.at(p).next, b) && m_rings.inside(a, b) &&
          m_rings.inside(b, a)) {
        emit(a, p, b);
        m_rings.remove(m_rings.at(p).next);
        m_rings.remove(p);
        p = start = b;
      }
      p = m_rings.at(p).next;
    } while (p != start);
    return m_rings.without_flat(p);
  }

  void split(Index start) {
    Index a = start;
    do {
      for (Index b = m_rings.at(m_rings.at(a).next).next; b != m_rings.at(a).previous;
           b = m_rings.at(b).next) {
        if (m_rings.at(a).vertex == m_rings.at(b).vertex || !is_diagonal(a, b)) continue;
        Index c = m_rings.bridge(a, b);
        const Index first = m_rings.without_flat(a, m_rings.at(a).next);
        c = m_rings.without_flat(c, m_rings.at(c).next);
        cut(first, 0);
        cut(c, 0);
        return;
      }
      a = m_rings.at(a).next;
    } while (a != start);
  }

  bool is_diagonal(Index a, Index b) {
    if (m_rings.at(m_rings.at(a).next).vertex == m_rings.at(b).vertex ||
        m_rings.at(m_rings.at(a).previous).vertex == m_rings.at(b).vertex)
      return false;
    return !crosses_ring(a, b) && m_rings.inside(a, b) && m_rings.inside(b, a);
  }

  bool crosses_ring(Index a, Index b) {
    Index p = a;
    do {
      const Index next = m_rings.at(p).next;
      const bool apart =
          m_rings.at(p).vertex != m_rings.at(a).vertex && m_rings.at(next).vertex != m_rings.at(a).vertex &&
          m_rings.at(p).vertex != m_rings.at(b).vertex && m_rings.at(next).vertex != m_rings.at(b).vertex;
      if (apart && m_rings.crosses(p, next, a, b)) return true;
      p = next;
    } while (p != a);
    return false;
  }

  CornerRings m_rings;
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
