#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/clip.hpp"
#include "hotspot/core/grid.hpp"
#include "support/shapes.hpp"
#include "support/whole_number_geometry.hpp"

using namespace hotspot;
using test::box_shape;

TEST_SUITE_BEGIN("fast");

namespace {

Grid grid_of(const Box& extent, double cell, CellShape shape = CellShape::square) {
  return make_grid(extent, Crs::local(), {.cell = {cell}, .shape = shape});
}

/// Squares whose corners are whole numbers: an edge in common, or one within the other.
std::vector<std::size_t> touching_slowly(const Grid& grid, const MultiPolygon& shape) {
  std::vector<std::size_t> cells;
  const auto edges = test::whole_edges(shape);
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const MultiPolygon cell{grid.outline(i)};
    const Point corner = cell[0].outer[0];
    bool touches = test::covers_slowly(shape, std::int64_t(corner.x), std::int64_t(corner.y));
    for (const auto& e : edges) {
      touches = touches || test::covers_slowly(cell, e.ax, e.ay);
      for (const auto& side : test::whole_edges(cell)) touches = touches || test::touch(e, side);
    }
    if (touches) cells.push_back(i);
  }
  return cells;
}

double covered_area(const CellSet& cells, const std::vector<double>& share) {
  return std::accumulate(share.begin(), share.end(), 0.0) * cells.grid.cell_area_km2() * 1e6;
}

}  // namespace

TEST_CASE("cells touching a shape agree with all edges against all sides") {
  test::Random random(11);
  for (int round = 0; round < 10; ++round) {
    const MultiPolygon shape = test::ragged_shape(random, {500, 500}, 450, 25);
    const Grid grid = grid_of({0, 0, 1000, 1000}, 40);
    CHECK(cells_touching(grid, shape).cells == touching_slowly(grid, shape));
  }
}

TEST_CASE("a shape with its border along cell borders touches the cells on both sides") {
  const Grid grid = grid_of({0, 0, 50, 50}, 10);
  const MultiPolygon shape = box_shape({20, 20, 30, 30});
  CHECK(cells_touching(grid, shape).cells == std::vector<std::size_t>{6, 7, 8, 11, 12, 13, 16, 17, 18});
  CHECK(cells_with_centre_in(grid, shape).cells == std::vector<std::size_t>{12});
  CHECK(share_inside(cells_with_centre_in(grid, shape), shape) == std::vector<double>{1.0});
}

TEST_CASE("a shape within one cell touches that cell") {
  const Grid grid = grid_of({0, 0, 50, 50}, 10);
  CHECK(cells_touching(grid, box_shape({22, 33, 23, 34})).cells == std::vector<std::size_t>{17});
  const Grid hexagons = grid_of({0, 0, 50, 50}, 10, CellShape::hexagon);
  const Point centre = hexagons.centre(9);
  const MultiPolygon small = box_shape({centre.x - 0.1, centre.y - 0.1, centre.x + 0.1, centre.y + 0.1});
  CHECK(cells_touching(hexagons, small).cells == std::vector<std::size_t>{9});
}

TEST_CASE("a cell inside a hole is not touched") {
  MultiPolygon shape = box_shape({0, 0, 50, 50});
  shape[0].holes.push_back({{15, 15}, {15, 35}, {35, 35}, {35, 15}});
  const Grid grid = grid_of({0, 0, 50, 50}, 10);
  const CellSet cells = cells_touching(grid, shape);
  CHECK(cells.cells.size() == 24);
  CHECK(std::find(cells.cells.begin(), cells.cells.end(), 12) == cells.cells.end());
  CHECK(share_inside(all_cells(grid), shape)[12] == 0.0);
  CHECK(share_inside(all_cells(grid), shape)[6] == doctest::Approx(0.75).epsilon(1e-14));
}

TEST_CASE("centres on the border of a shape count as covered") {
  const Grid grid = grid_of({0, 0, 30, 30}, 10);
  CHECK(cells_with_centre_in(grid, box_shape({5, 5, 15, 15})).cells == std::vector<std::size_t>{0, 1, 3, 4});
}

