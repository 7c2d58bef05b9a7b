#include "io/map/trace.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <variant>

namespace hotspot::detail {
namespace {

constexpr double disc_radius = 4.0;
constexpr double closest_px = 0.2;
constexpr double farthest_px = 1e5;  // Cairo's coordinates end at 8e6

bool may_touch(const std::vector<Point>& points, const Box& shown) {
  if (points.empty()) return false;
  const Box box = bounds(points);
  return box.xmin <= shown.xmax && box.xmax >= shown.xmin && box.ymin <= shown.ymax && box.ymax >= shown.ymin;
}

/// Leaves out corners that no eye could tell from the one before: a coast has thousands of them a pixel.
void add_points(cairo_t* context, const PageFit& fit, const std::vector<Point>& points) {
  Point last{};
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point p{std::clamp(fit.x(points[i].x), -farthest_px, farthest_px),
                  std::clamp(fit.y(points[i].y), -farthest_px, farthest_px)};
    if (i == 0) {
      cairo_move_to(context, p.x, p.y);
    } else if (i + 1 == points.size() || std::hypot(p.x - last.x, p.y - last.y) >= closest_px) {
      cairo_line_to(context, p.x, p.y);
    } else {
      continue;
    }
    last = p;
  }
}

void add_polygon(cairo_t* context, const PageFit& fit, const Box& shown, const Polygon& polygon) {
  if (!may_touch(polygon.outer, shown)) return;
  add_points(context, fit, polygon.outer);
  cairo_close_path(context);
  for (const Ring& hole : polygon.holes) {
    add_points(context, fit, hole);
    cairo_close_path(context);
  }
}

/// Corners by the same expression for both cells that share one: no seam between rows.
void add_squares(cairo_t* context, const PageFit& fit, const CellSet& set, const std::vector<bool>& wanted) {
  const Grid& grid = set.grid;
  const auto x = [&](std::size_t column) {
    return fit.x(grid.origin.x + static_cast<double>(column) * grid.cell);
  };
  const auto y = [&](std::size_t row) { return fit.y(grid.origin.y + static_cast<double>(row) * grid.cell); };
  for (std::size_t i = 0; i < set.cells.size(); ++i) {
    if (!wanted[i]) continue;
    const std::size_t row = set.cells[i] / grid.columns;
    const std::size_t first = i;
    while (i + 1 < set.cells.size() && wanted[i + 1] && set.cells[i + 1] == set.cells[i] + 1 &&
           set.cells[i + 1] / grid.columns == row) {
      ++i;
    }
    const double left = x(set.cells[first] % grid.columns);
    const double top = y(row + 1);
    cairo_rectangle(context, left, top, x(set.cells[i] % grid.columns + 1) - left, y(row) - top);
  }
}

}  // namespace

void trace(cairo_t* context, const PageFit& fit, const Rect& frame, const MultiPolygon& shape) {
  const Box shown = fit.part_shown(frame);
  for (const Polygon& polygon : shape) add_polygon(context, fit, shown, polygon);
}

void trace(cairo_t* context, const PageFit& fit, const Rect& frame, const LineString& line) {
  if (may_touch(line, fit.part_shown(frame))) add_points(context, fit, line);
}

void trace_rows(cairo_t* context, const PageFit& fit, const Rect& frame, const Places& places,
                const std::vector<bool>& wanted) {
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&places)) {
    for (std::size_t i = 0; i < shapes->size(); ++i) {
      if (wanted[i]) trace(context, fit, frame, (*shapes)[i]);
    }
  } else if (const auto* points = std::get_if<std::vector<Point>>(&places)) {
    for (std::size_t i = 0; i < points->size(); ++i) {
      if (!wanted[i]) continue;
      const Point p = fit((*points)[i]);
      cairo_new_sub_path(context);
      cairo_arc(context, p.x, p.y, disc_radius, 0.0, 2.0 * std::numbers::pi);
      cairo_close_path(context);
    }
  } else if (const auto* set = std::get_if<CellSet>(&places)) {
    if (set->grid.shape == CellShape::square) return add_squares(context, fit, *set, wanted);
    const Box shown = fit.part_shown(frame);
    for (std::size_t i = 0; i < set->cells.size(); ++i) {
      if (wanted[i]) add_polygon(context, fit, shown, set->grid.outline(set->cells[i]));
    }
  }
}

}  // namespace hotspot::detail
