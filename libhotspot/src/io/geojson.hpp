/// @file
/// A layer as GeoJSON: longitude and latitude as RFC 7946 has them; the plane's own coordinates where the
/// plane has no place on the earth (then "crs" says so).
#pragma once

#include <ostream>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot::detail {

/// Title, profile, provenance and columns are members of the collection. THROWS CrsError.
void write_geojson(const Layer& layer, Profile profile, std::ostream& out);

}  // namespace hotspot::detail
