#include "core/cell_range.hpp"

#include <algorithm>
#include <cmath>

#include "core/lattice.hpp"

namespace hotspot::detail {
namespace {

/// Two cells wider on each side: one for half-cell offsets of hexagons, one for rounding.
IndexRange widened(double first, double last, std::size_t count) {
  const auto n = static_cast<double>(count);
  const double begin = std::clamp(std::floor(first) - 2.0, 0.0, n);
  const double end = std::clamp(std::floor(last) + 3.0, begin, n);
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

}  // namespace

IndexRange rows_near(const Grid& grid, double ymin, double ymax) {
  const double distance = row_distance(grid);
  return widened((ymin - grid.origin.y) / distance, (ymax - grid.origin.y) / distance, grid.rows);
}

IndexRange columns_near(const Grid& grid, double xmin, double xmax) {
  return widened((xmin - grid.origin.x) / grid.cell, (xmax - grid.origin.x) / grid.cell, grid.columns);
}

RowSpan row_span(const Grid& grid, std::size_t row) {
  const Box box = bounds(MultiPolygon{grid.outline(grid.index(row, 0))});
  return {box.ymin, box.ymax};
}

}  // namespace hotspot::detail
