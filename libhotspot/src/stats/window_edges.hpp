/// @file
/// The edges of a study area in horizontal bands: those near a height are found without looking at the rest.
/// Private to the library.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

struct WindowEdge {
  Point from;  ///< the inside is to the left
  Point to;
  std::size_t first_band = 0;
};

class WindowEdges {
 public:
  explicit WindowEdges(const MultiPolygon& window);

  /// Calls visit(edge) once for every edge with a y from `low` to `high`, and for some around them.
  template <class Visit>
  void visit_between(double low, double high, Visit&& visit) const {
    if (m_edges.empty()) return;
    const std::size_t first = band_of(low), last = band_of(high);
    for (std::size_t band = first; band <= last; ++band) {
      for (std::size_t i = m_start[band]; i < m_start[band + 1]; ++i) {
        // An edge stands in every band it touches; it is visited in the first of those asked for.
        if (std::max(first, m_edges[i].first_band) == band) visit(m_edges[i]);
      }
    }
  }

 private:
  [[nodiscard]] std::size_t band_of(double y) const;

  std::vector<WindowEdge> m_edges;   ///< by band, an edge once in each band it touches
  std::vector<std::size_t> m_start;  ///< first edge of each band, and the end
  double m_bottom = 0.0;
  double m_height = 1.0;
};

}  // namespace hotspot::detail
