/// @file
/// Polygons of the reference cases as values of the library.
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::test {

namespace detail {

/// Without the repeated last corner; outer rings counter-clockwise, holes clockwise.
inline Ring ring_of(const nlohmann::json& coordinates, bool outer) {
  Ring ring;
  for (const auto& corner : coordinates) ring.push_back({corner.at(0), corner.at(1)});
  ring.pop_back();
  const bool counter_clockwise = area({{ring, {}}}) > 0.0;
  return counter_clockwise == outer ? ring : Ring(ring.rbegin(), ring.rend());
}

inline Polygon polygon_of(const nlohmann::json& rings) {
  Polygon polygon;
  for (const auto& ring : rings) {
    if (polygon.outer.empty()) {
      polygon.outer = ring_of(ring, true);
    } else {
      polygon.holes.push_back(ring_of(ring, false));
    }
  }
  return polygon;
}

}  // namespace detail

/// The features of a GeoJSON file of polygons, in their order.
inline std::vector<MultiPolygon> read_shapes(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  std::vector<MultiPolygon> shapes;
  const nlohmann::json collection = nlohmann::json::parse(file);
  for (const auto& feature : collection.at("features")) {
    const auto& geometry = feature.at("geometry");
    const auto& coordinates = geometry.at("coordinates");
    MultiPolygon shape;
    if (geometry.at("type") == "Polygon") {
      shape.push_back(detail::polygon_of(coordinates));
    } else {
      for (const auto& polygon : coordinates) shape.push_back(detail::polygon_of(polygon));
    }
    shapes.push_back(shape);
  }
  return shapes;
}

}  // namespace hotspot::test
