/// @file
/// A Crs as GDAL knows it.
#pragma once

#include <ogr_spatialref.h>

#include "hotspot/core/crs.hpp"

namespace hotspot::detail {

/// x (east, longitude) first. A local plane is GeoPackage's undefined Cartesian CRS.
[[nodiscard]] OGRSpatialReference spatial_reference(const Crs& crs);

}  // namespace hotspot::detail
