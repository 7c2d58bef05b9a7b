#include "hotspot/stats/spatial_weights.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "hotspot/core/error.hpp"
#include "hotspot/core/grid.hpp"
#include "support/shapes.hpp"
#include "support/slow_weights.hpp"

using namespace hotspot;
using test::box_shape;
using test::Pairs;
using test::pairs_of;

TEST_SUITE_BEGIN("fast");

namespace {

Pairs queen(const std::vector<MultiPolygon>& shapes) {
  return pairs_of(queen_weights(shapes, WeightStyle::binary));
}

Pairs rook(const std::vector<MultiPolygon>& shapes) {
  return pairs_of(rook_weights(shapes, WeightStyle::binary));
}

/// A box cut again and again at whole numbers: borders meet in the middle of other borders.
void cut(test::Random& random, const Box& box, int depth, std::vector<MultiPolygon>& pieces) {
  const bool upright = box.width() > box.height();
  const double length = upright ? box.width() : box.height();
  if (depth == 0 || length < 4) {
    pieces.push_back(box_shape(box));
    return;
  }
  const double at = std::round(test::uniform(random, 1, length - 1));
  Box first = box, second = box;
  (upright ? first.xmax : first.ymax) = (upright ? box.xmin : box.ymin) + at;
  (upright ? second.xmin : second.ymin) = (upright ? box.xmin : box.ymin) + at;
  cut(random, first, depth - 1, pieces);
  cut(random, second, depth - 1, pieces);
}

std::vector<MultiPolygon> squares(std::size_t side) {
  const Grid grid = make_grid({0, 0, double(side), double(side)}, Crs::local(), {.cell = {1}});
  std::vector<MultiPolygon> shapes;
  for (std::size_t i = 0; i < grid.size(); ++i) shapes.push_back({grid.outline(i)});
  return shapes;
}

std::vector<Point> lattice(std::size_t side) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < side * side; ++i) points.push_back({double(i % side), double(i / side)});
  return points;
}

}  // namespace

TEST_CASE("contiguity of cut boxes agrees with all pairs of edges") {
  test::Random random(23);
  for (int round = 0; round < 5; ++round) {
    std::vector<MultiPolygon> shapes;
    cut(random, {0, 0, 64, 48}, 6, shapes);
    CHECK(queen(shapes) == test::queen_pairs(shapes));
    CHECK(rook(shapes) == test::rook_pairs(shapes));
    CHECK(queen(shapes) != rook(shapes));
  }
}

TEST_CASE("contiguity of ragged overlapping areas with holes agrees with all pairs of edges") {
  test::Random random(29);
  std::vector<MultiPolygon> shapes;
  for (int i = 0; i < 40; ++i) {
    const Point centre{test::uniform(random, 0, 4000), test::uniform(random, 0, 4000)};
    shapes.push_back(test::ragged_shape(random, centre, 500, 25));
  }
  shapes.push_back(shapes.front());  // the same area twice
  CHECK(queen(shapes) == test::queen_pairs(shapes));
  CHECK(rook(shapes) == test::rook_pairs(shapes));
}

TEST_CASE("squares of a grid have their eight and four neighbours") {
  const SpatialWeights eight = queen_weights(squares(5), WeightStyle::binary);
  const SpatialWeights four = rook_weights(squares(5), WeightStyle::binary);
  CHECK(eight.start[13] - eight.start[12] == 8);
  CHECK(four.start[13] - four.start[12] == 4);
  CHECK(eight.start[1] == 3);
  CHECK(four.start[1] == 2);
}

TEST_CASE("hexagons have six neighbours whichever way they are counted") {
  const Grid grid = make_grid({0, 0, 700, 700}, Crs::local(), {.cell = {100}, .shape = CellShape::hexagon});
  std::vector<MultiPolygon> shapes;
  for (std::size_t i = 0; i < grid.size(); ++i) shapes.push_back({grid.outline(i)});
  const SpatialWeights weights = rook_weights(shapes, WeightStyle::binary);
  const std::size_t inner = grid.index(3, 3);
  CHECK(weights.start[inner + 1] - weights.start[inner] == 6);
  CHECK(queen(shapes) == rook(shapes));
}

TEST_CASE("a corner on the middle of a slanted border makes queen neighbours and no rook ones") {
  const MultiPolygon below{{{{0, 0}, {6, 3}, {6, 0}}, {}}};
  const MultiPolygon tip{{{{4, 2}, {5, 6}, {3, 6}}, {}}};
  CHECK(queen({below, tip}) == Pairs{{0, 1}, {1, 0}});
  CHECK(rook({below, tip}).empty());
}

