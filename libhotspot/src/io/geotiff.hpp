/// @file
/// A layer of square cells as GeoTIFF: a Float64 band per numeric column, nodata -9999, north up.
#pragma once

#include <string>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot::detail {

/// Bands carry the column's name, unit and title; the file profile, method and parameters; beside it the
/// layer's first style for QGIS (.qml). THROWS ArgumentError (not squares, no numeric column), IoError.
void write_geotiff(const Layer& layer, Profile profile, const std::string& path);

}  // namespace hotspot::detail
