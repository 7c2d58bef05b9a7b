/// @file
/// Writes released results, the format by the ending of the name; "-" is CSV on standard output. A file
/// appears whole under its name or not at all.
///
/// - .gpkg: all layers, as tables and places or, where the layer asks for it and the cells are squares, as
///   Float32 rasters, one a figure. Styles for QGIS and SLD, provenance, titles of columns, and a QGIS
///   project 'hotspots' inside; the project knows the file by its name, so renaming breaks the project alone.
/// - .tif: the one layer of square cells, a Float64 band per figure, its style for QGIS (.qml) beside it.
/// - .geojson: the one layer in longitude and latitude; a local plane in its own coordinates.
/// - .csv .json: the one layer's columns, without places.
///
/// Undefined is an empty cell (CSV), null (JSON; infinity too), NULL (GeoPackage), nodata -9999 (raster).
/// Doubles are written so that they read back to the same bits. Two runs write the same, up to GeoPackage's
/// own times. Every file but CSV says its profile.
///
/// THROWS ArgumentError (unknown ending; a format that cannot hold the layer), IoError (also while another
/// program holds a GeoPackage, or its -wal or -journal exists), CrsError. Cost: O(rows).
#pragma once

#include <string>

#include "hotspot/plan/release.hpp"

namespace hotspot {

void write_release(const Release& release, const std::string& path);

}  // namespace hotspot
