#include "core/banded_polygon.hpp"

#include <algorithm>
#include <cmath>

#include "core/orientation.hpp"

namespace hotspot::detail {
namespace {

/// As many bands as edges where each edge stays in a few of them; fewer where edges run far up and down, so
/// that the bands hold no more than some three times the edges.
std::size_t suitable_bands(double edges, double height, double climb) {
  if (!(height > 0.0)) return 1;
  return static_cast<std::size_t>(std::clamp(std::floor(2.0 * edges * height / climb), 1.0, edges));
}

}  // namespace

BandedPolygon::BandedPolygon(const Polygon& polygon) : m_box(bounds(MultiPolygon{polygon})) {
  std::vector<Edge> edges;
  double climb = 0.0;
  const auto add_ring = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      edges.push_back({ring[i], ring[(i + 1) % ring.size()]});
      climb += std::abs(edges.back().to.y - edges.back().from.y);
    }
  };
  add_ring(polygon.outer);
  for (const Ring& hole : polygon.holes) add_ring(hole);

  const std::size_t bands = suitable_bands(static_cast<double>(edges.size()), m_box.height(), climb);
  if (bands > 1) m_bands_per_unit = static_cast<double>(bands) / m_box.height();
  fill_bands(edges, bands);
}

void BandedPolygon::fill_bands(const std::vector<Edge>& edges, std::size_t bands) {
  m_start.assign(bands + 1, 0);
  const auto for_each_band = [&](const Edge& edge, const auto& visit) {
    const std::size_t last = band(std::max(edge.from.y, edge.to.y));
    for (std::size_t b = band(std::min(edge.from.y, edge.to.y)); b <= last; ++b) visit(b);
  };
  for (const Edge& edge : edges) for_each_band(edge, [&](std::size_t b) { ++m_start[b + 1]; });
  for (std::size_t b = 0; b < bands; ++b) m_start[b + 1] += m_start[b];

  m_edges.resize(m_start.back());
  std::vector<std::size_t> next(m_start.begin(), m_start.end() - 1);
  for (const Edge& edge : edges) for_each_band(edge, [&](std::size_t b) { m_edges[next[b]++] = edge; });
}

/// Rises with y, rounding included: an edge that reaches the height of a point is in the point's band.
std::size_t BandedPolygon::band(double y) const {
  const double number = std::max(0.0, (y - m_box.ymin) * m_bands_per_unit);
  return std::min(static_cast<std::size_t>(number), m_start.size() - 2);
}

bool BandedPolygon::covers(Point p) const {
  if (!(p.x >= m_box.xmin && p.x <= m_box.xmax && p.y >= m_box.ymin && p.y <= m_box.ymax)) return false;
  const std::size_t b = band(p.y);
  bool inside = false;
  for (std::size_t i = m_start[b]; i < m_start[b + 1]; ++i) {
    const Point from = m_edges[i].from, to = m_edges[i].to;
    if ((from.y > p.y && to.y > p.y) || (from.y < p.y && to.y < p.y)) continue;
    if (from.x < p.x && to.x < p.x) continue;
    const bool crosses = (from.y > p.y) != (to.y > p.y);  // half-open: a corner counts for one of its edges
    if (from.x > p.x && to.x > p.x) {
      inside ^= crosses;
      continue;
    }
    const int side = orientation(from, to, p);
    if (side == 0) return true;  // within the edge's box and on its line
    if (crosses && (side > 0) == (to.y > from.y)) inside = !inside;
  }
  return inside;
}

}  // namespace hotspot::detail
