/// @file
/// The border of a study area as a place inside sees it: how far it is, and what share of a circle round the
/// place lies inside. Private to the library.
#pragma once

#include <limits>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/point_location.hpp"
#include "stats/window_edges.hpp"

namespace hotspot::detail {

class WindowBorder {
 public:
  explicit WindowBorder(const MultiPolygon& window);

  /// Distance to the nearest edge, of holes too. Infinity where that is known to be above `reach`, and where
  /// there are no edges.
  [[nodiscard]] double distance(Point place, double reach = std::numeric_limits<double>::infinity()) const;

  [[nodiscard]] bool covers(Point place) const { return m_locator.covers(place); }
  [[nodiscard]] const WindowEdges& edges() const { return m_edges; }

 private:
  WindowEdges m_edges;
  PointLocator m_locator;
  double m_diameter = 0.0;
};

/// Circles round one centre.
class CirclesAround {
 public:
  /// For radii up to `reach`. The border outlives this.
  CirclesAround(const WindowBorder& border, Point centre, double reach);

  /// Share of the circle's length inside the window, 0 to 1. Accuracy: 1e-14 absolute; a share within 1e-10
  /// of 0 or 1 is rounded to it.
  [[nodiscard]] double share_inside(double radius) const;

 private:
  /// Relative to the centre.
  struct Edge {
    double nearest_squared = 0.0;  ///< from the centre; where an end is nearest, its square to the bit
    double from_squared = 0.0;
    double to_squared = 0.0;
    Point along{};        ///< unit vector
    Point foot{};         ///< of the perpendicular from the centre to the edge's line, as a direction
    double offset = 0.0;  ///< distance of that line
    bool foot_within = false;

    /// Cut twice by the circle, neither end inside.
    [[nodiscard]] bool cut_by(double radius) const {
      return foot_within && offset < radius && from_squared >= radius * radius &&
             to_squared >= radius * radius;
    }
  };
  [[nodiscard]] static Edge seen_from(Point centre, const WindowEdge& edge);

  const WindowBorder* m_border;
  Point m_centre;
  std::vector<Edge> m_edges;  ///< those in reach, the nearest first
};

}  // namespace hotspot::detail
