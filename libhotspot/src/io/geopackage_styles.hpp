/// @file
/// What makes a GeoPackage open styled in QGIS: table layer_styles, and a project in table qgis_projects.
#pragma once

#include <string>
#include <vector>

#include "io/geopackage_table.hpp"
#include "io/sqlite_database.hpp"

namespace hotspot::detail {

/// All styles of each layer, the first as default, with the form of what people edit. `path` is the file
/// under its final name. THROWS IoError.
void write_styles(SqliteDatabase& database, const std::vector<GeopackageTable>& tables,
                  const std::string& path);

/// The project 'hotspots', `path` as above. THROWS IoError.
void write_project(SqliteDatabase& database, const std::vector<GeopackageTable>& tables, Profile profile,
                   const std::string& path);

}  // namespace hotspot::detail
