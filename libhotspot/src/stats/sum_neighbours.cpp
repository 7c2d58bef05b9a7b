#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/stats/grid_weights.hpp"

namespace hotspot {
namespace {

using Offset = std::ptrdiff_t;

/// Columns summed at once, in registers.
constexpr std::size_t block = 16;
/// Columns and rows of one item of work: what wide bands read for a few columns stays in the cache from one
/// row to the next.
constexpr std::size_t strip = 2 * block;
constexpr std::size_t rows_at_once = 128;

/// Sums from the beginning of each row of the grid, continued beyond its ends as far as runs may reach: there
/// is nothing to the left, and nothing more to the right.
template <class Number>
class RowSums {
 public:
  explicit RowSums(const GridWeights& weights) {
    Offset left = 0, right = 0;
    for (const auto& runs : weights.runs) {
      for (const ColumnRun& run : runs) {
        left = std::max(left, -run.first);
        right = std::max(right, run.last + 1);
      }
    }
    m_left = static_cast<std::size_t>(left);
    m_width = m_left + weights.cells.grid.columns + 1 + static_cast<std::size_t>(right) + block;
    m_sums.resize(weights.cells.grid.rows * m_width);
  }

  void set(std::size_t row, std::size_t column, Number value) {
    m_sums[row * m_width + m_left + column + 1] = value;
  }
  void add_up(std::size_t row) {
    Number sum{};
    for (std::size_t k = row * m_width; k < (row + 1) * m_width; ++k) m_sums[k] = sum += m_sums[k];
  }
  /// Where the sum of the columns before `column` stands.
  [[nodiscard]] const Number* before(std::size_t row, Offset column) const {
    return m_sums.data() + row * m_width + static_cast<std::size_t>(static_cast<Offset>(m_left) + column);
  }

