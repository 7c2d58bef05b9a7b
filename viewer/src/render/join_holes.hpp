/// @file
/// A polygon with holes as one ring: every hole is joined to what lies west of it.
#pragma once

#include "render/corner_rings.hpp"

namespace hotspot::viewer {

/// The holes of the polygon are added to `rings` and joined, from west to east, to its ring `outer`. Returns
/// a corner of the ring that they become. A hole outside the outer ring is left out.
[[nodiscard]] Corner::Index join_holes(CornerRings& rings, const Polygon& polygon, Corner::Index outer);

}  // namespace hotspot::viewer
