#include "hotspot/stats/grid_weights.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "hotspot/core/validate.hpp"
#include "stats/neighbour_lists.hpp"

namespace hotspot {
namespace {

/// As in `band_weights` of centroids.
constexpr double rounding = 1e-9;

/// A hexagon's row of centres lies this far from the next, in cells.
const double hexagon_row = std::sqrt(0.75);

std::ptrdiff_t as_offset(double cells) {
  return static_cast<std::ptrdiff_t>(cells);
}

/// How far east of the cell's centre, in cells, lies the centre of the same column `rows` further north? Odd
/// rows of hexagons lie half a cell to the west.
double shift_of(CellShape shape, std::size_t parity, std::ptrdiff_t rows) {
  if (shape == CellShape::square || rows % 2 == 0) return 0.0;
  return parity == 0 ? -0.5 : 0.5;
}

/// The columns of one row within `reach` cells of a cell; none if there is no such column.
std::optional<ColumnRun> run_within(const Grid& grid, std::size_t parity, std::ptrdiff_t row, double reach) {
  const double height = static_cast<double>(row) * (grid.shape == CellShape::square ? 1.0 : hexagon_row);
  if (std::abs(height) > reach) return std::nullopt;
  const double half_width = std::sqrt(std::max(0.0, (reach - height) * (reach + height)));
  const double shift = shift_of(grid.shape, parity, row);
  const double most = static_cast<double>(grid.columns);
  const ColumnRun run{.row = row,
                      .first = as_offset(std::ceil(std::max(-half_width - shift, -most))),
                      .last = as_offset(std::floor(std::min(half_width - shift, most)))};
  if (run.first > run.last) return std::nullopt;
  return run;
}

/// All cells whose centres are at most `reach` cells away; rows and columns that no grid has are left out.
GridWeights within(CellSet cells, double reach, WeightStyle style) {
  GridWeights weights{.cells = std::move(cells), .style = style};
  const Grid& grid = weights.cells.grid;
  const double row_height = grid.shape == CellShape::square ? 1.0 : hexagon_row;
  const double most = static_cast<double>(grid.rows);
  const std::ptrdiff_t rows = as_offset(std::min(std::floor(reach / row_height), most));
  for (const std::size_t parity : {0U, 1U}) {
    for (std::ptrdiff_t row = -rows; row <= rows; ++row) {
      if (const auto run = run_within(grid, parity, row, reach)) weights.runs[parity].push_back(*run);
    }
  }
  return weights;
}

}  // namespace

// Centres of squares that share a side are 1 cell apart, at a corner sqrt(2), the next ones 2; hexagons' are
// 1 cell apart, the next ones sqrt(3).
GridWeights queen_weights(CellSet cells, WeightStyle style) {
  return within(std::move(cells), 1.5, style);
}

GridWeights rook_weights(CellSet cells, WeightStyle style) {
  return within(std::move(cells), 1.2, style);
}

GridWeights band_weights(CellSet cells, double distance, WeightStyle style) {
  detail::require_within("distance", distance, above(0.0));
  const double reach = distance / cells.grid.cell * (1.0 + rounding);
  return within(std::move(cells), reach, style);
}

SpatialWeights listed(const GridWeights& weights) {
  const Grid& grid = weights.cells.grid;
  detail::NeighbourLists lists(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto row = static_cast<std::ptrdiff_t>(grid.row(weights.cells.cells[i]));
    const auto column = static_cast<std::ptrdiff_t>(grid.column(weights.cells.cells[i]));
    for (const ColumnRun& run : weights.runs[static_cast<std::size_t>(row) % 2]) {
      const std::ptrdiff_t near = row + run.row;
      if (near < 0 || near >= static_cast<std::ptrdiff_t>(grid.rows)) continue;
      const auto last = std::min(column + run.last, static_cast<std::ptrdiff_t>(grid.columns) - 1);
      for (auto c = std::max<std::ptrdiff_t>(column + run.first, 0); c <= last; ++c) {
        const auto j =
            weights.cells.position(grid.index(static_cast<std::size_t>(near), static_cast<std::size_t>(c)));
        if (j && *j != i) lists[i].push_back(*j);
      }
    }
  }
  return detail::sparse(std::move(lists), weights.style);
}

}  // namespace hotspot
