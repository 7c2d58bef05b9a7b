/// @file
/// Where does a surface lie between two levels? Contours of values at the centres of a square grid, by
/// marching squares with linear interpolation; saddles by the mean of the four corners.
///
/// Cells of the grid that are not in the set, or NaN, count as 0, so that regions close at the border of the
/// study area. Cost: O(cells of the grid). Reference: Lorensen and Cline (1987), in the plane.
#pragma once

#include <limits>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"

namespace hotspot {

/// The places with lower <= value < upper, as polygons with holes. REQUIRES: lower > 0, squares,
/// values.size() == cells.cells.size(). THROWS ArgumentError otherwise.
[[nodiscard]] MultiPolygon region_between(const CellSet& cells, const std::vector<double>& values,
                                          double lower,
                                          double upper = std::numeric_limits<double>::infinity());

}  // namespace hotspot
