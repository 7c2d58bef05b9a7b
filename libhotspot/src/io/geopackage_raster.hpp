/// @file
/// Columns of square cells as Float32 coverages of a GeoPackage.
#pragma once

#include <string>

#include "io/geopackage_table.hpp"

namespace hotspot::detail {

/// Adds one raster to the file at `path`. REQUIRES: `table.kind` is raster. THROWS IoError.
void write_raster_table(const GeopackageTable& table, const std::string& path);

}  // namespace hotspot::detail
