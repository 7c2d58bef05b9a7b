/// @file
/// Degrees are no plane to measure and draw on: the zone of UTM that holds them.
#pragma once

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

/// On WGS 84, of a longitude and latitude.
[[nodiscard]] Crs utm_zone(const Point& degrees);

}  // namespace hotspot::viewer
