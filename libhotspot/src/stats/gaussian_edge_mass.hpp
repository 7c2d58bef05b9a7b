/// @file
/// The mass of a Gaussian inside a study area at the cells of a grid. Private to the library.
///
/// By Green's theorem the mass around u is one integral along the border,
///
///     e(u) = integral of Phi((x - u_x) / sigma) phi((y - u_y) / sigma) / sigma dy,
///
/// Phi and phi the normal distribution and its density. Both are smooth, so a few nodes of Gauss an edge
/// serve for all cells alike. Each row of cells weighs the nodes by phi, spreads them along x onto a lattice
/// of at least 32 spacings a deviation by splines of degree 5, and sums them with the spline through Phi.
/// Error below 1e-12.
#pragma once

#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "stats/window_edges.hpp"

namespace hotspot::detail {

/// Whether that is worth while: not where the deviation is a small part of a cell.
[[nodiscard]] bool gaussian_rows_serve(const WindowEdges& edges, const Grid& grid, double deviation);

/// REQUIRES: gaussian_rows_serve. Cost: O(nodes * rows in reach + cells * spacings in reach).
[[nodiscard]] std::vector<double> gaussian_edge_mass(const WindowEdges& edges, const CellSet& cells,
                                                     double deviation, const Run& run);

}  // namespace hotspot::detail
