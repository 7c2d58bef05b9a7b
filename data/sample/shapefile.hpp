/// @file
/// Shapefiles in EPSG:25832, without the date of the day: the same values give the same bytes.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "shapes.hpp"

namespace sample {

using Value = std::variant<int, std::string>;
using Shape = std::variant<LineString, MultiPolygon>;

struct Column {
  const char* name;  ///< at most ten letters, DBF holds no more
  int width;
};

struct Feature {
  Shape shape;
  std::vector<Value> values;
};

/// `encoding` is that of the texts: "UTF-8", "ISO-8859-1"; the .cpg file names it. Columns have the type of
/// the first feature's values. REQUIRES: a feature, all of one kind of shape. THROWS std::runtime_error with
/// GDAL's words.
void write_shapefile(const std::filesystem::path& path, const std::vector<Column>& columns,
                     const std::vector<Feature>& features, const std::string& encoding = "UTF-8");

}  // namespace sample
