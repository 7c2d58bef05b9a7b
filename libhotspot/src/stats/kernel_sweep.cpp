#include "stats/kernel_sweep.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

/// Strips side by side that a sweep takes as one.
struct Strip {
  std::size_t first = 0;
  std::size_t end = 0;
  double centre = 0.0;
  std::size_t first_column = 0;  ///< columns in reach, of every row
  std::size_t end_column = 0;
};

double column_shift(const Grid& grid, std::size_t row) {
  if (grid.shape == CellShape::square) return 0.5;
  return row % 2 == 0 ? 0.0 : -0.5;
}

/// Centre of a column, which may lie beside the grid.
double centre_of(const Grid& grid, double column) {
  return grid.origin.x + (column + column_shift(grid, 0)) * grid.cell;
}

/// Strips as sorted that make up one of about the width that serves the bandwidth.
std::size_t strips_together(const EventStrips& events, const Grid& grid, Kernel kernel, double bandwidth) {
  const double wanted = layout_for(grid, kernel, bandwidth).columns / events.columns_a_strip();
  return static_cast<std::size_t>(std::clamp(std::round(wanted), 1.0, static_cast<double>(events.strips())));
}

std::vector<Strip> strips_for(const EventStrips& events, const Grid& grid, Kernel kernel, double bandwidth) {
  const std::size_t together = strips_together(events, grid, kernel, bandwidth);
  const double half = events.columns_a_strip() * static_cast<double>(together) / 2.0;
  const double reach = bandwidth / grid.cell + half + 2.0;
  const auto bounded = [&grid](double column) {
    return static_cast<std::size_t>(std::clamp(column, 0.0, static_cast<double>(grid.columns)));
  };
  std::vector<Strip> strips;
  for (std::size_t s = 0; s < events.strips(); s += together) {
    const double middle = std::floor(events.first_column(s) + half);
    const Strip strip{s, std::min(s + together, events.strips()), centre_of(grid, middle),
                      bounded(std::floor(middle - reach)), bounded(std::ceil(middle + reach) + 1.0)};
    if (strip.first_column < strip.end_column) strips.push_back(strip);
  }
  return strips;
}

/// Rows of one task, and what is summed in them.
class Block {
 public:
  Block(std::size_t first, std::size_t end, std::size_t columns)
      : m_first(first),
        m_end(end),
        m_stride(columns + column_padding),
        m_values((end - first) * m_stride),
        m_least((end - first) * m_stride) {}

  [[nodiscard]] std::size_t first() const { return m_first; }
  [[nodiscard]] std::size_t end() const { return m_end; }
  [[nodiscard]] RowSums row(std::size_t r) {
    return {m_values.data() + (r - m_first) * m_stride, m_least.data() + (r - m_first) * m_stride};
  }

 private:
  std::size_t m_first, m_end, m_stride;
  std::vector<double> m_values, m_least;
};

class Sweep {
 public:
  Sweep(const EventStrips& events, const CellSet& cells, Kernel kernel, double bandwidth, double factor,
        const Run& run)
      : m_events(events),
        m_cells(cells),
        m_run(run),
        m_factor(factor),
        m_strips(strips_for(events, cells.grid, kernel, bandwidth)) {
    const double columns = events.columns_a_strip() *
                           static_cast<double>(strips_together(events, cells.grid, kernel, bandwidth));
    const double half_width = (columns / 2.0 + 1.5) * cells.grid.cell / bandwidth;
    m_kernel = {kernel, bandwidth, cells.grid.cell, events.largest_weight(),
                sweep_accuracy(kernel, half_width)};
  }

  /// Sums of the cells in use in rows first to end - 1.
  void sum_rows(std::size_t first, std::size_t end, std::vector<double>& result) const {
    const Grid& grid = m_cells.grid;
    const std::size_t from = position(first), to = position(end);
    if (from == to) return;
    Block block(grid.row(m_cells.cells[from]), grid.row(m_cells.cells[to - 1]) + 1, grid.columns);
    StripMemory memory(grid.columns);
    StripRow row;
    for (const Strip& strip : m_strips) {
      for (std::size_t r = block.first(); r < block.end(); ++r) {
        row = strip_row(strip, r, std::move(row.runs));
        add_strip_row(m_kernel, row, memory, block.row(r));
      }
    }
    for (std::size_t r = block.first(); r < block.end(); ++r) {
      const std::size_t row_from = position(r), row_to = position(r + 1);
      const RowSums sums = block.row(r);
      sum_doubtful(r, {m_cells.cells.data() + row_from, row_to - row_from}, sums);
      const std::size_t row_start = grid.index(r, 0);
      const double* const values = sums.values;
      for (std::size_t k = row_from; k < row_to; ++k) {
        result[k] = m_factor * values[m_cells.cells[k] - row_start];
      }
    }
  }

