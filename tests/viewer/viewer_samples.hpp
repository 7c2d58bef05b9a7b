/// @file
/// Small layers on a map.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "hotspot/io/projection.hpp"
#include "state/document.hpp"
#include "state/state.hpp"

namespace hotspot::viewer::test {

inline MultiPolygon square(double x, double y, double side) {
  return {{.outer = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, .holes = {}}};
}

/// Two squares of 100 m beside each other, the western one with the larger figure.
inline std::shared_ptr<LayerData> two_areas(const std::string& name = "areas") {
  auto data = std::make_shared<LayerData>();
  data->layer.name = name;
  data->layer.crs = Crs::local();
  data->layer.places = std::vector<MultiPolygon>{square(0, 0, 100), square(100, 0, 100)};
  data->layer.columns = {{.name = "name", .values = TextColumn{"Vest", "Øst"}},
                         {.name = "rate", .values = RealColumn{9.0, 1.0}}};
  return data;
}

inline Style two_classes() {
  Style style;
  style.column = "rate";
  style.classes = {{0.0, 5.0, {255, 255, 0}, "0 to 5"}, {5.0, 10.0, {0, 0, 255}, "5 to 10"}};
  return style;
}

inline std::shared_ptr<LayerData> points_at(std::vector<Point> points) {
  auto data = std::make_shared<LayerData>();
  data->layer.name = "points";
  data->layer.crs = Crs::local();
  data->layer.places = std::move(points);
  data->layer.columns = {
      {.name = "n", .values = RealColumn(std::get<std::vector<Point>>(data->layer.places).size(), 1.0)}};
  return data;
}

inline MapLayer map_layer(LayerId id, std::shared_ptr<const LayerData> data, Role role, Style style = {}) {
  return {.id = id, .data = std::move(data), .title = "layer", .role = role, .style = std::move(style)};
}

inline State state_with(std::vector<MapLayer> layers) {
  State state;
  Document document;
  document.layers = std::move(layers);
  document.crs = Crs::local();
  apply(state, SetMapSize{{400.0, 300.0}});
  apply(state, OpenDocument{document});
  return state;
}

}  // namespace hotspot::viewer::test
