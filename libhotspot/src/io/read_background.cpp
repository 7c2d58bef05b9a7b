#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "io/reprojection.hpp"
#include "io/row_source.hpp"

namespace hotspot {
namespace {

using namespace detail;

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
      for (LineString& line : *lines) {
        if (auto there = reproject(std::move(line))) background.lines.push_back(std::move(*there));
      }
    } else if (auto* shape = std::get_if<MultiPolygon>(&place)) {
      if (auto there = reproject(std::move(*shape))) background.shapes.push_back(std::move(*there));
    }
  }
  return background;
}

}  // namespace hotspot
