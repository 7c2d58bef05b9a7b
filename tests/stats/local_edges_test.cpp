#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "support/local_samples.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("an area without a value is as if it were not there") {
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    for (const LocalStatistic statistic : local_kinds) {
      std::vector<double> with_gap = six_values;
      with_gap[4] = unknown;
      const LocalOptions options{.statistic = statistic, .permutations = 0};
      const LocalResult gap = local_statistics(with_gap, six_areas(style), options);
      CHECK(gap.classes[4] == LocalClass::undefined);
      CHECK(std::isnan(gap.statistic[4]));
      const std::vector<bool> keep{true, true, true, true, false, true};
      const std::vector<double> values{3.0, 8.0, 1.5, 7.0, 11.0};
      const LocalResult five =
          local_statistics(values, with_style(select(six_areas(style), keep), style), options);
      for (std::size_t i = 0; i < 5; ++i) {
        const std::size_t j = i < 4 ? i : 5;
        CHECK(gap.neighbours[j] == five.neighbours[i]);
        CHECK(gap.statistic[j] == doctest::Approx(five.statistic[i]).epsilon(1e-12));
        CHECK(gap.z[j] == doctest::Approx(five.z[i]).epsilon(1e-12));
        CHECK(gap.p_adjusted[j] == doctest::Approx(five.p_adjusted[i]).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("islands have no local statistic and no class") {
  SpatialWeights weights = six_areas(WeightStyle::row);
  weights.neighbours.pop_back();
  weights.weights.pop_back();
  weights.start.back() = 13;
  for (const LocalStatistic statistic : local_kinds) {
    const LocalResult result = local_statistics(six_values, weights, {.statistic = statistic});
    CHECK(result.neighbours[5] == 0);
    CHECK(std::isnan(result.statistic[5]));
    CHECK(std::isnan(result.p_adjusted[5]));
    CHECK(std::isnan(result.p_permutation[5]));
    CHECK(result.classes[5] == LocalClass::undefined);
    CHECK(result.tested == 5);
  }
}

TEST_CASE("values that are all equal have no local statistic") {
  for (const double value : {0.0, 0.1, 7.0}) {
    for (const LocalStatistic statistic : local_kinds) {
      const LocalResult result = local_statistics(std::vector<double>(6, value), six_areas(WeightStyle::row),
                                                  {.statistic = statistic});
      for (std::size_t i = 0; i < 6; ++i) {
        CHECK(std::isnan(result.z[i]));
        CHECK(std::isnan(result.p_permutation[i]));
        CHECK(result.classes[i] == LocalClass::undefined);
      }
      CHECK(result.tested == 0);
      CHECK(result.expected_by_chance() == 0.0);
    }
  }
}

TEST_CASE("z is undefined where chance leaves no room") {
  // one value differs: seen from there all others are equal
  const std::vector<double> one_differs{0.1, 0.1, 0.1, 0.7, 0.1, 0.1};
  for (const LocalStatistic statistic : {LocalStatistic::gi, LocalStatistic::moran, LocalStatistic::geary}) {
    const LocalResult result =
        local_statistics(one_differs, six_areas(WeightStyle::row), {.statistic = statistic});
    CHECK(result.variance[3] == 0.0);
    CHECK(std::isnan(result.z[3]));
    CHECK(result.classes[3] == LocalClass::undefined);
    CHECK_FALSE(std::isnan(result.z[0]));
  }
  // all others are neighbours
  const SpatialWeights all = band_weights({{0, 0}, {1, 0}, {0, 1}, {1, 1}}, 5.0, WeightStyle::row);
  for (const LocalStatistic statistic : local_kinds) {
    const LocalResult result = local_statistics({1.0, 2.0, 4.0, 8.0}, all, {.statistic = statistic});
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK_FALSE(std::isnan(result.statistic[i]));
      CHECK(std::isnan(result.z[i]));
      CHECK(result.classes[i] == LocalClass::undefined);
    }
  }
  // where all values move there is room, but the neighbours are always all others
  const LocalResult total = local_statistics(
      {1.0, 2.0, 4.0, 8.0}, all, {.statistic = LocalStatistic::moran, .moments = LocalMoments::total});
  CHECK(std::isfinite(total.z[3]));
  CHECK(total.p_permutation[3] == 1.0);
}

TEST_CASE("no area and one and two have no local z") {
  for (const LocalStatistic statistic : local_kinds) {
    CHECK(local_statistics({}, SpatialWeights{.start = {0}}, {.statistic = statistic}).classes.empty());
    CHECK(
        std::isnan(local_statistics({3.0}, SpatialWeights{.start = {0, 0}}, {.statistic = statistic}).z[0]));
    const SpatialWeights pair = nearest_weights({{0, 0}, {1, 0}}, 1, WeightStyle::row);
    const LocalResult two = local_statistics({3.0, 5.0}, pair, {.statistic = statistic});
    CHECK(std::isnan(two.z[0]));
    CHECK(two.classes[1] == LocalClass::undefined);
  }
}

TEST_CASE("the share of a total of 0 is undefined and its z is not") {
  const std::vector<double> centred{-3.0, 2.0, -1.0, 4.0, -2.5, 0.5};
  const LocalResult result = local_statistics(centred, six_areas(WeightStyle::binary));
  std::vector<double> moved = centred;
  for (double& value : moved) value += 10.0;
  const LocalResult expected = local_statistics(moved, six_areas(WeightStyle::binary));
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(std::isnan(result.statistic[i]));
    CHECK(result.z[i] == doctest::Approx(expected.z[i]).epsilon(1e-12));
  }
}

TEST_CASE("one value that holds nearly all variance costs no digits") {
  std::vector<double> values = random_values(50, 5);
  values[10] = 1e9;
  const SpatialWeights weights = band_weights(
      [] {
        std::vector<Point> line;
        for (int i = 0; i < 50; ++i) line.push_back({static_cast<double>(i), 0.0});
        return line;
      }(),
      2.0, WeightStyle::binary);
  const LocalResult result =
      local_statistics(values, weights, {.statistic = LocalStatistic::gi, .permutations = 0});
  std::vector<double> others = values;
  others.erase(others.begin() + 10);
  const double room = (49.0 * 4.0 - 16.0) / 48.0;
  const double lag = values[8] + values[9] + values[11] + values[12];
  CHECK(result.z[10] ==
        doctest::Approx((lag - 4.0 * mean_of(others)) / std::sqrt(mean_square(others) * room)).epsilon(1e-9));
}

TEST_CASE("bivariate local Moran needs both values of an area") {
  std::vector<double> others = six_others;
  others[2] = unknown;
  const LocalResult result = local_cross_moran(six_values, others, six_areas(WeightStyle::row));
  CHECK(result.classes[2] == LocalClass::undefined);
  CHECK(result.neighbours[5] == 0);
  CHECK_FALSE(std::isnan(result.z[0]));
}

TEST_CASE("wrong requests of local statistics are refused") {
  const SpatialWeights weights = six_areas(WeightStyle::row);
  CHECK_THROWS_AS((void)local_statistics({1.0, 2.0}, weights), ArgumentError);
  CHECK_THROWS_AS((void)local_statistics(six_values, weights, {.level = 0.0}), ArgumentError);
  CHECK_THROWS_AS((void)local_statistics(six_values, weights, {.moments = LocalMoments::total}),
                  ArgumentError);
  CHECK_THROWS_AS((void)local_cross_moran(six_values, {1.0}, weights), ArgumentError);
  CHECK_THROWS_AS((void)local_cross_moran(six_values, six_others, weights, {.moments = LocalMoments::total}),
                  ArgumentError);
}

TEST_CASE("classes are cut at the adjusted p and say the level") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::binary, 1.5);
  std::vector<double> values = random_values(weights.size(), 9);
  for (const std::size_t i : {80U, 81U, 82U, 98U, 99U, 100U}) values[i] = 400.0;
  const LocalResult plain =
      local_statistics(values, weights, {.adjust = Adjustment::none, .permutations = 0});
  const LocalResult adjusted = local_statistics(values, weights, {.permutations = 0});
  std::size_t found = 0, found_adjusted = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const LocalClass direction = plain.z[i] > 0.0 ? LocalClass::high : LocalClass::low;
    CHECK(plain.classes[i] == (plain.p[i] <= 0.05 ? direction : LocalClass::not_significant));
    CHECK((adjusted.classes[i] != LocalClass::not_significant) == (adjusted.p_adjusted[i] <= 0.05));
    found += plain.p[i] <= 0.05 ? 1U : 0U;
    found_adjusted += adjusted.p_adjusted[i] <= 0.05 ? 1U : 0U;
  }
  CHECK(found > found_adjusted);
  CHECK(found_adjusted > 0);
  CHECK(plain.tested == values.size());
  CHECK(plain.expected_by_chance() == doctest::Approx(0.05 * static_cast<double>(values.size())));
  CHECK(class_in_words(LocalClass::high, 0.05) == "high at 0.05");
  CHECK(class_in_words(LocalClass::low_high, 0.01) == "low-high at 0.01");
  CHECK(class_in_words(LocalClass::not_significant, 0.05) == "none at 0.05");
  CHECK(class_in_words(LocalClass::undefined, 0.05) == "undefined");
}

