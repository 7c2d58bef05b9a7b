/// @file
/// Places and plain tables of a release as tables of a GeoPackage.
#pragma once

#include <string>
#include <vector>

#include "io/geopackage_table.hpp"

namespace hotspot::detail {

/// Makes the file at `path`, which must not exist, with all tables that are not rasters. THROWS IoError.
void write_vector_tables(const std::vector<GeopackageTable>& tables, const std::string& path);

}  // namespace hotspot::detail
