/// @file
/// The mass of a kernel inside a study area at the cells of a grid, row by row. Private to the library.
///
/// Along a row the border's crossings are met once for all cells, and an edge is looked at only from the
/// cells that have it in reach: cells farther from the border than the kernel reaches cost nothing.
#pragma once

#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "stats/edge_share.hpp"
#include "stats/window_edges.hpp"

namespace hotspot::detail {

/// REQUIRES: bandwidth > 0, in the units of the coordinates. Cost: O(edges * rows in reach + edges * cells in
/// reach of each).
[[nodiscard]] std::vector<double> cell_edge_mass(const WindowEdges& edges, const CellSet& cells,
                                                 Radial kernel, double bandwidth, const Run& run);

}  // namespace hotspot::detail
