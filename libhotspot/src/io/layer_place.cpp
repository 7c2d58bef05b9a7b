#include "io/layer_place.hpp"

#include <algorithm>

namespace hotspot::detail {
namespace {

bool is_single_point(const MultiPolygon& shape) {
  return shape.size() == 1 && shape.front().outer.size() == 1;
}

}  // namespace

PlaceType place_type(const Layer& layer) {
  if (std::holds_alternative<std::vector<Point>>(layer.places)) return PlaceType::point;
  if (std::holds_alternative<CellSet>(layer.places)) return PlaceType::polygon;
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.places)) {
    const bool points = !shapes->empty() && std::all_of(shapes->begin(), shapes->end(), is_single_point);
    return points ? PlaceType::point : PlaceType::multipolygon;
  }
  return PlaceType::none;
}

Place place_of(const Layer& layer, PlaceType type, std::size_t row) {
  if (const auto* points = std::get_if<std::vector<Point>>(&layer.places)) return (*points)[row];
  if (const auto* cells = std::get_if<CellSet>(&layer.places)) {
    return MultiPolygon{cells->grid.outline(cells->cells[row])};
  }
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.places)) {
    const MultiPolygon& shape = (*shapes)[row];
    if (type == PlaceType::point) return shape.front().outer.front();
    if (!shape.empty()) return shape;
  }
  return std::monostate{};
}

}  // namespace hotspot::detail
