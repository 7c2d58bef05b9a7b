/// @file
/// All layers of a release in one GeoPackage.
#pragma once

#include <string>

#include "hotspot/plan/release.hpp"

namespace hotspot::detail {

/// THROWS IoError, also while another program holds the file at `path`.
void write_geopackage(const Release& release, const std::string& path);

}  // namespace hotspot::detail