TEST_CASE("part of a border in common makes rook neighbours") {
  const MultiPolygon below{{{{0, 0}, {6, 3}, {6, 0}}, {}}};
  const MultiPolygon above{{{{2, 1}, {4, 2}, {3, 6}}, {}}};
  CHECK(rook({below, above}) == Pairs{{0, 1}, {1, 0}});
}

TEST_CASE("a hole and what fills it are neighbours and what lies free in it is none") {
  MultiPolygon ring = box_shape({0, 0, 30, 30});
  ring[0].holes.push_back({{10, 10}, {10, 20}, {20, 20}, {20, 10}});
  CHECK(rook({ring, box_shape({10, 10, 20, 20})}) == Pairs{{0, 1}, {1, 0}});
  CHECK(queen({ring, box_shape({12, 12, 18, 18})}).empty());
}

TEST_CASE("an area within another that does not reach its border is no neighbour") {
  CHECK(queen({box_shape({0, 0, 30, 30}), box_shape({10, 10, 20, 20})}).empty());
}

TEST_CASE("parts of one area are not its neighbours and each finds those of the area") {
  MultiPolygon two = box_shape({0, 0, 10, 10});
  two.push_back(box_shape({10, 10, 20, 20}).front());
  CHECK(queen({two, box_shape({20, 0, 30, 11})}) == Pairs{{0, 1}, {1, 0}});
  CHECK(queen({two}).empty());
}

TEST_CASE("areas without shape are islands") {
  const SpatialWeights weights =
      queen_weights({box_shape({0, 0, 1, 1}), {}, box_shape({1, 0, 2, 1}), {Polygon{}}}, WeightStyle::row);
  CHECK(weights.islands() == std::vector<std::size_t>{1, 3});
  CHECK(weights.size() == 4);
  CHECK(queen_weights({}, WeightStyle::row).size() == 0);
  CHECK(rook_weights({box_shape({0, 0, 1, 1})}, WeightStyle::row).islands() == std::vector<std::size_t>{0});
}

TEST_CASE("neighbours do not depend on the order or place of the areas") {
  test::Random random(31);
  std::vector<MultiPolygon> shapes;
  cut(random, {0, 0, 64, 48}, 5, shapes);
  std::vector<MultiPolygon> reversed(shapes.rbegin(), shapes.rend()), elsewhere;
  for (const MultiPolygon& shape : shapes) elsewhere.push_back(test::moved(shape, 721000, 6175000));
  Pairs expected;
  for (const auto& [i, j] : rook(shapes)) {
    expected.emplace_back(shapes.size() - 1 - i, shapes.size() - 1 - j);
  }
  std::sort(expected.begin(), expected.end());
  CHECK(rook(reversed) == expected);
  CHECK(rook(elsewhere) == rook(shapes));
  CHECK(queen(elsewhere) == queen(shapes));
}

TEST_CASE("band and nearest neighbours agree with all pairs") {
  test::Random random(37);
  const std::vector<Point> points = test::uniform_points(random, 300, {0, 0, 1000, 1000});
  for (const double limit : {5.0, 60.0, 2000.0}) {
    CHECK(pairs_of(band_weights(points, limit, WeightStyle::binary)) == test::band_pairs(points, limit));
  }
  for (const std::size_t k : {1U, 4U, 299U}) {
    CHECK(pairs_of(nearest_weights(points, k, WeightStyle::binary)) == test::nearest_pairs(points, k));
  }
}

TEST_CASE("ties of nearest neighbours go to the lower index") {
  const std::vector<Point> points = lattice(7);
  for (const std::size_t k : {1U, 2U, 3U, 5U, 6U}) {
    CHECK(pairs_of(nearest_weights(points, k, WeightStyle::binary)) == test::nearest_pairs(points, k));
  }
  const std::vector<Point> same(6, Point{3, 4});
  CHECK(pairs_of(nearest_weights(same, 2, WeightStyle::binary)) == test::nearest_pairs(same, 2));
}

