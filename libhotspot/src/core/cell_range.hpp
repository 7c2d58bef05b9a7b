/// @file
/// The cells near a box: rows and columns that may touch it, a few too many rather than one too few. Private
/// to the library.
#pragma once

#include <cstddef>

#include "hotspot/core/grid.hpp"

namespace hotspot::detail {

/// Indices from `begin` up to, not including, `end`.
struct IndexRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

[[nodiscard]] IndexRange rows_near(const Grid& grid, double ymin, double ymax);
[[nodiscard]] IndexRange columns_near(const Grid& grid, double xmin, double xmax);

/// Lowest and highest y of the cells of a row.
struct RowSpan {
  double south = 0.0;
  double north = 0.0;
};
[[nodiscard]] RowSpan row_span(const Grid& grid, std::size_t row);

/// Calls visit(index) for the cells near the box, ascending.
template <class Visitor>
void for_each_cell_near(const Grid& grid, const Box& box, const Visitor& visit) {
  const IndexRange rows = rows_near(grid, box.ymin, box.ymax);
  const IndexRange columns = columns_near(grid, box.xmin, box.xmax);
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    for (std::size_t column = columns.begin; column < columns.end; ++column) visit(grid.index(row, column));
  }
}

}  // namespace hotspot::detail
