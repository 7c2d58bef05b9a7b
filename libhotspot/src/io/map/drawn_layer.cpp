#include "io/map/drawn_layer.hpp"

#include <algorithm>
#include <cstdint>
#include <variant>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

const Layer& layer_of(const Release& release, const std::string& name) {
  if (const Layer* layer = release.layer(name)) return *layer;
  std::string there;
  for (const Layer& layer : release.layers()) there += (there.empty() ? "" : ", ") + layer.name;
  throw ArgumentError({"error.map_layer_missing", {{"layer", name}, {"layers", there}}});
}

Layer wanted_rows(const Layer& layer, const std::optional<RowFilter>& only) {
  if (!only) return layer;
  const Column* column = layer.column(only->column);
  const auto* values = column == nullptr ? nullptr : std::get_if<TextColumn>(&column->values);
  if (values == nullptr) {
    throw ArgumentError({"error.map_column_missing", {{"layer", layer.name}, {"column", only->column}}});
  }
  std::vector<bool> keep;
  for (const std::string& value : *values) keep.push_back(value == only->value);
  return select(layer, keep);
}

const Style& style_of(const Layer& layer, std::size_t index) {
  if (index < layer.styles.size()) return layer.styles[index];
  throw ArgumentError({"error.map_style_missing",
                       {{"layer", layer.name},
                        {"styles", static_cast<std::int64_t>(layer.styles.size())},
                        {"style", static_cast<std::int64_t>(index)}}});
}

void widen(std::optional<Box>& extent, const Box& box) {
  if (!extent) {
    extent = box;
    return;
  }
  extent->xmin = std::min(extent->xmin, box.xmin);
  extent->ymin = std::min(extent->ymin, box.ymin);
  extent->xmax = std::max(extent->xmax, box.xmax);
  extent->ymax = std::max(extent->ymax, box.ymax);
}

void widen(std::optional<Box>& extent, const std::vector<MultiPolygon>& shapes) {
  for (const MultiPolygon& shape : shapes) {
    for (const Polygon& polygon : shape) {
      if (!polygon.outer.empty()) widen(extent, bounds(polygon.outer));
    }
  }
}

void widen(std::optional<Box>& extent, const CellSet& set) {
  if (set.cells.empty()) return;
  const auto [first_row, last_row] = std::minmax_element(set.cells.begin(), set.cells.end());
  std::size_t west = set.grid.columns;
  std::size_t east = 0;
  for (const std::size_t cell : set.cells) {
    west = std::min(west, cell % set.grid.columns);
    east = std::max(east, cell % set.grid.columns);
  }
  for (const std::size_t row : {*first_row / set.grid.columns, *last_row / set.grid.columns}) {
    widen(extent, bounds(set.grid.outline(row * set.grid.columns + west).outer));
    widen(extent, bounds(set.grid.outline(row * set.grid.columns + east).outer));
  }
}

}  // namespace

std::vector<DrawnLayer> drawn_layers(const Release& release, const std::vector<MapLayer>& layers,
                                     const Basemap& basemap, Language language) {
  std::vector<DrawnLayer> drawn;
  for (const MapLayer& wanted : layers) {
    const Layer layer = wanted_rows(layer_of(release, wanted.layer), wanted.only);
    const Style& style = style_of(layer, wanted.style);
    require_metric(layer.crs, layer.name);
    if (!is_empty(basemap)) require_same(layer.crs, basemap.crs, layer.name);
    drawn.push_back({layer, style, wanted.outline, wanted.selected, row_fills(layer, style),
                     row_labels(layer, style, language)});
  }
  return drawn;
}

std::optional<Box> extent_of(const std::vector<DrawnLayer>& layers, const Basemap& basemap) {
  std::optional<Box> extent;
  widen(extent, basemap.study_area);
  for (const DrawnLayer& drawn : layers) {
    if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&drawn.layer.places)) {
      widen(extent, *shapes);
    } else if (const auto* points = std::get_if<std::vector<Point>>(&drawn.layer.places)) {
      if (!points->empty()) widen(extent, bounds(*points));
    } else if (const auto* set = std::get_if<CellSet>(&drawn.layer.places)) {
      widen(extent, *set);
    }
  }
  return extent;
}

bool is_empty(const Basemap& basemap) {
  return basemap.study_area.empty() && basemap.water.empty() && basemap.greens.empty() &&
         basemap.buildings.empty() && basemap.roads.empty();
}

}  // namespace hotspot::detail
