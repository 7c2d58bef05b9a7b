/// @file
/// Dots in levels: from afar one stands for a square of the map, from near by all are drawn.
#pragma once

#include "render/mesh.hpp"

namespace hotspot::viewer {

/// Place on a curve through all squares of the box (Morton order), for sorting by nearness.
[[nodiscard]] std::uint64_t curve_code(const Point& point, const Box& box);

/// The points along the curve; those that have no place are left out. Cost: O(n log n).
[[nodiscard]] DotOrder order_dots(const std::vector<Point>& points, const Box& box);

/// Squares halve from level to level; the first shown dot along the curve that enters a square stands for it,
/// so that no place with shown dots is empty at any level. `shown` by row; empty: all are. Cost: O(n).
[[nodiscard]] DotMesh arrange_dots(const DotOrder& order, const std::vector<Point>& points,
                                   const std::vector<bool>& shown);

/// How many levels, from the sparsest, are drawn so that dots stand `spacing` (units of the CRS) apart, or up
/// to twice that.
[[nodiscard]] std::size_t dot_levels_for(const std::vector<DotLevel>& levels, double spacing);

}  // namespace hotspot::viewer
