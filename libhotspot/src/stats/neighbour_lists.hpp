/// @file
/// Lists of neighbours on their way to sparse weights. Private to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::detail {

/// One list an area, in any order, without repetition and without the area itself.
using NeighbourLists = std::vector<std::vector<std::size_t>>;

[[nodiscard]] SpatialWeights sparse(NeighbourLists lists, WeightStyle style);

}  // namespace hotspot::detail
