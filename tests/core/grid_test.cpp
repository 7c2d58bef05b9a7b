#include "hotspot/core/grid.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <set>
#include <utility>

#include "hotspot/core/error.hpp"
#include "support/shapes.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

const Crs plane = Crs::local();

Grid squares(const Box& extent, double cell) {
  return make_grid(extent, plane, {.cell = {cell}});
}

Grid hexagons(const Box& extent, double cell) {
  return make_grid(extent, plane, {.cell = {cell}, .shape = CellShape::hexagon});
}

/// The centre nearest of all; the first of equals.
std::size_t nearest_centre_slowly(const Grid& grid, Point p) {
  std::size_t nearest = 0;
  double distance = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const Point c = grid.centre(i);
    const double d = std::hypot(p.x - c.x, p.y - c.y);
    if (d < distance) {
      distance = d;
      nearest = i;
    }
  }
  return nearest;
}

}  // namespace

TEST_CASE("squares are half-open with their west and south edges in") {
  const Grid grid = squares({760000, 3874000, 800000, 3908000}, 1000);
  CHECK(grid.columns == 40);
  CHECK(grid.rows == 34);
  CHECK(grid.cell_at({770000, 3890500}) == grid.index(16, 10));
  CHECK(grid.cell_at({std::nextafter(770000.0, 0.0), 3890500}) == grid.index(16, 9));
  CHECK(grid.cell_at({760000, 3874000}) == 0);
  CHECK(grid.cell_at({799999.99, 3907999.99}) == grid.size() - 1);
  CHECK_FALSE(grid.cell_at({800000, 3900000}).has_value());
  CHECK_FALSE(grid.cell_at({780000, 3908000}).has_value());
  CHECK_FALSE(grid.cell_at({759999.99, 3900000}).has_value());
}

TEST_CASE("the last row and column are completed outward") {
  const Grid grid = squares({0, 0, 1001, 2000}, 1000);
  CHECK(grid.columns == 2);
  CHECK(grid.rows == 2);
  CHECK(grid.extent() == Box{0, 0, 2000, 2000});
}

TEST_CASE("an excess below a billionth of a cell adds none") {
  CHECK(squares({0, 0, 1000 + 5e-7, 1000}, 1000).columns == 1);
  CHECK(squares({0, 0, 1000 + 5e-6, 1000}, 1000).columns == 2);
  CHECK(squares({0, 0, 0.3, 0.1 * 3}, 0.1).size() == 9);
}

TEST_CASE("an extent without width is one column") {
  const Grid grid = squares({500, 500, 500, 500}, 100);
  CHECK(grid.size() == 1);
  CHECK(grid.cell_at({500, 500}) == 0);
}

TEST_CASE("a grid counts its cell in the units of the coordinates") {
  Crs feet{.kind = CrsKind::projected, .code = "EPSG:2263", .name = "", .wkt = "", .metres_per_unit = 0.3048};
  const Grid grid = make_grid({0, 0, 1000, 1000}, feet, {.cell = {30.48}});
  CHECK(grid.cell == doctest::Approx(100.0).epsilon(1e-14));
  CHECK(grid.columns == 10);
  CHECK(grid.cell_area_km2() == doctest::Approx(30.48e-3 * 30.48e-3).epsilon(1e-14));
}

TEST_CASE("a grid beyond its limit is refused with rows and columns and kilometres and the remedy") {
  CHECK_THROWS_WITH_AS(
      (void)make_grid({0, 0, 1e9, 2e6}, plane, {.cell = {100}}),
      "Cells of 100 m over 1,000,000 km by 2,000 km make 20,000 rows and 10,000,000 columns, 200,000,000,000 "
      "cells; at most 50,000,000 are allowed. Choose larger cells or a smaller extent; one event far from "
      "the "
      "others may be the cause.",
      ArgumentError);
  CHECK_THROWS_AS((void)make_grid({0, 0, 1e300, 1e300}, plane, {.shape = CellShape::hexagon}), ArgumentError);
  CHECK_NOTHROW((void)make_grid({0, 0, 1e6, 1e6}, plane, {.cell = {1000}, .max_cells = 1e6}));
}

TEST_CASE("degrees and impossible extents and cells are refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Crs degrees{.kind = CrsKind::geographic, .code = "EPSG:4326", .name = "", .wkt = ""};
  CHECK_THROWS_AS((void)make_grid({0, 0, 1, 1}, degrees), CrsError);
  CHECK_THROWS_AS((void)align_outward(Box{0, 0, 1, 1}, degrees, {100}), CrsError);
  CHECK_THROWS_AS((void)make_grid({1, 0, 0, 1}, plane), ArgumentError);
  CHECK_THROWS_AS((void)make_grid({0, 0, nan, 1}, plane), ArgumentError);
  CHECK_THROWS_AS((void)make_grid({0, 0, std::numeric_limits<double>::infinity(), 1}, plane), ArgumentError);
  CHECK_THROWS_AS((void)make_grid({0, 0, 1, 1}, plane, {.cell = {0}}), ArgumentError);
  CHECK_THROWS_AS((void)align_outward(Box{0, 0, 1, 1}, plane, {-1}), ArgumentError);
}

TEST_CASE("a box widens outward to whole cells") {
  CHECK(align_outward(Box{101, -1, 199, 300}, plane, {100}) == Box{100, -100, 200, 300});
  CHECK(align_outward(Box{100, 0, 200, 100}, plane, {100}) == Box{100, 0, 200, 100});
}

