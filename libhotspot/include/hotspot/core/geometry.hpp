/// @file
/// Plane geometry as plain values. Coordinates are in the units of the CRS that travels beside them.
///
/// Rings are stored without repeating the first point. Outer rings run counter-clockwise, holes clockwise;
/// the readers see to both, and the measures below rely on it.
#pragma once

#include <vector>

namespace hotspot {

struct Point {
  double x = 0.0;
  double y = 0.0;

  friend bool operator==(const Point&, const Point&) = default;
};

using Ring = std::vector<Point>;

struct Polygon {
  Ring outer{};
  std::vector<Ring> holes{};
};

using MultiPolygon = std::vector<Polygon>;
using LineString = std::vector<Point>;

struct Box {
  double xmin = 0.0;
  double ymin = 0.0;
  double xmax = 0.0;
  double ymax = 0.0;

  [[nodiscard]] double width() const { return xmax - xmin; }
  [[nodiscard]] double height() const { return ymax - ymin; }
  friend bool operator==(const Box&, const Box&) = default;
};

/// Smallest box around everything given. REQUIRES: at least one point.
[[nodiscard]] Box bounds(const std::vector<Point>& points);
[[nodiscard]] Box bounds(const MultiPolygon& shape);
[[nodiscard]] Box bounds(const std::vector<MultiPolygon>& shapes);

/// Area in square CRS units, by the shoelace formula relative to the first point. Holes are taken off.
[[nodiscard]] double area(const MultiPolygon& shape);

/// Centre of gravity of the area; the mean of the corners where the area is 0. REQUIRES: at least one point.
[[nodiscard]] Point centroid(const MultiPolygon& shape);

}  // namespace hotspot
