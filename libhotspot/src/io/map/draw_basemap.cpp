#include "io/map/draw_basemap.hpp"

#include <algorithm>

#include "io/map/trace.hpp"

namespace hotspot::detail {
namespace {

constexpr double road_metres = 8.0;
constexpr double thinnest_road = 1.0;
constexpr double widest_road = 7.0;
constexpr double casing = 1.5;
constexpr double boundary_width = 1.5;

void fill_shapes(const Canvas& canvas, const PageFit& fit, const Rect& frame,
                 const std::vector<MultiPolygon>& shapes, const Colour& colour) {
  cairo_new_path(canvas.context());
  for (const MultiPolygon& shape : shapes) trace(canvas.context(), fit, frame, shape);
  set_colour(canvas.context(), colour);
  cairo_fill(canvas.context());
}

void stroke_roads(const Canvas& canvas, double width, const Colour& colour) {
  cairo_set_line_width(canvas.context(), width);
  set_colour(canvas.context(), colour);
  cairo_stroke_preserve(canvas.context());
}

void draw_roads(const Canvas& canvas, const PageFit& fit, const Rect& frame, const Basemap& basemap,
                const MapColours& colours) {
  const StateGuard state(canvas.context());
  cairo_new_path(canvas.context());
  for (const LineString& road : basemap.roads) trace(canvas.context(), fit, frame, road);
  const double width =
      std::clamp(road_metres / basemap.crs.metres_per_unit * fit.px_per_unit, thinnest_road, widest_road);
  cairo_set_line_join(canvas.context(), CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(canvas.context(), CAIRO_LINE_CAP_ROUND);
  stroke_roads(canvas, width + casing, colours.road_casing);
  stroke_roads(canvas, width, colours.road);
  cairo_new_path(canvas.context());
}

}  // namespace

void draw_basemap(const Canvas& canvas, const PageFit& fit, const Rect& frame, const Basemap& basemap,
                  const MapColours& colours) {
  cairo_new_path(canvas.context());
  cairo_rectangle(canvas.context(), frame.x, frame.y, frame.width, frame.height);
  set_colour(canvas.context(), colours.ground);
  cairo_fill(canvas.context());
  fill_shapes(canvas, fit, frame, basemap.study_area, colours.study_area);
  fill_shapes(canvas, fit, frame, basemap.greens, colours.green);
  fill_shapes(canvas, fit, frame, basemap.water, colours.water);
  fill_shapes(canvas, fit, frame, basemap.buildings, colours.building);
  draw_roads(canvas, fit, frame, basemap, colours);
}

void draw_boundary(const Canvas& canvas, const PageFit& fit, const Rect& frame, const Basemap& basemap,
                   const MapColours& colours) {
  const StateGuard state(canvas.context());
  cairo_new_path(canvas.context());
  for (const MultiPolygon& shape : basemap.study_area) trace(canvas.context(), fit, frame, shape);
  cairo_set_line_join(canvas.context(), CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width(canvas.context(), boundary_width);
  set_colour(canvas.context(), colours.boundary);
  cairo_stroke(canvas.context());
}

}  // namespace hotspot::detail
