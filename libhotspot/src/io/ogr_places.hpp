/// @file
/// OGR's geometries as values of the library. Heights and measures are left out, curves become chords.
#pragma once

#include <ogr_geometry.h>

#include "io/row_source.hpp"

namespace hotspot::detail {

/// `swap_axes`: the source hands out latitude or northing first.
[[nodiscard]] Place place_of(const OGRGeometry* geometry, bool swap_axes);

[[nodiscard]] Place place_of_wkt(std::string_view text);

/// The kind of a geometry written as WKT, by its first word; empty if it is none.
[[nodiscard]] std::string kind_of_wkt(std::string_view text);

/// "point", "polygon", "line", "none", or "mixed" for a type that leaves it to the rows.
[[nodiscard]] std::string kind_of(OGRwkbGeometryType type);

}  // namespace hotspot::detail
