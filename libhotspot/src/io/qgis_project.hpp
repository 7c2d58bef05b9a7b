/// @file
/// A QGIS project over the tables of a GeoPackage: every layer styled, points above areas above surfaces.
#pragma once

#include <string>
#include <vector>

#include "hotspot/plan/release.hpp"
#include "io/geopackage_table.hpp"

namespace hotspot::detail {

/// The project's XML (.qgs). `file_name` is the GeoPackage's name without its folder; the project does not
/// find its layers under another one.
[[nodiscard]] std::string qgis_project(const std::vector<GeopackageTable>& tables, Profile profile,
                                       const std::string& file_name);

/// The style a table is shown in: the layer's first, for a raster the one of its column; outlines where there
/// is none.
[[nodiscard]] Style shown_style(const GeopackageTable& table);

}  // namespace hotspot::detail
