/// @file
/// Which part of each unit's area lies in which area: shares for `interpolate_figures`, by GEOS.
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/areal_interpolation.hpp"

namespace hotspot::detail {

/// Shapes are valid and in one CRS; areas that overlap each other share what they have in common. Units
/// without an area (points) lie in the first area that holds them, or in none. Parts below a millionth are
/// slivers of common borders and left out. Cost: O(units x areas) for boxes, then GEOS for what they touch.
[[nodiscard]] std::vector<UnitShare> shares_by_area(const std::vector<MultiPolygon>& units,
                                                    const std::vector<MultiPolygon>& areas, const Run& run);

}  // namespace hotspot::detail