TEST_CASE("shares add up to the area of the shape") {
  test::Random random(13);
  for (const CellShape cell_shape : {CellShape::square, CellShape::hexagon}) {
    for (const double cell : {7.3, 60.0, 400.0, 5000.0}) {
      const MultiPolygon shape = test::ragged_shape(random, {500, 500}, 450, 40);
      const CellSet cells = all_cells(grid_of({-1000, -1000, 2000, 2000}, cell, cell_shape));
      CHECK(covered_area(cells, share_inside(cells, shape)) == doctest::Approx(area(shape)).epsilon(1e-9));
    }
  }
}

TEST_CASE("each share is what cutting the whole shape by that cell leaves") {
  test::Random random(17);
  MultiPolygon shape = test::ragged_shape(random, {300, 300}, 290, 30);
  shape.push_back(test::ragged_shape(random, {900, 300}, 290, 30).front());
  for (const CellShape cell_shape : {CellShape::square, CellShape::hexagon}) {
    const CellSet cells = cells_touching(grid_of({0, 0, 1200, 600}, 83, cell_shape), shape);
    const std::vector<double> share = share_inside(cells, shape);
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
      const Ring outline = cells.grid.outline(cells.cells[i]).outer;
      std::vector<Ring> rings;
      for (const Polygon& p : shape) {
        rings.push_back(p.outer);
        rings.insert(rings.end(), p.holes.begin(), p.holes.end());
      }
      for (std::size_t k = 0; k < outline.size(); ++k) {
        rings = detail::left_of(rings, outline[k], outline[(k + 1) % outline.size()]);
      }
      const double expected = detail::signed_area(rings) / area({{outline, {}}});
      CHECK(share[i] == doctest::Approx(expected).epsilon(1e-10));
    }
  }
}

TEST_CASE("a triangle cut by a square leaves the areas of elementary geometry") {
  const MultiPolygon triangle{{{{0, 0}, {20, 0}, {0, 20}}, {}}};
  const CellSet cells = all_cells(grid_of({0, 0, 20, 20}, 10));
  const std::vector<double> share = share_inside(cells, triangle);
  CHECK(share[0] == doctest::Approx(1.0).epsilon(1e-14));
  CHECK(share[1] == doctest::Approx(0.5).epsilon(1e-14));
  CHECK(share[2] == doctest::Approx(0.5).epsilon(1e-14));
  CHECK(share[3] == doctest::Approx(0.0));
}

TEST_CASE("shares do not depend on where the map has its origin") {
  test::Random random(19);
  const MultiPolygon shape = test::ragged_shape(random, {500, 500}, 450, 40);
  const std::vector<double> here = share_inside(all_cells(grid_of({0, 0, 1000, 1000}, 50)), shape);
  const std::vector<double> there = share_inside(all_cells(grid_of({720000, 6170000, 721000, 6171000}, 50)),
                                                 test::moved(shape, 720000, 6170000));
  REQUIRE(here.size() == there.size());
  for (std::size_t i = 0; i < here.size(); ++i) CHECK(std::abs(here[i] - there[i]) < 1e-9);
}

TEST_CASE("an empty shape touches nothing and covers nothing") {
  const Grid grid = grid_of({0, 0, 50, 50}, 10);
  for (const MultiPolygon& nothing : {MultiPolygon{}, MultiPolygon{Polygon{}}}) {
    CHECK(cells_touching(grid, nothing).cells.empty());
    CHECK(cells_with_centre_in(grid, nothing).cells.empty());
    CHECK(share_inside(all_cells(grid), nothing) == std::vector<double>(25, 0.0));
  }
  CHECK(cells_touching(grid, box_shape({100, 100, 200, 200})).cells.empty());
  CHECK(share_inside(CellSet{grid, {}}, box_shape({0, 0, 10, 10})).empty());
}

TEST_CASE("all cells of a grid in the order of their numbers") {
  CHECK(all_cells(grid_of({0, 0, 2, 2}, 1)).cells == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("squares that touch an extent include those beside its border") {
  const Grid grid = grid_of({0, 0, 50, 50}, 10);
  CHECK(cells_touching(grid, Box{0, 0, 50, 50}).cells.size() == 25);
  CHECK(cells_touching(grid, Box{20, 20, 30, 30}).cells.size() == 9);
  CHECK(cells_touching(grid, Box{21, 21, 29, 29}).cells == std::vector<std::size_t>{12});
}
