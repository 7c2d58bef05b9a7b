/// @file
/// Exact sums of kernels of bounded support at the cells of a grid, in a time that grows with events times
/// rows in reach instead of events times cells in reach. Private to the library.
///
/// In one row of cells at the height y an event p reaches a chord of columns, and inside of it weighs
///
///     w (1 - dy^2 / h^2 - (X - xi)^2)^power      X, xi: distances from some x in bandwidths
///
/// a polynomial in X. So the sum over all events is a polynomial in X that changes only where a chord begins
/// or ends: each event adds its coefficients at the first column of its chord and takes them away after the
/// last; running sums over the columns and one evaluation a column give the row.
///
/// Digits: far from the x that X counts from, the powers cancel each other. So the events are cut into
/// vertical strips about 2 h wide (`event_strips.hpp`), each with polynomials around its own middle, over the
/// columns that its events reach: about 4 h, two strips a column. Coefficients are whole numbers of a small
/// quantum (`sweep_accuracy.hpp`), so that running sums are exact: nothing is left behind by an event that
/// has left, the sum is exactly 0 where no event is in reach, and neither the order of the events nor the
/// part of the grid asked for changes a bit. Where the value is so small against the number of events inside
/// that a relative error of 1e-9 is not certain (at the rim of chords, and beside an event that weighs very
/// much more), the column is summed directly; so are rows with few events in a strip.
///
/// The triangular kernel is no polynomial. Its events are added column by column, in vectors.
///
/// Which columns a chord holds is decided as the direct sum does, dx^2 + dy^2 <= h^2 in doubles: the root
/// tells the nearest column, the test tells on which side of it the border lies.
#pragma once

#include <span>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"
#include "stats/event_strips.hpp"

namespace hotspot::detail {

/// factor sum_i w_i shape(|u - p_i|^2 / h^2) at the centres of the cells; `bandwidth` in the units of the
/// coordinates. REQUIRES: a kernel of bounded support; events sorted for `cells.grid` with a reach of at
/// least the bandwidth. Cost: O(events * rows in reach + cells); triangular O(events * cells in reach).
/// THROWS Cancelled.
[[nodiscard]] std::vector<double> sweep_sums_at_cells(const EventStrips& events, const CellSet& cells,
                                                      Kernel kernel, double bandwidth, const Run& run,
                                                      double factor = 1.0);

/// How events are best sorted for one bandwidth.
[[nodiscard]] StripLayout layout_for(const Grid& grid, Kernel kernel, double bandwidth);

}  // namespace hotspot::detail
