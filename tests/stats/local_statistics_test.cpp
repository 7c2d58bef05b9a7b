#include "hotspot/stats/local_statistics.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "support/local_samples.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("local moments are those over all orders in which the own value stays") {
  for (const LocalStatistic statistic : {LocalStatistic::gi, LocalStatistic::moran, LocalStatistic::geary}) {
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      const SpatialWeights weights = six_areas(style);
      const Matrix matrix = matrix_of(weights);
      const LocalResult result =
          local_statistics(six_values, weights, {.statistic = statistic, .permutations = 0});
      for (std::size_t i = 0; i < 6; ++i) {
        const auto value = [&](const std::vector<double>& x) {
          return slow_local(statistic, x, x, matrix[i], i, style);
        };
        check_moments(result, i, value(six_values), over_all_orders(six_values, all_but(6, i), value));
      }
    }
  }
}

TEST_CASE("moments of gi-star and total moments of moran are those over all orders") {
  std::vector<std::size_t> all(6);
  std::iota(all.begin(), all.end(), std::size_t{0});
  for (const LocalStatistic statistic : {LocalStatistic::gi_star, LocalStatistic::moran}) {
    const bool moran = statistic == LocalStatistic::moran;
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      const SpatialWeights weights = six_areas(style);
      const Matrix matrix = matrix_of(weights);
      const LocalResult result =
          local_statistics(six_values, weights,
                           {.statistic = statistic,
                            .moments = moran ? LocalMoments::total : LocalMoments::conditional,
                            .permutations = 0});
      for (std::size_t i = 0; i < 6; ++i) {
        const auto value = [&](const std::vector<double>& x) {
          return slow_local(statistic, x, x, matrix[i], i, style);
        };
        check_moments(result, i, value(six_values), over_all_orders(six_values, all, value));
      }
    }
  }
}

TEST_CASE("moments of the bivariate local Moran are those over all orders of the other areas") {
  const SpatialWeights weights = six_areas(WeightStyle::row);
  const Matrix matrix = matrix_of(weights);
  const LocalResult result = local_cross_moran(six_values, six_others, weights, {.permutations = 0});
  for (std::size_t i = 0; i < 6; ++i) {
    const auto value = [&](const std::vector<double>& y) {
      return slow_local(LocalStatistic::moran, six_values, y, matrix[i], i, WeightStyle::row);
    };
    check_moments(result, i, value(six_others), over_all_orders(six_others, all_but(6, i), value));
  }
}

TEST_CASE("local statistics of a grid are those of its neighbours as lists") {
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      for (const LocalStatistic statistic : local_kinds) {
        const GridWeights weights = small_grid(shape, style);
        std::vector<double> values = random_values(weights.size(), 4);
        for (double& value : values) value += 1e5;
        values[20] = values[77] = unknown;
        const LocalOptions options{.statistic = statistic, .permutations = 19};
        const LocalResult grid = local_statistics(values, weights, options);
        const LocalResult lists = local_statistics(values, listed(weights), options);
        CHECK(grid.neighbours == lists.neighbours);
        check_close(grid.statistic, lists.statistic);
        check_close(grid.expected, lists.expected);
        check_close(grid.variance, lists.variance);
        check_close(grid.z, lists.z);
        check_close(grid.p_permutation, lists.p_permutation);
        CHECK(grid.classes == lists.classes);
        CHECK(grid.quadrants == lists.quadrants);
      }
    }
  }
}

TEST_CASE("local z and p do not depend on the unit of the values") {
  std::vector<double> scaled = six_values;
  for (double& value : scaled) value *= 1000.0;
  for (const LocalStatistic statistic : local_kinds) {
    const LocalOptions options{.statistic = statistic, .permutations = 99};
    const LocalResult a = local_statistics(six_values, six_areas(WeightStyle::row), options);
    const LocalResult b = local_statistics(scaled, six_areas(WeightStyle::row), options);
    check_close(a.statistic, b.statistic);
    check_close(a.z, b.z);
    check_close(a.p_permutation, b.p_permutation);
  }
}

TEST_CASE("bivariate local Moran of a value with itself is local Moran") {
  const GridWeights weights = small_grid(CellShape::hexagon, WeightStyle::row);
  const std::vector<double> values = random_values(weights.size(), 6);
  const LocalOptions options{.statistic = LocalStatistic::moran, .permutations = 99};
  const LocalResult moran = local_statistics(values, weights, options);
  const LocalResult cross = local_cross_moran(values, values, weights, {.permutations = 99});
  check_close(cross.statistic, moran.statistic);
  check_close(cross.z, moran.z);
  CHECK(cross.p_permutation == moran.p_permutation);
  CHECK(cross.quadrants == moran.quadrants);
}
