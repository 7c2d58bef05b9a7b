#include "hotspot/stats/contour.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

CellSet square_cells(std::size_t columns, std::size_t rows, double cell, Point origin = {}) {
  CellSet cells{.grid = {.origin = origin, .cell = cell, .columns = columns, .rows = rows}, .cells = {}};
  cells.cells.resize(columns * rows);
  std::iota(cells.cells.begin(), cells.cells.end(), std::size_t{0});
  return cells;
}

template <class Surface>
std::vector<double> values_of(const CellSet& cells, const Surface& surface) {
  std::vector<double> values;
  for (const std::size_t index : cells.cells) {
    const double x =
        cells.grid.origin.x + (static_cast<double>(cells.grid.column(index)) + 0.5) * cells.grid.cell;
    const double y =
        cells.grid.origin.y + (static_cast<double>(cells.grid.row(index)) + 0.5) * cells.grid.cell;
    values.push_back(surface(x, y));
  }
  return values;
}

double cone(double x, double y) {
  return std::max(0.0, 100.0 - std::hypot(x - 100.0, y - 100.0));
}

std::size_t holes(const MultiPolygon& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{0},
                         [](std::size_t n, const Polygon& part) { return n + part.holes.size(); });
}

}  // namespace

TEST_CASE("the contour of a cone is its circle") {
  const CellSet cells = square_cells(200, 200, 1.0);
  const MultiPolygon region = region_between(cells, values_of(cells, cone), 50.0);
  REQUIRE(region.size() == 1);
  CHECK(holes(region) == 0);
  CHECK(area(region) == doctest::Approx(std::numbers::pi * 2500.0).epsilon(1e-3));
  for (const Point p : region.front().outer)
    CHECK(std::hypot(p.x - 100.0, p.y - 100.0) == doctest::Approx(50.0).epsilon(1e-3));
}

TEST_CASE("a band between two levels is a ring with a hole") {
  const CellSet cells = square_cells(200, 200, 1.0);
  const MultiPolygon band = region_between(cells, values_of(cells, cone), 50.0, 80.0);
  REQUIRE(band.size() == 1);
  CHECK(holes(band) == 1);
  CHECK(area(band) == doctest::Approx(std::numbers::pi * (2500.0 - 400.0)).epsilon(1e-3));
}

TEST_CASE("bands add up to the region above the lowest level") {
  const CellSet cells = square_cells(60, 50, 2.0);
  const auto values = values_of(cells, [](double x, double y) {
    return 2.0 + std::sin(x / 9.0) * std::cos(y / 7.0) + 0.3 * std::sin(x * y / 300.0);
  });
  const double whole = area(region_between(cells, values, 1.5));
  const double parts = area(region_between(cells, values, 1.5, 2.0)) +
                       area(region_between(cells, values, 2.0, 2.6)) +
                       area(region_between(cells, values, 2.6));
  CHECK(parts == doctest::Approx(whole).epsilon(1e-9));
}

TEST_CASE("regions close at the border of the cells") {
  const CellSet cells = square_cells(4, 3, 1.0);
  const MultiPolygon region = region_between(cells, std::vector<double>(12, 7.0), 7.0);
  REQUIRE(region.size() == 1);
  CHECK(area(region) > 3.0 * 2.0);
  CHECK(area(region) < 5.0 * 4.0);
}

TEST_CASE("a single cell above the level is a diamond around its centre") {
  const CellSet cells = square_cells(3, 3, 10.0, {1e7, 5e6});
  std::vector<double> values(9, 0.0);
  values[4] = 2.0;
  const MultiPolygon region = region_between(cells, values, 1.0);
  REQUIRE(region.size() == 1);
  CHECK(area(region) == doctest::Approx(50.0));
  CHECK(centroid(region).x == doctest::Approx(1e7 + 15.0));
}

TEST_CASE("two cells that touch at a corner join when the middle is high") {
  const CellSet cells = square_cells(2, 2, 1.0);
  CHECK(region_between(cells, {4.0, 0.0, 0.0, 4.0}, 1.0).size() == 1);
  CHECK(region_between(cells, {4.0, 0.0, 0.0, 4.0}, 3.0).size() == 2);
}

TEST_CASE("cells left out and undefined values count as nothing") {
  CellSet cells = square_cells(5, 1, 1.0);
  std::vector<double> values{3.0, 3.0, std::numeric_limits<double>::quiet_NaN(), 3.0, 3.0};
  CHECK(region_between(cells, values, 1.0).size() == 2);
  cells.cells = {0, 1, 3, 4};
  CHECK(region_between(cells, {3.0, 3.0, 3.0, 3.0}, 1.0).size() == 2);
}

TEST_CASE("nothing above the level is an empty region") {
  const CellSet cells = square_cells(3, 3, 1.0);
  CHECK(region_between(cells, std::vector<double>(9, 0.5), 1.0).empty());
}

TEST_CASE("a surface whose values equal the level at the centres gives separate simple rings") {
  const CellSet cells = square_cells(5, 5, 1.0);
  std::vector<double> values(25, 0.0);
  for (const std::size_t k : {6UL, 8UL, 12UL, 16UL, 18UL}) values[k] = 1.0;
  const MultiPolygon region = region_between(cells, values, 1.0);
  double sum = 0.0;
  for (const Polygon& part : region) sum += area({part});
  CHECK(region.size() == 5);
  CHECK(sum > 0.0);
}

TEST_CASE("a level that is not positive and lengths that do not fit are refused") {
  const CellSet cells = square_cells(2, 2, 1.0);
  CHECK_THROWS_AS((void)region_between(cells, std::vector<double>(4, 1.0), 0.0), ArgumentError);
  CHECK_THROWS_AS((void)region_between(cells, std::vector<double>(3, 1.0), 1.0), ArgumentError);
}
