/// @file
/// Dots of a million events: of those that would fall on each other only one is drawn.
#pragma once

#include <cstdint>
#include <vector>

#include "render/mesh.hpp"

namespace hotspot::viewer {

/// Place along a space-filling curve over the box; 32 bits an axis.
[[nodiscard]] std::uint64_t curve_code(const Point& point, const Box& box);

/// Fills `dots` and `dot_levels`. A dot belongs to the sparsest level in whose squares it is the first along
/// the curve. Points that are not finite are left out. Cost: O(n log n).
void add_dots(LayerMesh& mesh, const std::vector<Point>& points, const Box& box);

/// How many levels, from the sparsest, are drawn where dots are to be `spacing` apart or nearer.
[[nodiscard]] std::size_t dot_levels_for(const LayerMesh& mesh, double spacing);

}  // namespace hotspot::viewer
