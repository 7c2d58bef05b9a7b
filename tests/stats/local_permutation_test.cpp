#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "support/local_samples.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("permutation p of six areas comes near the share of all orders") {
  constexpr std::uint32_t draws = 4999;
  for (const LocalStatistic statistic : local_kinds) {
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      const SpatialWeights weights = six_areas(style);
      const Matrix matrix = matrix_of(weights);
      const LocalResult result =
          local_statistics(six_values, weights, {.statistic = statistic, .permutations = draws});
      for (std::size_t i = 0; i < 6; ++i) {
        const AllOrders orders = over_all_orders(
            six_values, all_but(6, i),
            [&](const std::vector<double>& x) { return slow_local(statistic, x, x, matrix[i], i, style); });
        CHECK(is_near_share(result.p_permutation[i], std::min(orders.at_least, orders.at_most), draws));
      }
    }
  }
}

TEST_CASE("permutation p with weights of one's own comes near the share of all orders") {
  constexpr std::uint32_t draws = 4999;
  SpatialWeights weights = six_areas(WeightStyle::binary);
  for (std::size_t k = 0; k < weights.weights.size(); ++k) {
    weights.weights[k] = 0.5 + 0.3 * static_cast<double>(k % 4);
  }
  const Matrix matrix = matrix_of(weights);
  const LocalResult result =
      local_statistics(six_values, weights, {.statistic = LocalStatistic::moran, .permutations = draws});
  for (std::size_t i = 0; i < 6; ++i) {
    const auto value = [&](const std::vector<double>& x) {
      return slow_local(LocalStatistic::moran, x, x, matrix[i], i, WeightStyle::binary);
    };
    const AllOrders orders = over_all_orders(six_values, all_but(6, i), value);
    check_moments(result, i, value(six_values), orders);
    CHECK(is_near_share(result.p_permutation[i], std::min(orders.at_least, orders.at_most), draws));
  }
}

TEST_CASE("permutations draw without replacement however many neighbours there are") {
  constexpr std::uint32_t draws = 1999;
  constexpr std::size_t n = 60;
  const std::vector<double> values = random_values(n, 3);
  // up to 16 neighbours are drawn one way, more another, more than half of all by those left over
  for (const std::size_t neighbours : {1U, 5U, 16U, 17U, 25U, 35U, 55U, 58U}) {
    CAPTURE(neighbours);
    SpatialWeights weights{.start = {0}};
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t k = 1; k <= neighbours && i == 7; ++k) weights.neighbours.push_back((7 + k) % n);
      weights.start.push_back(weights.neighbours.size());
    }
    std::sort(weights.neighbours.begin(), weights.neighbours.end());
    weights.weights.assign(weights.neighbours.size(), 1.0);
    double observed = 0.0;
    for (const std::size_t j : weights.neighbours) observed += values[j];
    std::vector<double> others = values;
    others.erase(others.begin() + 7);
    std::mt19937 random(11);
    double above = 0.0;
    for (std::uint32_t k = 0; k < draws; ++k) {
      std::shuffle(others.begin(), others.end(), random);
      const auto end = others.begin() + static_cast<std::ptrdiff_t>(neighbours);
      above += std::accumulate(others.begin(), end, 0.0) >= observed - 1e-9 ? 1.0 : 0.0;
    }
    const double share = std::min(above, draws - above) / draws;
    const LocalResult result =
        local_statistics(values, weights, {.statistic = LocalStatistic::gi, .permutations = draws});
    CHECK(std::abs(result.p_permutation[7] - share) <=
          5.0 * std::sqrt(2.0 * share * (1.0 - share) / draws) + 3.0 / draws);
  }
}

TEST_CASE("sums that are equal in every permutation are no finding") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::binary, 1.5);
  std::vector<double> values(weights.size(), 0.0);
  values[40] = 12.0;
  const LocalResult result = local_statistics(values, weights, {.permutations = 99});
  CHECK(result.p_permutation[40] == 1.0);  // all others are 0: so is every sum of neighbours
  CHECK(result.p_permutation[100] > 0.8);  // most draws are all 0, as the neighbours are
}

TEST_CASE("local statistics have the same bits for any number of threads") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::row);
  const std::vector<double> values = random_values(weights.size(), 7);
  for (const LocalStatistic statistic : local_kinds) {
    const LocalOptions options{.statistic = statistic, .permutations = 99, .seed = 5};
    const LocalResult one = local_statistics(values, weights, options, {.threads = 1});
    const LocalResult seven = local_statistics(values, weights, options, {.threads = 7});
    CHECK(one.z == seven.z);
    CHECK(one.p_permutation == seven.p_permutation);
    const LocalResult other_seed =
        local_statistics(values, weights, {.statistic = statistic, .permutations = 99, .seed = 6});
    CHECK(one.p_permutation != other_seed.p_permutation);
  }
}

TEST_CASE("permutations beyond the budget are refused with numbers and the remedy") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::row);
  const std::vector<double> values = random_values(weights.size(), 8);
  std::string said;
  try {
    (void)local_statistics(values, weights, {.permutations = 999, .max_draws = 1e5});
  } catch (const ArgumentError& error) {
    said = error.what();
  }
  for (const char* part : {"162", "999", "100,000", "--permutations 0", "--max-draws"}) {
    CAPTURE(said);
    CHECK(said.find(part) != std::string::npos);
  }
  CHECK_NOTHROW((void)local_statistics(values, weights, {.permutations = 0, .max_draws = 1e5}));
}

TEST_CASE("local statistics end in a cancellation when asked to stop") {
  std::stop_source source;
  source.request_stop();
  CHECK_THROWS_AS(
      (void)local_statistics(six_values, six_areas(WeightStyle::row), {}, {.stop = source.get_token()}),
      Cancelled);
}
