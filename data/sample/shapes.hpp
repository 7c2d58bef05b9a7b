/// @file
/// The little drawing geometry that the town needs: corners as text, curves, frames, distances. Metres on the
/// town's own sheet, whose south-west corner is (0, 0).
#pragma once

#include <string_view>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace sample {

using hotspot::LineString;
using hotspot::MultiPolygon;
using hotspot::Point;
using hotspot::Polygon;
using hotspot::Ring;

/// "0 0, 120 -18, 235 -10" as points; "...; ..." as several lines.
[[nodiscard]] std::vector<Point> parse_points(std::string_view text);
[[nodiscard]] std::vector<std::vector<Point>> parse_lines(std::string_view text);

/// A piece of the sheet that is turned and bent: (u, v) lies u along the axis and v to its left, with streets
/// of constant v curving as a parabola.
struct Frame {
  double x = 0.0;
  double y = 0.0;
  double axis_x = 1.0;
  double axis_y = 0.0;
  double bend = 0.0;

  [[nodiscard]] Point at(double u, double v) const;
  /// The corners in the frame, with points between them so that long edges follow the bend. An edge gives
  /// the same points in either direction: neighbours that share it share its points.
  [[nodiscard]] Ring bent(const Ring& corners) const;
  /// A rectangle around (u, v), `length` along the axis and `width` across.
  [[nodiscard]] Ring rectangle(double u, double v, double length, double width) const;
};

/// Catmull-Rom curve through the corners, `pieces` to an edge.
[[nodiscard]] LineString smooth_line(const LineString& corners, int pieces);
[[nodiscard]] Ring smooth_ring(const Ring& corners, int pieces);

/// A band of the given width along a line.
[[nodiscard]] Ring ribbon(const LineString& line, double width);
/// The ring drawn in towards its middle: factor 1 leaves it, 0 is the middle.
[[nodiscard]] Ring shrunk(const Ring& ring, double factor);
[[nodiscard]] LineString closed(Ring ring);

[[nodiscard]] double distance(Point a, Point b);
[[nodiscard]] double distance(Point p, const LineString& line);
[[nodiscard]] Point nearest_on(const LineString& line, Point p);
[[nodiscard]] double length(const LineString& line);
/// The place `metres` along the line from its start.
[[nodiscard]] Point along(const LineString& line, double metres);
/// Even-odd rule; a point on the border may be on either side.
[[nodiscard]] bool covers(const MultiPolygon& shape, Point p);

}  // namespace sample
