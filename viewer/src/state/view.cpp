#include "state/view.hpp"

#include <algorithm>

namespace hotspot::viewer {
namespace {

constexpr double finest = 1e-9;    // units in a pixel: degrees seen from near by
constexpr double coarsest = 1e6;   // metres in a pixel: more than the earth
constexpr double near_by = 500.0;  // units across, for a single point

}  // namespace

Point to_screen(const View& view, const Size& map, const Point& place) {
  return {map.width / 2.0 + (place.x - view.centre.x) / view.units_per_px,
          map.height / 2.0 - (place.y - view.centre.y) / view.units_per_px};
}

Point to_place(const View& view, const Size& map, const Point& px) {
  return {view.centre.x + (px.x - map.width / 2.0) * view.units_per_px,
          view.centre.y - (px.y - map.height / 2.0) * view.units_per_px};
}

Box visible_box(const View& view, const Size& map) {
  const Point north_west = to_place(view, map, {0.0, 0.0});
  const Point south_east = to_place(view, map, {map.width, map.height});
  return {north_west.x, south_east.y, south_east.x, north_west.y};
}

View fitted(const Box& box, const Size& map, double margin_px) {
  const double width = std::max(1.0, map.width - 2.0 * margin_px);
  const double height = std::max(1.0, map.height - 2.0 * margin_px);
  const bool is_point = box.width() <= 0.0 && box.height() <= 0.0;
  const double scale = is_point ? near_by / width : std::max(box.width() / width, box.height() / height);
  return {{(box.xmin + box.xmax) / 2.0, (box.ymin + box.ymax) / 2.0}, std::clamp(scale, finest, coarsest)};
}

View zoomed(const View& view, const Size& map, const Point& px, double factor) {
  const Point held = to_place(view, map, px);
  View result = view;
  result.units_per_px = std::clamp(view.units_per_px / factor, finest, coarsest);
  const Point moved = to_place(result, map, px);
  result.centre.x += held.x - moved.x;
  result.centre.y += held.y - moved.y;
  return result;
}

View panned(const View& view, double dx, double dy) {
  return {{view.centre.x - dx * view.units_per_px, view.centre.y + dy * view.units_per_px},
          view.units_per_px};
}

Box united(const Box& a, const Box& b) {
  return {std::min(a.xmin, b.xmin), std::min(a.ymin, b.ymin), std::max(a.xmax, b.xmax),
          std::max(a.ymax, b.ymax)};
}

bool overlap(const Box& a, const Box& b) {
  return a.xmin <= b.xmax && b.xmin <= a.xmax && a.ymin <= b.ymax && b.ymin <= a.ymax;
}

}  // namespace hotspot::viewer
