/// @file
/// Which lattice serves a grid, its events and a bandwidth. Private to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "stats/binned_error.hpp"
#include "stats/lattice_transform.hpp"
#include "stats/spline_lattice.hpp"

namespace hotspot::detail {

struct BinnedLattice {
  SplineLattice lattice{};
  BinnedKernel kernel{};
  Period period{};         ///< of the transforms: wide enough that nothing wraps round
  Box events{};            ///< events within may reach a cell
  std::size_t step = 1;    ///< nodes from a cell to the next, where centres are nodes
  std::size_t column = 0;  ///< node of the south-west centre, the same
  std::size_t row = 0;
};

/// REQUIRES: at least one cell.
[[nodiscard]] BinnedLattice binned_lattice(const std::vector<Point>& points, const Grid& grid, Kernel kernel,
                                           double bandwidth);

/// Size of a period that `nodes` in a row and a kernel of `reach` spacings need.
[[nodiscard]] std::size_t period_for(std::size_t nodes, double reach, std::size_t room);

}  // namespace hotspot::detail