TEST_CASE("rounding errors of centroids break no tie and leave no neighbour at the limit out") {
  test::Random random(41);
  std::vector<Point> exact, rounded;
  for (const Point& p : lattice(12)) {
    exact.push_back({720000 + 100 * p.x, 6170000 + 100 * p.y});
    rounded.push_back({exact.back().x + test::uniform(random, -4e-9, 4e-9),
                       exact.back().y + test::uniform(random, -4e-9, 4e-9)});
  }
  for (const double limit : {100.0, 100.0 * std::sqrt(2.0), 200.0}) {
    CHECK(pairs_of(band_weights(rounded, limit, WeightStyle::binary)) ==
          pairs_of(band_weights(exact, limit, WeightStyle::binary)));
  }
  CHECK(pairs_of(nearest_weights(rounded, 6, WeightStyle::binary)) == test::nearest_pairs(exact, 6));
}

TEST_CASE("the limit of a band belongs to it") {
  const std::vector<Point> points = lattice(4);
  CHECK(pairs_of(band_weights(points, 1.0, WeightStyle::binary)).size() == 48);
  CHECK(pairs_of(band_weights(points, std::sqrt(2.0), WeightStyle::binary)).size() == 84);
  CHECK(pairs_of(band_weights(points, 0.999, WeightStyle::binary)).empty());
}

TEST_CASE("rows of weights add up to one and islands have none") {
  std::vector<MultiPolygon> shapes = squares(4);
  shapes.push_back(box_shape({100, 100, 101, 101}));
  const SpatialWeights weights = queen_weights(shapes, WeightStyle::row);
  for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
    const auto begin = weights.weights.begin();
    const double sum = std::accumulate(begin + std::ptrdiff_t(weights.start[i]),
                                       begin + std::ptrdiff_t(weights.start[i + 1]), 0.0);
    CHECK(sum == doctest::Approx(1.0).epsilon(1e-14));
  }
  CHECK(weights.islands() == std::vector<std::size_t>{16});
  const SpatialWeights binary = with_style(weights, WeightStyle::binary);
  CHECK(binary.neighbours == weights.neighbours);
  CHECK(binary.weights == std::vector<double>(binary.neighbours.size(), 1.0));
}

TEST_CASE("impossible bands and numbers of neighbours are refused") {
  const std::vector<Point> points = lattice(2);
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS((void)band_weights(points, 0.0, WeightStyle::row), ArgumentError);
  CHECK_THROWS_AS((void)band_weights(points, infinity, WeightStyle::row), ArgumentError);
  CHECK_THROWS_AS((void)nearest_weights(points, 0, WeightStyle::row), ArgumentError);
  CHECK_THROWS_WITH_AS(
      (void)nearest_weights(points, 4, WeightStyle::row),
      "The 4 nearest neighbours are asked for, but there are 4 areas; give more areas than neighbours.",
      ArgumentError);
}

TEST_CASE("no points and one point have no neighbours within a band") {
  CHECK(band_weights({}, 1.0, WeightStyle::row).size() == 0);
  CHECK(band_weights({{1, 1}}, 1.0, WeightStyle::row).islands() == std::vector<std::size_t>{0});
}

TEST_CASE("weights among some of the areas are numbered anew and stay what they were") {
  test::Random random(71);
  const std::vector<Point> places = test::uniform_points(random, 30, {0, 0, 100, 100});
  const SpatialWeights all = band_weights(places, 40, WeightStyle::row);
  std::vector<bool> keep;
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < places.size(); ++i) {
    keep.push_back(random() % 3 != 0);
    if (keep.back()) kept.push_back(i);
  }
  const SpatialWeights some = select(all, keep);
  REQUIRE(some.size() == kept.size());
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    std::size_t k = some.start[i];
    for (std::size_t m = all.start[kept[i]]; m < all.start[kept[i] + 1]; ++m) {
      if (!keep[all.neighbours[m]]) continue;
      REQUIRE(k < some.start[i + 1]);
      CHECK(kept[some.neighbours[k]] == all.neighbours[m]);
      CHECK(some.weights[k++] == all.weights[m]);
      ++pairs;
    }
  }
  CHECK(pairs == some.neighbours.size());
  CHECK(select(all, std::vector<bool>(30, false)).size() == 0);
}

TEST_CASE("row standardised weights add up to one where there is something to divide") {
  const SpatialWeights given{
      .start = {0, 2, 3, 3, 5}, .neighbours = {1, 2, 0, 0, 1}, .weights = {1, 3, 5, 0, 0}};
  const SpatialWeights standardised = row_standardised(given);
  CHECK(standardised.weights == std::vector<double>{0.25, 0.75, 1.0, 0.0, 0.0});
  CHECK(standardised.neighbours == given.neighbours);
}