TEST_CASE("no point falls out of the grid aligned around it") {
  CHECK(align_outward(std::vector<Point>{{100, 0}, {200, 50}}, plane, {100}) == Box{100, 0, 300, 100});
  test::Random random(2);
  for (const double cell : {100.0, 0.1, 1.0 / 3.0, 30.48}) {
    std::vector<Point> points = test::uniform_points(random, 50, {-50, -50, 50, 50});
    for (int k = -20; k <= 20; ++k) points.push_back({k * cell, -k * cell});
    const Grid grid = squares(align_outward(points, plane, {cell}), cell);
    for (const Point& p : points) CHECK(grid.cell_at(p).has_value());
  }
}

TEST_CASE("hexagons lie as in the reference layout") {
  // sf::st_make_grid(square = FALSE, cellsize = 1000), first ring of the case of reference
  const Grid grid = hexagons({760000, 3874000, 800000, 3908000}, 1000);
  CHECK(grid.rows == 40);
  CHECK(grid.columns == 42);
  CHECK(grid.centre(0) == Point{760000, 3874000});
  const std::size_t first = grid.index(1, 0);
  CHECK(grid.centre(first).x == doctest::Approx(759500).epsilon(1e-12));
  CHECK(grid.centre(first).y == doctest::Approx(3874866.0254037846).epsilon(1e-15));
  const Ring expected{{759500, 3874288.675}, {760000, 3874577.35},  {760000, 3875154.701},
                      {759500, 3875443.376}, {759000, 3875154.701}, {759000, 3874577.35}};
  const Ring ring = grid.outline(first).outer;
  REQUIRE(ring.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(std::abs(ring[i].x - expected[i].x) < 1e-3);
    CHECK(std::abs(ring[i].y - expected[i].y) < 1e-3);
  }
}

TEST_CASE("hexagons that touch the extent: shorter even rows and longer odd ones") {
  const Box extent{760000, 3874000, 800000, 3908000};
  const Grid grid = hexagons(extent, 1000);
  const CellSet cells = cells_touching(grid, extent);
  CHECK(cells.cells.size() == 1660);  // the rows of the case of reference: 41 and 42 in turn
  for (const std::size_t cell : cells.cells) {
    const double last = grid.row(cell) % 2 == 0 ? 800000 : 800500;
    CHECK(grid.centre(cell).x <= last);
  }
}

TEST_CASE("a point belongs to the hexagon with the nearest centre") {
  test::Random random(7);
  const Grid grid = hexagons({0, 0, 1000, 800}, 90);
  for (const Point& p : test::uniform_points(random, 3000, {0, 0, 1000, 800})) {
    CHECK(grid.cell_at(p) == nearest_centre_slowly(grid, p));
  }
}

TEST_CASE("a point between two hexagons of a row belongs to the western one") {
  const Grid grid = hexagons({0, 0, 1000, 1000}, 100);
  CHECK(grid.cell_at({50, 0}) == grid.index(0, 0));
  CHECK(grid.cell_at({150, 10}) == grid.index(0, 1));
}

TEST_CASE("a point beyond all hexagons belongs to none") {
  const Grid grid = hexagons({0, 0, 1000, 1000}, 100);
  CHECK_FALSE(grid.cell_at({-51, 0}).has_value());
  CHECK_FALSE(grid.cell_at({0, -60}).has_value());
  CHECK_FALSE(grid.cell_at({500, 1e6}).has_value());
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(grid.cell_at({nan, 0}).has_value());
  CHECK_FALSE(squares({0, 0, 1, 1}, 1).cell_at({0, nan}).has_value());
}

TEST_CASE("neighbouring cells share their corners to the last bit") {
  for (const Grid& grid : {hexagons({0.1, 0.2, 7, 7}, 0.7), squares({0.1, 0.2, 7, 7}, 0.7)}) {
    std::set<std::pair<double, double>> corners;
    for (std::size_t i = 0; i < grid.size(); ++i) {
      for (const Point& p : grid.outline(i).outer) corners.emplace(p.x, p.y);
    }
    // between two rows of hexagons runs a zigzag of 2 columns + 2 corners, outside the outer rows one less
    const std::size_t joints = (grid.rows + 1) * (grid.columns + 1);
    CHECK(corners.size() == (grid.shape == CellShape::square ? joints : 2 * joints - 2));
  }
}

TEST_CASE("the outline has the area of the cell and holds its centre in the middle") {
  for (const Grid& grid : {hexagons({0, 0, 7000, 7000}, 700), squares({0, 0, 7000, 7000}, 700)}) {
    const MultiPolygon outline{grid.outline(9)};
    CHECK(area(outline) == doctest::Approx(grid.cell_area_km2() * 1e6).epsilon(1e-13));
    CHECK(centroid(outline).x == doctest::Approx(grid.centre(9).x).epsilon(1e-13));
    CHECK(centroid(outline).y == doctest::Approx(grid.centre(9).y).epsilon(1e-13));
  }
}

TEST_CASE("the extent of a grid is the box around its outlines") {
  for (const Grid& grid :
       {hexagons({0, 0, 70, 50}, 20), hexagons({0, 0, 70, 0}, 20), squares({3, 4, 70, 50}, 20)}) {
    MultiPolygon all;
    for (std::size_t i = 0; i < grid.size(); ++i) all.push_back(grid.outline(i));
    CHECK(grid.extent() == bounds(all));
  }
}