TEST_CASE("classes of moran are its quadrants and those of geary say similar or dissimilar") {
  // a checkerboard in the west, a plateau in the east
  const Grid grid{.cell = 1.0, .columns = 20, .rows = 10};
  std::vector<double> values;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const std::size_t row = grid.row(i), column = grid.column(i);
    values.push_back(column < 10 ? ((row + column) % 2 == 0 ? 90.0 : 10.0) : (column < 15 ? 88.0 : 12.0));
  }
  const GridWeights weights = rook_weights(all_cells(grid), WeightStyle::row);
  const LocalOptions moran{.statistic = LocalStatistic::moran, .adjust = Adjustment::none, .permutations = 0};
  const LocalResult i = local_statistics(values, weights, moran);
  CHECK(i.classes[grid.index(4, 4)] == LocalClass::high_low);
  CHECK(i.classes[grid.index(4, 5)] == LocalClass::low_high);
  CHECK(i.classes[grid.index(5, 12)] == LocalClass::high_high);
  CHECK(i.classes[grid.index(5, 17)] == LocalClass::low_low);
  CHECK(i.quadrants[grid.index(5, 17)] == Quadrant::low_low);
  LocalOptions geary = moran;
  geary.statistic = LocalStatistic::geary;
  const LocalResult c = local_statistics(values, weights, geary);
  CHECK(c.quadrants.empty());
  CHECK(c.classes[grid.index(4, 4)] == LocalClass::dissimilar);
  CHECK(c.classes[grid.index(5, 12)] == LocalClass::similar);
}
