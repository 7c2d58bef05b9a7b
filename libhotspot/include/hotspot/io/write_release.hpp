/// @file
/// Writes released results, the format by the ending of the name: .gpkg .tif .csv .geojson .json; "-" is CSV
/// on standard output. A file appears whole under its name or not at all: it is written beside it and
/// renamed.
///
/// | .gpkg | all layers: tables and places as they are, rasters as Float32 coverage; styles and a QGIS
/// project inside | | .tif  | the one layer of cells: a Float64 band per numeric column, unit and description
/// set; a .qml beside it     | | .csv .geojson .json | the one layer |
///
/// Undefined is an empty cell (CSV), null (JSON), NULL (GeoPackage), nodata -9999 (raster). Doubles are
/// written so that they read back to the same bits. THROWS ArgumentError (unknown ending; a format that
/// cannot hold the layer), IoError (also while another program holds a GeoPackage or its -wal exists).
#pragma once

#include <string>

#include "hotspot/plan/release.hpp"

namespace hotspot {

void write_release(const Release& release, const std::string& path);

}  // namespace hotspot
