#include "hotspot/stats/general_g.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "support/slow_global.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr GlobalOptions no_permutations{.permutations = 0};

}  // namespace

TEST_CASE("General G of four areas in a row by hand") {
  // 2 (1*2 + 2*3 + 3*4) / (10^2 - 30)
  const GlobalStatistic general =
      general_g({1, 2, 3, 4}, test::row_of_areas(4, WeightStyle::binary), no_permutations);
  CHECK(general.value == doctest::Approx(40.0 / 70).epsilon(1e-14));
  CHECK(general.expected == doctest::Approx(6.0 / 12).epsilon(1e-14));
}

TEST_CASE("General G and its moments are those of all permutations") {
  test::Random random(23);
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    for (int round = 0; round < 5; ++round) {
      const SpatialWeights weights = test::random_weights(random, 6, style);
      const test::Matrix w = test::dense(weights);
      std::vector<double> x = test::random_values(random, 6);
      if (round == 4) std::transform(x.begin(), x.end(), x.begin(), [](double v) { return 1e5 + v; });
      const auto all = test::over_all_orders(x, [&](const auto& v) { return test::slow_general_g(v, w); });
      const GlobalStatistic general = general_g(x, weights, no_permutations);
      CHECK(general.value == doctest::Approx(all.front()).epsilon(1e-12));
      CHECK(general.expected == doctest::Approx(test::mean_of(all)).epsilon(1e-11));
      CHECK(general.variance == doctest::Approx(test::variance_of(all)).epsilon(1e-6));
      if (round < 4) CHECK(general.variance == doctest::Approx(test::variance_of(all)).epsilon(1e-10));
    }
  }
}

TEST_CASE("the permutation p of General G approaches the share of orders with high values as close") {
  test::Random random(25);
  const SpatialWeights weights = test::random_weights(random, 7, WeightStyle::binary);
  const test::Matrix w = test::dense(weights);
  const std::vector<double> x = test::random_values(random, 7);
  const auto all = test::over_all_orders(x, [&](const auto& v) { return test::slow_general_g(v, w); });
  const double share = static_cast<double>(std::count_if(
                           all.begin(), all.end(), [&](double v) { return v >= all.front() - 1e-12; })) /
                       static_cast<double>(all.size());
  const double p = general_g(x, weights, {.permutations = 19999}).p_permutation;
  CHECK(std::abs(p - share) < 4 * std::sqrt(share * (1 - share) / 20000) + 1e-4);
  CHECK(p == general_g(x, weights, {.permutations = 19999}, {.threads = 7}).p_permutation);
}

TEST_CASE("General G of equal values is what is expected and has no z") {
  const GlobalStatistic equal = general_g({0.1, 0.1, 0.1, 0.1, 0.1}, test::row_of_areas(5, WeightStyle::row));
  CHECK(equal.value == doctest::Approx(equal.expected));
  CHECK(std::isnan(equal.z));
  CHECK(std::isnan(equal.p_permutation));
  const std::vector<Point> places{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 2}};
  const GlobalStatistic all = general_g({1, 5, 2, 8, 3}, band_weights(places, 9, WeightStyle::binary));
  CHECK(all.value == doctest::Approx(1.0));
  CHECK(std::isnan(all.z));
}

TEST_CASE("General G is undefined where fewer than two areas have anything or none has neighbours") {
  const SpatialWeights row = test::row_of_areas(4, WeightStyle::row);
  CHECK(std::isnan(general_g({0, 0, 0, 0}, row).value));
  CHECK(std::isnan(general_g({0, 3, 0, 0}, row).value));
  CHECK(std::isnan(general_g({5}, test::row_of_areas(1, WeightStyle::row)).value));
  CHECK(std::isnan(general_g({1, 2, 3}, SpatialWeights{.start = {0, 0, 0, 0}}).value));
}

TEST_CASE("General G refuses negative values and moments under normality") {
  const SpatialWeights row = test::row_of_areas(3, WeightStyle::row);
  CHECK_THROWS_AS((void)general_g({1, -2, 3}, row), DataError);
  CHECK_THROWS_AS((void)general_g({1, 2, 3}, row, {.moments = Moments::normality}), ArgumentError);
}
