/// @file
/// Which cells are neighbours? By their index in the grid, never as lists in memory.
///
/// queen: squares share a point. rook: they share a side. Hexagons that share a point share a side, so both
/// are the same. band: distance between centres at most d; distances that differ by less than 1e-9 of
/// themselves count as equal, as in `spatial_weights.hpp`. Cells of the grid that are not in use are nobody's
/// neighbours.
///
/// The neighbours of a cell, with the cell itself, are an unbroken run of columns in each row near it; a sum
/// over a run is the difference of two sums from the row's beginning. Memory: O(cells of the grid). Cost of
/// the sums: O(cells * rows in reach), whatever the width of a band.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

/// Columns first to last of the row `row`, counted from the cell's own row and column.
struct ColumnRun {
  std::ptrdiff_t row = 0;
  std::ptrdiff_t first = 0;
  std::ptrdiff_t last = 0;
};

struct GridWeights {
  CellSet cells{};
  WeightStyle style = WeightStyle::binary;
  /// The neighbours of a cell in an even row and in an odd one (they differ among hexagons), and the cell.
  std::array<std::vector<ColumnRun>, 2> runs{};

  [[nodiscard]] std::size_t size() const { return cells.cells.size(); }
};

[[nodiscard]] GridWeights queen_weights(CellSet cells, WeightStyle style);
[[nodiscard]] GridWeights rook_weights(CellSet cells, WeightStyle style);
/// `distance` is in the units of the coordinates. THROWS ArgumentError unless it is positive and finite.
[[nodiscard]] GridWeights band_weights(CellSet cells, double distance, WeightStyle style);

/// One entry per cell in use, about its neighbours, itself left out.
struct NeighbourSums {
  std::vector<std::uint32_t> count{};  ///< neighbours with a value
  std::vector<double> sum{};           ///< of their values, without weights
};

/// `values` has one number per cell in use; a cell with NaN counts in nobody's sum. Sums of whole numbers are
/// exact. THROWS ArgumentError if it has another length; Cancelled.
[[nodiscard]] NeighbourSums sum_neighbours(const GridWeights& weights, const std::vector<double>& values,
                                           const Run& run = {});

/// The same neighbours as lists, for methods that need them one by one. Cost and memory: O(pairs).
[[nodiscard]] SpatialWeights listed(const GridWeights& weights);

}  // namespace hotspot
