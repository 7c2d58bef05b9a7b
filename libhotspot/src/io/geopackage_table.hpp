/// @file
/// Which tables a release becomes in a GeoPackage, and what they are called there.
#pragma once

#include <string>
#include <vector>

#include "hotspot/plan/release.hpp"
#include "io/qgis_form.hpp"

namespace hotspot::detail {

enum class TableKind { attributes, features, raster };

struct GeopackageTable {
  TableKind kind = TableKind::attributes;
  std::string name;
  std::string title;     ///< unique in the file, as the standard wants it
  std::string abstract;  ///< profile, method, reference, version
  std::string geometry_column{};
  std::string id_column{};
  const Layer* layer = nullptr;
  const Column* band = nullptr;    ///< of a raster
  const QgisForm* form = nullptr;  ///< of a table that people edit
};

/// A table per layer in the release's order; a layer written as raster has a table per numeric column. The
/// release must outlive the result. Hexagons are polygons whatever the layer asks for.
[[nodiscard]] std::vector<GeopackageTable> geopackage_tables(const Release& release);

}  // namespace hotspot::detail
