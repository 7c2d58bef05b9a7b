/// @file
/// What a GeoPackage says about its tables: how they came about (gpkg_metadata), titles and units of their
/// columns (gpkg_data_columns).
#pragma once

#include <vector>

#include "io/geopackage_table.hpp"
#include "io/sqlite_database.hpp"

namespace hotspot::detail {

/// Provenance with the profile, as JSON, for each table. THROWS IoError.
void write_metadata(SqliteDatabase& database, const std::vector<GeopackageTable>& tables, Profile profile);

/// THROWS IoError.
void write_data_columns(SqliteDatabase& database, const std::vector<GeopackageTable>& tables);

}  // namespace hotspot::detail