 private:
  [[nodiscard]] std::size_t position(std::size_t row) const {
    const auto& cells = m_cells.cells;
    const auto cell = std::lower_bound(cells.begin(), cells.end(), row * m_cells.grid.columns);
    return static_cast<std::size_t>(cell - cells.begin());
  }

  /// `runs`: memory to use again.
  [[nodiscard]] StripRow strip_row(const Strip& strip, std::size_t r, std::vector<EventRun> runs) const {
    if (m_run.stop.stop_requested()) throw Cancelled();
    const Grid& grid = m_cells.grid;
    const double y = grid.centre(grid.index(r, 0)).y;
    const double reach = m_kernel.bandwidth * (1.0 + 1e-12);
    runs.clear();
    StripRow row{m_events.columns(), std::move(runs), y, strip.centre, grid.origin.x, column_shift(grid, r),
                 strip.first_column, strip.end_column};
    for (std::size_t s = strip.first; s < strip.end; ++s) {
      const EventRun run = m_events.between(s, y - reach, y + reach);
      if (run.count > 0) row.runs.push_back(run);
    }
    return row;
  }

  /// Sums the cells of a row anew whose digits are not certain.
  void sum_doubtful(std::size_t r, std::span<const std::size_t> cells, RowSums sums) const {
    std::size_t doubtful = 0;
    for (std::size_t c = 0; c < m_cells.grid.columns; ++c)
      doubtful += std::abs(sums.values[c]) < sums.least[c];
    if (doubtful == 0) return;
    std::vector<std::size_t> columns;
    const std::size_t row_start = m_cells.grid.index(r, 0);
    for (const std::size_t cell : cells) {
      const std::size_t c = cell - row_start;
      if (std::abs(sums.values[c]) < sums.least[c]) columns.push_back(c);
    }
    if (columns.empty()) return;
    std::vector<FixedPointSum> totals(columns.size(), FixedPointSum(m_kernel.largest_weight));
    for (const Strip& strip : m_strips) {
      const auto column = std::lower_bound(columns.begin(), columns.end(), strip.first_column);
      if (column == columns.end() || *column >= strip.end_column) continue;
      add_at_columns(m_kernel, strip_row(strip, r, {}), columns, totals);
    }
    for (std::size_t k = 0; k < columns.size(); ++k) sums.values[columns[k]] = totals[k].value();
  }

  const EventStrips& m_events;
  const CellSet& m_cells;
  const Run& m_run;
  double m_factor;
  std::vector<Strip> m_strips;
  SweepKernel m_kernel;
};

}  // namespace

StripLayout layout_for(const Grid& grid, Kernel kernel, double bandwidth) {
  const double columns = bandwidth / grid.cell;
  // The triweight's powers are higher: nearer to the middle they keep their digits.
  const double bandwidths = kernel == Kernel::triweight ? 1.0 : 2.0;
  return {.reach = bandwidth,
          .columns = std::max(std::floor(bandwidths * columns), 4.0),
          .rows = std::max(std::floor(columns / 64.0), 1.0),
          .sorted = kernel == Kernel::triangular};
}

std::vector<double> sweep_sums_at_cells(const EventStrips& events, const CellSet& cells, Kernel kernel,
                                        double bandwidth, const Run& run, double factor) {
  std::vector<double> result(cells.cells.size(), factor * 0.0);  // a factor may be NaN
  if (events.size() == 0 || cells.cells.empty()) return result;
  const Sweep sweep(events, cells, kernel, bandwidth, factor, run);
  const std::size_t rows = cells.grid.rows;
  const std::size_t height = std::clamp<std::size_t>(rows / 16, 1, 32);
  parallel_for(run, "stage.density", (rows + height - 1) / height, [&](std::size_t block) {
    sweep.sum_rows(block * height, std::min(rows, (block + 1) * height), result);
  });
  return result;
}

}  // namespace hotspot::detail
