#include "hotspot/stats/grid_weights.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/slow_weights.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

Grid small_grid(CellShape shape, std::size_t columns, std::size_t rows) {
  return {
      .origin = {700000.3, 6200000.7}, .cell = 0.1 * 1500, .columns = columns, .rows = rows, .shape = shape};
}

/// The grid without about one cell in five.
CellSet with_holes(const Grid& grid, unsigned seed) {
  std::mt19937 random(seed);
  CellSet cells{grid, {}};
  for (std::size_t i = 0; i < grid.size(); ++i) {
    if (random() % 5 != 0) cells.cells.push_back(i);
  }
  return cells;
}

double distance_between(const CellSet& cells, std::size_t i, std::size_t j) {
  const Point a = cells.grid.centre(cells.cells[i]), b = cells.grid.centre(cells.cells[j]);
  return std::hypot(a.x - b.x, a.y - b.y);
}

Pairs pairs_within(const CellSet& cells, double distance) {
  return all_pairs(cells.cells.size(), [&](std::size_t i, std::size_t j) {
    return distance_between(cells, i, j) <= distance * (1.0 + 1e-9);
  });
}

std::vector<double> whole_numbers(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<double> values(n);
  for (double& value : values) value = static_cast<double>(random() % 9);
  return values;
}

void check_sums(const GridWeights& weights, const std::vector<double>& values) {
  const SpatialWeights lists = listed(weights);
  const NeighbourSums sums = sum_neighbours(weights, values, {.threads = 2});
  REQUIRE(sums.sum.size() == values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    double sum = 0.0;
    std::uint32_t count = 0;
    for (std::size_t k = lists.start[i]; k < lists.start[i + 1]; ++k) {
      const double value = values[lists.neighbours[k]];
      if (std::isnan(value)) continue;
      sum += value;
      ++count;
    }
    CHECK(sums.sum[i] == sum);
    CHECK(sums.count[i] == count);
  }
}

}  // namespace

TEST_CASE("queen and rook on squares are the cells that share a point or a side") {
  const CellSet cells = with_holes(small_grid(CellShape::square, 7, 6), 1);
  const double side = cells.grid.cell;
  CHECK(pairs_of(listed(queen_weights(cells, WeightStyle::binary))) ==
        pairs_within(cells, side * std::sqrt(2.0)));
  CHECK(pairs_of(listed(rook_weights(cells, WeightStyle::binary))) == pairs_within(cells, side));
}

TEST_CASE("queen and rook on hexagons are the six around a cell") {
  const CellSet cells = with_holes(small_grid(CellShape::hexagon, 7, 6), 2);
  CHECK(pairs_of(listed(queen_weights(cells, WeightStyle::binary))) == pairs_within(cells, cells.grid.cell));
  CHECK(pairs_of(listed(rook_weights(cells, WeightStyle::binary))) == pairs_within(cells, cells.grid.cell));
  const SpatialWeights whole =
      listed(queen_weights(all_cells(small_grid(CellShape::hexagon, 5, 5)), WeightStyle::row));
  CHECK(whole.start[13] - whole.start[12] == 6);
  CHECK(whole.weights[whole.start[12]] == doctest::Approx(1.0 / 6.0));
}

TEST_CASE("queen neighbours of squares and of their outlines are the same") {
  const CellSet cells = all_cells(small_grid(CellShape::square, 6, 5));
  std::vector<MultiPolygon> shapes;
  for (const std::size_t cell : cells.cells) shapes.push_back({cells.grid.outline(cell)});
  CHECK(pairs_of(listed(queen_weights(cells, WeightStyle::binary))) ==
        pairs_of(queen_weights(shapes, WeightStyle::binary)));
  CHECK(pairs_of(listed(rook_weights(cells, WeightStyle::binary))) ==
        pairs_of(rook_weights(shapes, WeightStyle::binary)));
}

TEST_CASE("a band on a grid holds the cells whose centres are as near") {
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    for (const double in_cells : {0.5, 1.0, std::sqrt(2.0), 2.0, std::sqrt(3.0), 2.5, 5.0, 100.0}) {
      const CellSet cells = with_holes(small_grid(shape, 9, 7), 3);
      const double distance = in_cells * cells.grid.cell;
      CHECK(pairs_of(listed(band_weights(cells, distance, WeightStyle::binary))) ==
            pairs_within(cells, distance));
    }
  }
}

TEST_CASE("sums over runs are sums over neighbours however wide the band") {
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    // wider than a block of columns, and higher than the rows of one item of work
    for (const auto& [columns, rows] : {std::pair{75, 6}, std::pair{3, 140}, std::pair{1, 1}}) {
      const Grid grid = small_grid(shape, static_cast<std::size_t>(columns), static_cast<std::size_t>(rows));
      for (const double in_cells : {1.0, 3.3, 20.0, 500.0}) {
        for (const CellSet& cells : {all_cells(grid), with_holes(grid, 4)}) {
          check_sums(band_weights(cells, in_cells * grid.cell, WeightStyle::binary),
                     whole_numbers(cells.cells.size(), 5));
        }
      }
    }
  }
}

TEST_CASE("a cell without a value counts in no sum and has a sum of its own") {
  const CellSet cells = all_cells(small_grid(CellShape::square, 20, 4));
  std::vector<double> values = whole_numbers(cells.cells.size(), 6);
  values[0] = values[25] = unknown;
  check_sums(queen_weights(cells, WeightStyle::binary), values);
}

TEST_CASE("sums of neighbours have the same bits for any number of threads") {
  const CellSet cells = with_holes(small_grid(CellShape::hexagon, 90, 150), 7);
  std::vector<double> values = whole_numbers(cells.cells.size(), 8);
  for (double& value : values) value = std::sin(value);
  const GridWeights weights = band_weights(cells, 4.5 * cells.grid.cell, WeightStyle::binary);
  CHECK(sum_neighbours(weights, values, {.threads = 1}).sum ==
        sum_neighbours(weights, values, {.threads = 7}).sum);
}

TEST_CASE("grid neighbours refuse a band without width and values of another number") {
  const CellSet cells = all_cells(small_grid(CellShape::square, 3, 3));
  CHECK_THROWS_AS((void)band_weights(cells, 0.0, WeightStyle::binary), ArgumentError);
  CHECK_THROWS_AS((void)band_weights(cells, unknown, WeightStyle::binary), ArgumentError);
  CHECK_THROWS_AS((void)sum_neighbours(queen_weights(cells, WeightStyle::binary), {1.0, 2.0}), ArgumentError);
  const CellSet none{cells.grid, {}};
  CHECK(sum_neighbours(queen_weights(none, WeightStyle::binary), {}).sum.empty());
}
