#include "hotspot/stats/geary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "support/slow_global.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr GlobalOptions no_permutations{.permutations = 0};

}  // namespace

TEST_CASE("Geary of four areas in a row by hand") {
  // 3 / (2 * 6) * 6 / 5
  const GlobalStatistic geary =
      geary_c({1, 2, 3, 4}, test::row_of_areas(4, WeightStyle::binary), no_permutations);
  CHECK(geary.value == doctest::Approx(0.3).epsilon(1e-14));
  CHECK(geary.expected == 1.0);
  CHECK(geary.z > 0.0);  // neighbours are alike
}

TEST_CASE("Geary and its moments are those of all permutations") {
  test::Random random(13);
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    for (int round = 0; round < 5; ++round) {
      const SpatialWeights weights = test::random_weights(random, 6, style);
      const test::Matrix w = test::dense(weights);
      const std::vector<double> x = test::random_values(random, 6);
      const auto all = test::over_all_orders(x, [&](const auto& v) { return test::slow_geary(v, w); });
      const GlobalStatistic geary = geary_c(x, weights, no_permutations);
      CHECK(geary.value == doctest::Approx(all.front()).epsilon(1e-12));
      CHECK(test::mean_of(all) == doctest::Approx(1.0).epsilon(1e-11));
      CHECK(geary.variance == doctest::Approx(test::variance_of(all)).epsilon(1e-10));
      CHECK(geary.z == doctest::Approx((1.0 - geary.value) / std::sqrt(geary.variance)));
    }
  }
}

TEST_CASE("the variance of Geary under normality is that of a ratio of quadratic forms") {
  test::Random random(14);
  const GlobalOptions options{.moments = Moments::normality, .permutations = 0};
  for (const std::size_t n : {3U, 6U, 20U}) {
    const SpatialWeights weights = test::random_weights(random, n, WeightStyle::row);
    const test::Matrix w = test::dense(weights);
    const double scale = (static_cast<double>(n) - 1) / (2 * test::s0_of(w));
    test::Matrix a = test::zeros(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        a[i][i] += scale * (w[i][j] + w[j][i]);
        a[i][j] -= scale * (w[i][j] + w[j][i]);
      }
    }
    CHECK(geary_c(test::random_values(random, n), weights, options).variance ==
          doctest::Approx(test::variance_of_ratio_under_normality(a)).epsilon(1e-11));
  }
}

TEST_CASE("the permutation p of Geary approaches the share of orders with neighbours as alike") {
  test::Random random(15);
  const SpatialWeights weights = test::random_weights(random, 7, WeightStyle::binary);
  const test::Matrix w = test::dense(weights);
  const std::vector<double> x = test::random_values(random, 7);
  const auto all = test::over_all_orders(x, [&](const auto& v) { return test::slow_geary(v, w); });
  const double share = static_cast<double>(std::count_if(
                           all.begin(), all.end(), [&](double v) { return v <= all.front() + 1e-12; })) /
                       static_cast<double>(all.size());
  const double p = geary_c(x, weights, {.permutations = 19999}).p_permutation;
  CHECK(std::abs(p - share) < 4 * std::sqrt(share * (1 - share) / 20000) + 1e-4);
  CHECK(p == geary_c(x, weights, {.permutations = 19999}, {.threads = 7}).p_permutation);
}

TEST_CASE("Geary is undefined without variation or neighbours and has no z below four areas") {
  const auto row = [](std::size_t n) { return test::row_of_areas(n, WeightStyle::row); };
  CHECK(std::isnan(geary_c({5}, row(1)).value));
  CHECK(std::isnan(geary_c({0.1, 0.1, 0.1, 0.1, 0.1}, row(5)).value));
  CHECK(std::isnan(geary_c({1, 2, 3}, SpatialWeights{.start = {0, 0, 0, 0}}).value));
  CHECK(std::isfinite(geary_c({1, 2}, row(2)).value));
  CHECK(std::isnan(geary_c({1, 2, 4}, row(3)).z));
}
