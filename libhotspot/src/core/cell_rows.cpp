#include "hotspot/core/cell_rows.hpp"

#include <numeric>

#include "core/cell_range.hpp"
#include "hotspot/core/point_location.hpp"

namespace hotspot {

CellSet cells_in_rows(const Grid& grid, RowRange rows, const std::optional<StudyArea>& window) {
  CellSet set{grid, {}};
  const std::size_t first = grid.index(rows.first, 0), end = grid.index(rows.end, 0);
  if (!window) {
    set.cells.resize(end - first);
    std::iota(set.cells.begin(), set.cells.end(), first);
    return set;
  }
  if (window->shape.empty() || first == end) return set;
  const PointLocator locator(window->shape);
  const Box box = bounds(window->shape);
  const detail::IndexRange columns = detail::columns_near(grid, box.xmin, box.xmax);
  for (std::size_t row = rows.first; row < rows.end; ++row) {
    for (std::size_t column = columns.begin; column < columns.end; ++column) {
      const std::size_t cell = grid.index(row, column);
      if (locator.covers(grid.centre(cell))) set.cells.push_back(cell);
    }
  }
  return set;
}

}  // namespace hotspot
