/// @file
/// One polygon cut into horizontal bands, so that a point is held only against the edges of its band. Private
/// to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

class BandedPolygon {
 public:
  explicit BandedPolygon(const Polygon& polygon);

  [[nodiscard]] const Box& box() const { return m_box; }
  /// Inside, or on the border.
  [[nodiscard]] bool covers(Point point) const;

 private:
  struct Edge {
    Point from;
    Point to;
  };

  [[nodiscard]] std::size_t band(double y) const;
  void fill_bands(const std::vector<Edge>& edges, std::size_t bands);

  Box m_box{};
  double m_bands_per_unit = 0.0;
  std::vector<std::size_t>
      m_start;  ///< edges of band b are m_edges[m_start[b]] to m_edges[m_start[b + 1] - 1]
  std::vector<Edge> m_edges;
};

}  // namespace hotspot::detail
