/// @file
/// Sums of weighted kernel shapes at the cells of a grid, sum_i w_i shape(|u - p_i|^2 / h^2), by splines on a
/// lattice and Fourier transforms, with a bound of their error. Private to the library.
///
/// Events leave their weights on a lattice by B-splines, cubic ones or, for the Gaussian, of degree 5. The
/// kernel, sampled on the lattice and divided by the splines' own transform, is convolved with them: which is
/// to take the exact sum with each event's kernel interpolated by a spline in the event's place. Where cells
/// do not lie on nodes, the sums are read between them by a spline again.
///
/// The lattice is the grid of cell centres; finer where the bandwidth is only a few cells, coarser where it
/// is so many that nothing is gained. Memory: 24 bytes an event within reach and about 40 a node. Bits do not
/// depend on threads; they may on the order of the events.
#pragma once

#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot::detail {

struct BinnedSums {
  std::vector<double> sums{};
  double error_bound = 0.0;  ///< no sum is farther from the exact one
};

/// At the centres of the cells. No weights: all 1; else one a point. REQUIRES: bandwidth > 0, in the units of
/// the coordinates, all finite. Negative weights are summed as they are; without any, no sum is negative.
[[nodiscard]] BinnedSums binned_sums_at_cells(const std::vector<Point>& points,
                                              const std::vector<double>& weights, const CellSet& cells,
                                              Kernel kernel, double bandwidth, const Run& run);

}  // namespace hotspot::detail
