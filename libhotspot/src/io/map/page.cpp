#include "io/map/page.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

constexpr double closest_corners_px = 0.5;
constexpr double extent_of_a_point = 200.0;

Ring thinned(const PageFit& fit, const Ring& ring) {
  Ring kept;
  for (const Point& corner : ring) {
    const Point p = fit(corner);
    if (kept.empty() || std::hypot(p.x - kept.back().x, p.y - kept.back().y) >= closest_corners_px) {
      kept.push_back(p);
    }
  }
  return kept;
}

}  // namespace

bool Rect::overlaps(const Rect& other, double gap) const {
  return x < other.right() + gap && other.x < right() + gap && y < other.bottom() + gap &&
         other.y < bottom() + gap;
}

bool Rect::contains(const Rect& other) const {
  return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
}

Box PageFit::part_shown(const Rect& frame) const {
  return {(frame.x - x0) / px_per_unit, (y0 - frame.bottom()) / px_per_unit,
          (frame.right() - x0) / px_per_unit, (y0 - frame.y) / px_per_unit};
}

PageFit fit(const Box& extent, const Rect& frame, double margin) {
  double width = extent.width();
  double height = extent.height();
  if (width <= 0.0 && height <= 0.0) width = height = extent_of_a_point;
  const double room_x = frame.width - 2.0 * margin;
  const double room_y = frame.height - 2.0 * margin;
  // A degenerate side asks for no room: the other one decides.
  const double scale = width * room_y >= height * room_x ? room_x / width : room_y / height;
  const Point middle{(extent.xmin + extent.xmax) / 2.0, (extent.ymin + extent.ymax) / 2.0};
  return {scale, frame.centre().x - middle.x * scale, frame.centre().y + middle.y * scale};
}

MultiPolygon on_page(const PageFit& fit, const MultiPolygon& shape) {
  MultiPolygon result;
  for (const Polygon& polygon : shape) {
    Polygon part{thinned(fit, polygon.outer), {}};
    for (const Ring& hole : polygon.holes) part.holes.push_back(thinned(fit, hole));
    result.push_back(std::move(part));
  }
  return result;
}

}  // namespace hotspot::detail
