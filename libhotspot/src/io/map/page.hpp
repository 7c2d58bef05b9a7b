/// @file
/// The page in pixels of the design, y down, and where places of the plane lie on it. Private to the
/// project: the viewer lays out its window by the same rectangles.
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

struct Rect {
  double x = 0.0;
  double y = 0.0;
  double width = 0.0;
  double height = 0.0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2.0, y + height / 2.0}; }
  /// West and north edges in, east and south edges out.
  [[nodiscard]] bool holds(const Point& p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  [[nodiscard]] bool overlaps(const Rect& other, double gap = 0.0) const;
  [[nodiscard]] bool contains(const Rect& other) const;
};

/// Where a point of the plane lies on the page.
struct PageFit {
  double px_per_unit = 1.0;
  double x0 = 0.0;  ///< page position of the plane's origin
  double y0 = 0.0;

  [[nodiscard]] double x(double easting) const { return x0 + easting * px_per_unit; }
  [[nodiscard]] double y(double northing) const { return y0 - northing * px_per_unit; }
  [[nodiscard]] Point operator()(Point point) const { return {x(point.x), y(point.y)}; }
  [[nodiscard]] Box part_shown(const Rect& frame) const;
};

/// `extent` as large as it goes into `frame` with `margin` px around it, in its middle. A single point gets
/// 100 units around it.
[[nodiscard]] PageFit fit(const Box& extent, const Rect& frame, double margin);

/// A shape on the page, its corners thinned to those at least half a pixel apart: what labels are placed by.
[[nodiscard]] MultiPolygon on_page(const PageFit& fit, const MultiPolygon& shape);

}  // namespace hotspot::detail
