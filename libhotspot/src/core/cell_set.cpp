#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/border_cells.hpp"
#include "core/cell_range.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/point_location.hpp"

namespace hotspot {
namespace {

/// Both a square and a pointy-top hexagon hold a place if and only if they hold its mirror images, so the
/// nearest place of a box, seen from the centre, decides whether the box touches the cell.
bool touches(const Grid& grid, std::size_t cell, const Box& box) {
  constexpr double rounding = 1e-9;
  const Point centre = grid.centre(cell);
  const double x = std::max({box.xmin - centre.x, 0.0, centre.x - box.xmax}) / grid.cell;
  const double y = std::max({box.ymin - centre.y, 0.0, centre.y - box.ymax}) / grid.cell;
  if (x > 0.5 + rounding) return false;
  if (grid.shape == CellShape::square) return y <= 0.5 + rounding;
  return y + x / std::numbers::sqrt3 <= 1.0 / std::numbers::sqrt3 + rounding;  // below the slanted side
}

bool has_corners(const MultiPolygon& shape) {
  return std::any_of(shape.begin(), shape.end(), [](const Polygon& p) { return !p.outer.empty(); });
}

}  // namespace

std::optional<std::size_t> CellSet::position(std::optional<std::size_t> cell) const {
  if (!cell || cells.size() == grid.size()) return cell;
  const auto found = std::lower_bound(cells.begin(), cells.end(), *cell);
  if (found == cells.end() || *found != *cell) return std::nullopt;
  return static_cast<std::size_t>(found - cells.begin());
}

CellSet all_cells(const Grid& grid) {
  CellSet set{grid, std::vector<std::size_t>(grid.size())};
  std::iota(set.cells.begin(), set.cells.end(), std::size_t{0});
  return set;
}

CellSet cells_with_centre_in(const Grid& grid, const MultiPolygon& shape) {
  CellSet set{grid, {}};
  if (!has_corners(shape)) return set;
  const PointLocator locator(shape);
  detail::for_each_cell_near(grid, bounds(shape), [&](std::size_t cell) {
    if (locator.covers(grid.centre(cell))) set.cells.push_back(cell);
  });
  return set;
}

CellSet cells_touching(const Grid& grid, const MultiPolygon& shape) {
  CellSet set{grid, {}};
  if (!has_corners(shape)) return set;
  const PointLocator locator(shape);
  const std::vector<bool> on_border = detail::border_cells(grid, shape);
  detail::for_each_cell_near(grid, bounds(shape), [&](std::size_t cell) {
    if (on_border[cell] || locator.covers(grid.centre(cell))) set.cells.push_back(cell);
  });
  return set;
}

CellSet cells_touching(const Grid& grid, const Box& extent) {
  CellSet set{grid, {}};
  detail::for_each_cell_near(grid, extent, [&](std::size_t cell) {
    if (touches(grid, cell, extent)) set.cells.push_back(cell);
  });
  return set;
}

}  // namespace hotspot
