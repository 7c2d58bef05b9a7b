#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "io/reprojection.hpp"
#include "io/row_source.hpp"

namespace hotspot {
namespace {

using namespace detail;

/// False where a corner has no image; such a part is not drawn.
bool transform(std::vector<Point>& points, const Reprojection& reproject) {
  for (Point& point : points) {
    const auto there = reproject(point);
    if (!there) return false;
    point = *there;
  }
  return true;
}

void add_lines(Background& background, std::vector<LineString> lines, const Reprojection& reproject) {
  for (LineString& line : lines) {
    if (transform(line, reproject)) background.lines.push_back(std::move(line));
  }
}

void add_shape(Background& background, MultiPolygon shape, const Reprojection& reproject) {
  bool has_image = true;
  for (Polygon& polygon : shape) {
    has_image = has_image && transform(polygon.outer, reproject);
    for (Ring& hole : polygon.holes) has_image = has_image && transform(hole, reproject);
  }
  if (has_image) background.shapes.push_back(std::move(shape));
}

std::vector<Point> corners_of(const std::vector<Place>& places) {
  std::vector<Point> corners;
  for (const Place& place : places) {
    if (const auto* lines = std::get_if<std::vector<LineString>>(&place)) {
      for (const LineString& line : *lines) corners.insert(corners.end(), line.begin(), line.end());
    } else if (const auto* shape = std::get_if<MultiPolygon>(&place)) {
      for (const Polygon& p : *shape) corners.insert(corners.end(), p.outer.begin(), p.outer.end());
    }
  }
  return corners;
}

}  // namespace

Background read_background(const Input& input, const Run& run) {
  const auto source = open_source(input);
  const std::string geometry = source->geometry();
  if (geometry == "none" || geometry == "point") {
    throw DataError({"error.no_background", {{"path", source->file().given}, {"kind", geometry}}});
  }
  const Crs crs = crs_for(*source, input);
  SourceTable table = source->load({}, run);
  const Reprojection reproject(crs, input.to_crs, corners_of(table.places), table.quality);
  Background background;
  background.crs = reproject.crs();
  for (Place& place : table.places) {
    if (auto* lines = std::get_if<std::vector<LineString>>(&place)) {
      add_lines(background, std::move(*lines), reproject);
    } else if (auto* shape = std::get_if<MultiPolygon>(&place)) {
      add_shape(background, std::move(*shape), reproject);
    }
  }
  return background;
}

}  // namespace hotspot
