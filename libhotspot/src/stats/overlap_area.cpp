#include "stats/overlap_area.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

/// Integral of the absolute value of a linear function with these values at the ends.
double integral_of_absolute(double first, double last, double length) {
  const double a = std::abs(first), b = std::abs(last);
  if ((first < 0.0) == (last < 0.0)) return 0.5 * (a + b) * length;
  return a + b > 0.0 ? 0.5 * (a * a + b * b) / (a + b) * length : 0.0;
}

}  // namespace

OverlapArea::OverlapArea(const MultiPolygon& window) {
  const Box box = bounds(window);
  const Point middle{0.5 * (box.xmin + box.xmax), 0.5 * (box.ymin + box.ymax)};
  const auto add_ring = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      Point a = ring[i], b = ring[(i + 1) % ring.size()];
      if (a.x == b.x) continue;
      const double side = a.x < b.x ? -1.0 : 1.0;
      if (a.x > b.x) std::swap(a, b);
      m_edges.push_back({a.x - middle.x, b.x - middle.x, a.y - middle.y, (b.y - a.y) / (b.x - a.x), side});
      m_longest = std::max(m_longest, b.x - a.x);
    }
  };
  for (const Polygon& polygon : window) {
    add_ring(polygon.outer);
    for (const Ring& hole : polygon.holes) add_ring(hole);
  }
  std::sort(m_edges.begin(), m_edges.end(), [](const Edge& a, const Edge& b) { return a.left < b.left; });
}

double OverlapArea::operator()(Point shift) const {
  double sum = 0.0;
  auto first = m_edges.begin();  // the first moved edge that may reach the left end of `e`
  for (const Edge& e : m_edges) {
    while (first != m_edges.end() && first->left + shift.x + m_longest <= e.left) ++first;
    for (auto f = first; f != m_edges.end() && f->left + shift.x < e.right; ++f) {
      const double begin = std::max(e.left, f->left + shift.x), end = std::min(e.right, f->right + shift.x);
      if (begin >= end) continue;
      const auto above = [&](double x) { return e.y(x) - f->y(x - shift.x) - shift.y; };
      sum += e.side * f->side * integral_of_absolute(above(begin), above(end), end - begin);
    }
  }
  return std::max(0.0, -0.5 * sum);
}

}  // namespace hotspot::detail