 private:
  std::size_t m_left = 0;
  std::size_t m_width = 0;
  std::vector<Number> m_sums;
};

/// What a sum over runs gives for each cell of the grid, in use or not.
template <class Number>
using Dense = std::vector<Number>;

/// The runs that lie in rows of the grid, for a cell in `row`.
std::span<const ColumnRun> runs_in_grid(const GridWeights& weights, std::size_t row) {
  const std::vector<ColumnRun>& runs = weights.runs[row % 2];
  const auto lowest = -static_cast<Offset>(row);
  const auto end = static_cast<Offset>(weights.cells.grid.rows - row);
  const auto before = [](const ColumnRun& run, Offset limit) { return run.row < limit; };
  const auto first = std::lower_bound(runs.begin(), runs.end(), lowest, before);
  return {first, std::lower_bound(first, runs.end(), end, before)};
}

/// Most runs of a wide band begin or end beyond the row, where there is nothing to look up.
template <class Number>
std::array<Number, block> sum_block(const RowSums<Number>& sums, std::span<const ColumnRun> runs,
                                    std::size_t row, std::size_t column, std::size_t columns) {
  std::array<Number, block> total{};
  Number whole_rows{};
  const auto first_column = static_cast<Offset>(column), end = static_cast<Offset>(columns);
  for (const ColumnRun& run : runs) {
    const auto near = static_cast<std::size_t>(static_cast<Offset>(row) + run.row);
    const Number* const to = sums.before(near, first_column + run.last + 1);
    const Number* const from = sums.before(near, first_column + run.first);
    const bool from_start = first_column + static_cast<Offset>(block) - 1 + run.first <= 0;
    const bool to_end = first_column + run.last + 1 >= end;
    if (from_start && to_end) {
      whole_rows += *to;
    } else if (from_start) {
      for (std::size_t k = 0; k < block; ++k) total[k] += to[k];
    } else if (to_end) {
      whole_rows += *to;
      for (std::size_t k = 0; k < block; ++k) total[k] -= from[k];
    } else {
      for (std::size_t k = 0; k < block; ++k) total[k] += to[k] - from[k];
    }
  }
  for (Number& sum : total) sum += whole_rows;
  return total;
}

template <class Number>
void sum_strip(const GridWeights& weights, const RowSums<Number>& sums, std::size_t row, std::size_t column,
               Dense<Number>& dense) {
  const Grid& grid = weights.cells.grid;
  const auto runs = runs_in_grid(weights, row);
  for (std::size_t c = column; c < std::min(column + strip, grid.columns); c += block) {
    const std::array<Number, block> total = sum_block(sums, runs, row, c, grid.columns);
    const std::size_t wanted = std::min(block, grid.columns - c);
    std::copy_n(total.begin(), wanted, dense.begin() + static_cast<Offset>(grid.index(row, c)));
  }
}

template <class Number>
Dense<Number> sum_runs(const GridWeights& weights, RowSums<Number> sums, const Run& run) {
  const Grid& grid = weights.cells.grid;
  Dense<Number> dense(grid.size());
  detail::parallel_for({.stop = run.stop, .threads = run.threads}, "stage.neighbours", grid.rows,
                       [&](std::size_t row) { sums.add_up(row); });
  const std::size_t strips = (grid.columns + strip - 1) / strip;
  const std::size_t bands = (grid.rows + rows_at_once - 1) / rows_at_once;
  detail::parallel_for(run, "stage.neighbours", strips * bands, [&](std::size_t item) {
    const std::size_t first = item / strips * rows_at_once;
    for (std::size_t row = first; row < std::min(first + rows_at_once, grid.rows); ++row) {
      sum_strip(weights, sums, row, item % strips * strip, dense);
    }
  });
  return dense;
}

/// The cells of a run that exist around a cell in column c of a grid with all its cells.
std::uint32_t run_length(const ColumnRun& run, std::size_t column, std::size_t columns) {
  const auto c = static_cast<Offset>(column), end = static_cast<Offset>(columns);
  const Offset first = std::max<Offset>(c + run.first, 0), last = std::min(c + run.last, end - 1);
  return last < first ? 0U : static_cast<std::uint32_t>(last - first + 1);
}

/// Where all cells are in use, how many neighbours one has is known from its row and column. Cost: O(cells).
Dense<std::uint32_t> count_in_full_grid(const GridWeights& weights) {
  const Grid& grid = weights.cells.grid;
  Dense<std::uint32_t> counts(grid.size());
  for (const std::size_t parity : {0U, 1U}) {
    const std::vector<ColumnRun>& runs = weights.runs[parity];
    // row k: the cells in the first k runs, by column
    std::vector<std::uint32_t> in_first((runs.size() + 1) * grid.columns);
    for (std::size_t k = 0; k < runs.size(); ++k) {
      for (std::size_t c = 0; c < grid.columns; ++c) {
        in_first[(k + 1) * grid.columns + c] =
            in_first[k * grid.columns + c] + run_length(runs[k], c, grid.columns);
      }
    }
    for (std::size_t row = parity; row < grid.rows; row += 2) {
      const auto in_grid = runs_in_grid(weights, row);
      const std::size_t first = static_cast<std::size_t>(in_grid.data() - runs.data()) * grid.columns;
      const std::size_t end = first + in_grid.size() * grid.columns;
      for (std::size_t c = 0; c < grid.columns; ++c) {
        counts[grid.index(row, c)] = in_first[end + c] - in_first[first + c];
      }
    }
  }
  return counts;
}

Dense<std::uint32_t> count_cells_near(const GridWeights& weights, const std::vector<double>& values,
                                      const Run& run) {
  const auto unknown = [](double value) { return std::isnan(value); };
  const Grid& grid = weights.cells.grid;
  if (weights.size() == grid.size() && std::none_of(values.begin(), values.end(), unknown)) {
    return count_in_full_grid(weights);
  }
  RowSums<std::uint32_t> cells_in_rows(weights);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t cell = weights.cells.cells[i];
    if (!unknown(values[i])) cells_in_rows.set(grid.row(cell), grid.column(cell), 1);
  }
  return sum_runs(weights, std::move(cells_in_rows), run);
}

}  // namespace

NeighbourSums sum_neighbours(const GridWeights& weights, const std::vector<double>& values, const Run& run) {
  if (values.size() != weights.size()) {
    throw ArgumentError({"error.values_per_area",
                         {{"values", static_cast<std::int64_t>(values.size())},
                          {"areas", static_cast<std::int64_t>(weights.size())}}});
  }
  const Grid& grid = weights.cells.grid;
  RowSums<double> values_in_rows(weights);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t cell = weights.cells.cells[i];
    if (!std::isnan(values[i])) values_in_rows.set(grid.row(cell), grid.column(cell), values[i]);
  }
  const Dense<double> sums = sum_runs(weights, std::move(values_in_rows), run);
  const Dense<std::uint32_t> counts = count_cells_near(weights, values, run);
  NeighbourSums neighbours;
  neighbours.count.reserve(values.size());
  neighbours.sum.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t cell = weights.cells.cells[i];
    const bool itself = !std::isnan(values[i]);  // the runs hold the cell itself
    neighbours.count.push_back(counts[cell] - (itself ? 1U : 0U));
    neighbours.sum.push_back(sums[cell] - (itself ? values[i] : 0.0));
  }
  return neighbours;
}

}  // namespace hotspot
