#include "hotspot/stats/count_cells.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>

#include "hotspot/core/error.hpp"
#include "support/csv_table.hpp"
#include "support/shapes.hpp"

using namespace hotspot;

namespace {

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

std::int64_t total(const CellCounts& counts) {
  return std::accumulate(counts.count.begin(), counts.count.end(), std::int64_t{0});
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("cells and what lies outside add up to the events") {
  test::Random random(43);
  const EventSet events = events_at(test::uniform_points(random, 2000, {-100, -100, 1100, 1100}));
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    const Grid grid = make_grid({0, 0, 1000, 1000}, Crs::local(), {.cell = {70}, .shape = shape});
    for (const CellSet& cells :
         {all_cells(grid), cells_touching(grid, Box{0, 0, 1000, 1000}),
          cells_touching(grid, test::ragged_shape(random, {500, 500}, 450, 20)), CellSet{grid, {}}}) {
      const CellCounts counts = count_cells(events, cells);
      CHECK(counts.count.size() == cells.cells.size());
      CHECK(total(counts) + counts.outside == 2000);
    }
  }
}

TEST_CASE("each cell counts the events within its west and south edges") {
  test::Random random(47);
  EventSet events = events_at(test::uniform_points(random, 500, {0, 0, 100, 100}));
  for (double at = 0; at <= 100; at += 10) events.points.push_back({at, at});
  events.weights.assign(events.size(), 0.25);
  const CellSet cells = all_cells(make_grid({0, 0, 100, 100}, Crs::local(), {.cell = {10}}));
  const CellCounts counts = count_cells(events, cells);
  for (std::size_t i = 0; i < cells.cells.size(); ++i) {
    const Box box = bounds(MultiPolygon{cells.grid.outline(i)});
    const auto expected = std::count_if(events.points.begin(), events.points.end(), [&](Point p) {
      return p.x >= box.xmin && p.x < box.xmax && p.y >= box.ymin && p.y < box.ymax;
    });
    CHECK(counts.count[i] == expected);
    CHECK(counts.weight_sum[i] == 0.25 * static_cast<double>(expected));
  }
  CHECK(counts.outside == 1);  // (100, 100)
}

TEST_CASE("a part of the cells counts what the whole grid counts there") {
  test::Random random(53);
  const EventSet events = events_at(test::uniform_points(random, 1000, {0, 0, 1000, 1000}));
  const Grid grid = make_grid({0, 0, 1000, 1000}, Crs::local(), {.cell = {100}});
  const CellCounts whole = count_cells(events, all_cells(grid));
  const CellSet some{grid, {3, 17, 18, 99}};
  const CellCounts part = count_cells(events, some);
  for (std::size_t i = 0; i < some.cells.size(); ++i) CHECK(part.count[i] == whole.count[some.cells[i]]);
  CHECK(total(part) + part.outside == 1000);
}

TEST_CASE("counts depend neither on the order of the events nor on the place of the map") {
  test::Random random(59);
  EventSet events = events_at(test::uniform_points(random, 500, {0, 0, 1000, 1000}));
  for (Point& p : events.points) p = {std::round(p.x), std::round(p.y)};
  const auto counts_at = [&](double x, double y) {
    const Grid grid = make_grid({x, y, x + 1000, y + 1000}, Crs::local(), {.cell = {50}});
    return count_cells(events, all_cells(grid)).count;
  };
  const std::vector<std::int64_t> counts = counts_at(0, 0);
  std::reverse(events.points.begin(), events.points.end());
  CHECK(counts_at(0, 0) == counts);
  for (Point& p : events.points) p = {p.x + 720000, p.y + 6170000};
  CHECK(counts_at(720000, 6170000) == counts);
}

TEST_CASE("no events and one event and many at one place") {
  const CellSet cells = all_cells(make_grid({0, 0, 20, 10}, Crs::local(), {.cell = {10}}));
  CHECK(count_cells(events_at({}), cells).count == std::vector<std::int64_t>{0, 0});
  CHECK(count_cells(events_at({{10, 5}}), cells).count == std::vector<std::int64_t>{0, 1});
  CHECK(count_cells(events_at(std::vector<Point>(7, {3, 3})), cells).count ==
        std::vector<std::int64_t>{7, 0});
  CHECK(count_cells(events_at({{50, 50}, {-1, 5}}), cells).outside == 2);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(count_cells(events_at({{nan, 5}}), cells).outside == 1);
}

TEST_CASE("events and cells in different systems are refused") {
  EventSet events = events_at({{1, 1}});
  events.crs = {.kind = CrsKind::projected, .code = "EPSG:25832", .name = "", .wkt = ""};
  const CellSet cells = all_cells(make_grid({0, 0, 20, 10}, Crs::local(), {.cell = {10}}));
  CHECK_THROWS_AS((void)count_cells(events, cells), CrsError);
}

TEST_SUITE_END();
TEST_SUITE_BEGIN("data");

TEST_CASE("square and hexagonal counts of the Memphis case") {
  const std::filesystem::path folder = test::reference_case("grid-memphis");
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const test::CsvTable points(folder / "points.csv");
  EventSet events = events_at({});
  const auto x = points.numbers("x"), y = points.numbers("y");
  for (std::size_t i = 0; i < points.size(); ++i) events.points.push_back({x[i], y[i]});
  const Box extent{760000, 3874000, 800000, 3908000};

  const test::CsvTable expected_squares(folder / "expected_square.csv");
  const Grid squares = make_grid(extent, Crs::local(), {.cell = {1000}});
  const CellCounts square_counts = count_cells(events, all_cells(squares));
  const auto row = expected_squares.numbers("row"), column = expected_squares.numbers("col");
  REQUIRE(expected_squares.size() == squares.size());
  for (std::size_t i = 0; i < squares.size(); ++i) {
    const std::size_t cell = squares.index(std::size_t(row[i]), std::size_t(column[i]));
    CHECK(double(square_counts.count[cell]) == expected_squares.numbers("count")[i]);
  }

  const test::CsvTable expected_hexagons(folder / "expected_hex.csv");  // sf::st_make_grid, sf 1.0.9
  const Grid grid = make_grid(extent, Crs::local(), {.cell = {1000}, .shape = CellShape::hexagon});
  const CellSet hexagons = cells_touching(grid, extent);
  const CellCounts hexagon_counts = count_cells(events, hexagons);
  const auto cx = expected_hexagons.numbers("cx"), cy = expected_hexagons.numbers("cy");
  REQUIRE(expected_hexagons.size() == hexagons.cells.size());
  for (std::size_t i = 0; i < expected_hexagons.size(); ++i) {
    const auto cell = grid.cell_at({cx[i], cy[i]});
    REQUIRE(cell.has_value());
    CHECK(std::hypot(grid.centre(*cell).x - cx[i], grid.centre(*cell).y - cy[i]) < 1e-6);
    const auto at = std::lower_bound(hexagons.cells.begin(), hexagons.cells.end(), *cell);
    const auto position = static_cast<std::size_t>(at - hexagons.cells.begin());
    CHECK(double(hexagon_counts.count[position]) == expected_hexagons.numbers("count")[i]);
  }
}
