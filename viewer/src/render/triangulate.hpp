/// @file
/// A polygon as triangles, for drawing.
///
/// Ears are cut off one by one, candidates found along a space-filling curve; holes are first joined to the
/// outer ring. Rings may run either way and need not be valid: what crosses itself gives some triangles,
/// never a failure. Cost: about O(n log n) on the shapes of maps. Reference: Eberly (2002), Triangulation by
/// Ear Clipping; the curve as in Mapbox's earcut.
#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

/// Three indices a triangle into the corners: those of the outer ring, then those of the holes in order.
[[nodiscard]] std::vector<std::uint32_t> triangulate(const Polygon& polygon);

}  // namespace hotspot::viewer
