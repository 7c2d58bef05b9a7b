/// @file
/// What a result is written as depends on the ending of --output: a method whose result is a surface and
/// places on it gives the places to formats of polygons.
#pragma once

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/layer.hpp"

namespace hotspot::cli {

/// The ending of a file's name in small letters, with its point.
[[nodiscard]] inline std::string ending_of(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return ending;
}

[[nodiscard]] inline bool is_geotiff(const std::string& path) {
  return ending_of(path) == ".tif" || ending_of(path) == ".tiff";
}

/// .geojson holds one layer, of polygons; .gpkg any number of both kinds; the others tables and rasters.
enum class OutputKind { table, polygons, both };

[[nodiscard]] inline OutputKind output_kind(const std::string& path) {
  const std::string ending = ending_of(path);
  if (ending == ".gpkg") return OutputKind::both;
  return ending == ".geojson" ? OutputKind::polygons : OutputKind::table;
}

/// Of a surface and the places on it, the layers that the output holds.
[[nodiscard]] inline std::vector<Layer> layers_for(const std::string& path, Layer surface, Layer places) {
  std::vector<Layer> layers;
  const OutputKind kind = output_kind(path);
  if (kind != OutputKind::polygons) layers.push_back(std::move(surface));
  if (kind != OutputKind::table) layers.push_back(std::move(places));
  return layers;
}

/// Columns x and y of the centres, by which rows of cells are known.
[[nodiscard]] inline std::vector<Column> centre_columns(const CellSet& cells) {
  RealColumn x, y;
  for (const std::size_t index : cells.cells) {
    const Point centre = cells.grid.centre(index);
    x.push_back(centre.x);
    y.push_back(centre.y);
  }
  return {{.name = "x", .values = std::move(x)}, {.name = "y", .values = std::move(y)}};
}

}  // namespace hotspot::cli
