/// @file
/// How far interpolation by splines on a lattice takes a kernel from itself: the error of one event of weight
/// 1, wherever it lies between the nodes. Lengths in spacings. Private to the library. The derivation is in
/// doc/methods/kernel-density.md.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"
#include "stats/lattice_transform.hpp"

namespace hotspot::detail {

/// How the kernel is taken between nodes.
struct BinnedKernel {
  Kernel kernel = Kernel::quartic;
  double bandwidth = 1.0;
  bool gathered = false;  ///< at the cells too, not only at the events: cells lie between nodes
  double shift = 0.0;     ///< what rounding moves a place by
};

/// Degree of the splines: 5 where the kernel is smooth enough to gain by it.
[[nodiscard]] std::size_t spline_degree(Kernel kernel);

/// Beyond this the Gaussian is left out, 1.3e-14 of its peak, in deviations.
inline constexpr double binned_gaussian_reach = 8.0;
[[nodiscard]] double binned_reach(Kernel kernel);

/// Nodes that the splines' oscillations need to die away, and what is then left of them.
[[nodiscard]] std::size_t oscillation_room(Kernel kernel);
inline constexpr double oscillation_left = 1e-14;

/// The largest error for any two places in squares of `tile` spacings that lie (column, row) squares apart,
/// for 0 <= column <= columns / 2, 0 <= row <= rows / 2 of the period, row by row.
[[nodiscard]] std::vector<double> error_between_tiles(const BinnedKernel& kernel, double tile,
                                                      const Period& period, const Run& run);

}  // namespace hotspot::detail
