#include "hotspot/core/layer.hpp"

#include <set>
#include <utility>

#include "core/kept.hpp"
#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

std::optional<std::size_t> place_count(const Places& places) {
  if (const auto* points = std::get_if<std::vector<Point>>(&places)) return points->size();
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&places)) return shapes->size();
  if (const auto* cells = std::get_if<CellSet>(&places)) return cells->cells.size();
  return std::nullopt;
}

Places kept_places(const Places& places, const std::vector<bool>& keep) {
  if (const auto* points = std::get_if<std::vector<Point>>(&places)) return detail::kept(*points, keep);
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&places))
    return detail::kept(*shapes, keep);
  if (const auto* cells = std::get_if<CellSet>(&places))
    return CellSet{cells->grid, detail::kept(cells->cells, keep)};
  return NoPlaces{};
}

}  // namespace

std::size_t Column::size() const {
  return std::visit([](const auto& column) { return column.size(); }, values);
}

std::size_t Layer::rows() const {
  if (const auto places_there = place_count(places)) return *places_there;
  return columns.empty() ? 0 : columns.front().size();
}

const Column* Layer::column(const std::string& column_name) const {
  for (const Column& column : columns) {
    if (column.name == column_name) return &column;
  }
  return nullptr;
}

Layer select(const Layer& layer, const std::vector<bool>& keep) {
  Layer result = layer;
  result.places = kept_places(layer.places, keep);
  for (Column& column : result.columns) {
    column.values =
        std::visit([&](const auto& values) -> decltype(column.values) { return detail::kept(values, keep); },
                   std::as_const(column.values));
  }
  return result;
}

void require_consistent(const Layer& layer) {
  std::set<std::string> names;
  for (const Column& column : layer.columns) {
    if (column.size() != layer.rows()) {
      throw ArgumentError({"error.column_length",
                           {{"column", column.name},
                            {"length", static_cast<std::int64_t>(column.size())},
                            {"expected", static_cast<std::int64_t>(layer.rows())}}});
    }
    if (!names.insert(column.name).second) {
      throw ArgumentError({"error.column_twice", {{"column", column.name}}});
    }
  }
}

}  // namespace hotspot
