/// @file
/// Which cells does the border of a shape run through? Private to the library.
#pragma once

#include <vector>

#include "hotspot/core/grid.hpp"

namespace hotspot::detail {

/// True for every cell that shares a point with the shape's border; one entry a cell of the grid. Decided
/// exactly. Cost: O(corners + cells along the border).
[[nodiscard]] std::vector<bool> border_cells(const Grid& grid, const MultiPolygon& shape);

}  // namespace hotspot::detail
