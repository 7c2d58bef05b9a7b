#include "stats/window_edges.hpp"

#include <cmath>

namespace hotspot::detail {
namespace {

void add_ring(std::vector<WindowEdge>& edges, const Ring& ring) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const WindowEdge edge{ring[i], ring[(i + 1) % ring.size()]};
    if (!(edge.from == edge.to)) edges.push_back(edge);
  }
}

std::vector<WindowEdge> edges_of(const MultiPolygon& window) {
  std::vector<WindowEdge> edges;
  for (const Polygon& polygon : window) {
    add_ring(edges, polygon.outer);
    for (const Ring& hole : polygon.holes) add_ring(edges, hole);
  }
  return edges;
}

}  // namespace

WindowEdges::WindowEdges(const MultiPolygon& window) {
  std::vector<WindowEdge> edges = edges_of(window);
  if (edges.empty()) return;
  const Box box = bounds(window);
  const std::size_t bands = 1 + edges.size() / 8;
  m_bottom = box.ymin;
  m_height = box.height() > 0.0 ? box.height() / static_cast<double>(bands) : 1.0;
  m_start.assign(bands + 1, 0);

  const auto last_band = [this](const WindowEdge& e) { return band_of(std::max(e.from.y, e.to.y)); };
  for (WindowEdge& edge : edges) {
    edge.first_band = band_of(std::min(edge.from.y, edge.to.y));
    for (std::size_t band = edge.first_band; band <= last_band(edge); ++band) ++m_start[band + 1];
  }
  for (std::size_t band = 1; band <= bands; ++band) m_start[band] += m_start[band - 1];
  m_edges.resize(m_start.back());
  std::vector<std::size_t> next = m_start;
  for (const WindowEdge& edge : edges) {
    for (std::size_t band = edge.first_band; band <= last_band(edge); ++band) m_edges[next[band]++] = edge;
  }
}

std::size_t WindowEdges::band_of(double y) const {
  const double band = std::floor((y - m_bottom) / m_height);
  return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(m_start.size() - 2)));
}

}  // namespace hotspot::detail
