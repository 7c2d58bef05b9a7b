#include "hotspot/core/cell_rows.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hotspot;

namespace {

/// The cells of all rows, a few rows at a time.
std::vector<std::size_t> taken_together(const Grid& grid, const std::optional<StudyArea>& window,
                                        std::size_t rows_at_once) {
  std::vector<std::size_t> cells;
  for (std::size_t first = 0; first < grid.rows; first += rows_at_once) {
    const CellSet part = cells_in_rows(grid, {first, std::min(grid.rows, first + rows_at_once)}, window);
    CHECK(part.grid == grid);
    cells.insert(cells.end(), part.cells.begin(), part.cells.end());
  }
  return cells;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("rows taken a few at a time are all cells of the grid") {
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    const Grid grid{Crs::local(), {3.0, -7.0}, 10.0, 9, 11, shape};
    CHECK(taken_together(grid, {}, 4) == all_cells(grid).cells);
    CHECK(taken_together(grid, {}, 11) == all_cells(grid).cells);
  }
  const Grid grid{Crs::local(), {0.0, 0.0}, 10.0, 2, 2, CellShape::square};
  CHECK(cells_in_rows(grid, {1, 1}).cells.empty());
  CHECK(cells_in_rows(grid, {1, 2}).cells == std::vector<std::size_t>{2, 3});
}

TEST_CASE("rows of a window hold the cells whose centre it covers") {
  const StudyArea window{
      Crs::local(),
      {Polygon{{{12, 5}, {84, 22}, {61, 97}, {5, 70}}, {{{40, 40}, {40, 60}, {60, 60}, {60, 40}}}}}};
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    const Grid grid{Crs::local(), {-20.0, -20.0}, 7.0, 22, 25, shape};
    const CellSet whole = cells_with_centre_in(grid, window.shape);
    REQUIRE(whole.cells.size() > 40);
    CHECK(taken_together(grid, window, 3) == whole.cells);
  }
  const Grid grid{Crs::local(), {0.0, 0.0}, 10.0, 10, 10, CellShape::square};
  CHECK(cells_in_rows(grid, {0, 10}, StudyArea{Crs::local(), {}}).cells.empty());
}
