#include "hotspot/stats/moran.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <stop_token>

#include "hotspot/core/error.hpp"
#include "support/slow_global.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr GlobalOptions no_permutations{.permutations = 0};

}  // namespace

TEST_CASE("Moran of four areas in a row by hand") {
  // z = -1.5 -0.5 0.5 1.5: 4 / 6 * 2 (0.75 - 0.25 + 0.75) / 5
  const GlobalStatistic moran =
      moran_i({1, 2, 3, 4}, test::row_of_areas(4, WeightStyle::binary), no_permutations);
  CHECK(moran.value == doctest::Approx(1.0 / 3).epsilon(1e-14));
  CHECK(moran.expected == doctest::Approx(-1.0 / 3).epsilon(1e-14));
  CHECK(std::isnan(moran.p_permutation));
}

TEST_CASE("Moran and its moments are those of all permutations") {
  test::Random random(3);
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    for (int round = 0; round < 5; ++round) {
      const SpatialWeights weights = test::random_weights(random, 6, style);
      const test::Matrix w = test::dense(weights);
      const std::vector<double> x = test::random_values(random, 6);
      const auto all = test::over_all_orders(x, [&](const auto& v) { return test::slow_moran(v, w); });
      const GlobalStatistic moran = moran_i(x, weights, no_permutations);
      CHECK(moran.value == doctest::Approx(all.front()).epsilon(1e-12));
      CHECK(moran.expected == doctest::Approx(test::mean_of(all)).epsilon(1e-11));
      CHECK(moran.variance == doctest::Approx(test::variance_of(all)).epsilon(1e-10));
      CHECK(moran.z == doctest::Approx((moran.value - moran.expected) / std::sqrt(moran.variance)));
      CHECK(moran.p == doctest::Approx(2 * (0.5 * std::erfc(std::abs(moran.z) / std::sqrt(2.0)))));
    }
  }
}

TEST_CASE("the variance of Moran under normality is that of a ratio of quadratic forms") {
  test::Random random(4);
  const GlobalOptions options{.moments = Moments::normality, .permutations = 0};
  for (const std::size_t n : {3U, 6U, 20U}) {
    const SpatialWeights weights = test::random_weights(random, n, WeightStyle::row);
    test::Matrix a = test::dense(weights);
    const test::Matrix w = a;
    const double scale = static_cast<double>(n) / test::s0_of(w);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) a[i][j] = scale * (w[i][j] + w[j][i]) / 2;
    }
    CHECK(moran_i(test::random_values(random, n), weights, options).variance ==
          doctest::Approx(test::variance_of_ratio_under_normality(a)).epsilon(1e-11));
  }
}

TEST_CASE("the permutation p of Moran approaches the share of all orders") {
  test::Random random(5);
  const SpatialWeights weights = test::random_weights(random, 7, WeightStyle::row);
  const test::Matrix w = test::dense(weights);
  const std::vector<double> x = test::random_values(random, 7);
  const auto all = test::over_all_orders(x, [&](const auto& v) { return test::slow_moran(v, w); });
  const double share = static_cast<double>(std::count_if(
                           all.begin(), all.end(), [&](double v) { return v >= all.front() - 1e-12; })) /
                       static_cast<double>(all.size());
  const GlobalOptions options{.permutations = 19999, .seed = 42};
  CHECK(std::abs(moran_i(x, weights, options).p_permutation - share) <
        4 * std::sqrt(share * (1 - share) / 20000) + 1e-4);
}

TEST_CASE("orders that differ only by rounding are ties in the permutation p of Moran") {
  // One high value on a ring of equal areas: every order has the same Moran.
  SpatialWeights ring{.start = {0}};
  for (std::size_t i = 0; i < 7; ++i) {
    const std::size_t before = (i + 6) % 7, after = (i + 1) % 7;
    ring.neighbours.push_back(std::min(before, after));
    ring.neighbours.push_back(std::max(before, after));
    ring.start.push_back(ring.neighbours.size());
  }
  ring.weights.assign(ring.neighbours.size(), 0.5);
  CHECK(moran_i({0.1, 0.1, 0.7, 0.1, 0.1, 0.1, 0.1}, ring).p_permutation == 1.0);
}

TEST_CASE("Moran is the same for any number of threads and any unit and origin of the values") {
  test::Random random(6);
  const SpatialWeights weights = test::random_weights(random, 40, WeightStyle::row);
  const std::vector<double> x = test::random_values(random, 40);
  const GlobalStatistic one = moran_i(x, weights, {}, {.threads = 1});
  const GlobalStatistic seven = moran_i(x, weights, {}, {.threads = 7});
  CHECK(one.p_permutation == seven.p_permutation);
  CHECK(one.z == seven.z);
  std::vector<double> scaled;
  for (const double v : x) scaled.push_back(1000 - 3 * v);
  const GlobalStatistic other = moran_i(scaled, weights);
  CHECK(other.value == doctest::Approx(one.value).epsilon(1e-11));
  CHECK(other.z == doctest::Approx(one.z).epsilon(1e-10));
  CHECK(other.p_permutation == one.p_permutation);
  CHECK(moran_i(x, weights, {.seed = 3}).p_permutation != one.p_permutation);
}

TEST_CASE("Moran is undefined without variation or neighbours and has no z below four areas") {
  const auto row = [](std::size_t n) { return test::row_of_areas(n, WeightStyle::row); };
  CHECK(std::isnan(moran_i({}, SpatialWeights{.start = {0}}).value));
  CHECK(std::isnan(moran_i({5}, row(1)).value));
  for (const GlobalStatistic& none : {moran_i({0.1, 0.1, 0.1, 0.1, 0.1}, row(5)),
                                      moran_i({1, 2, 3}, SpatialWeights{.start = {0, 0, 0, 0}})}) {
    CHECK(std::isnan(none.value));
    CHECK(std::isnan(none.z));
    CHECK(std::isnan(none.p_permutation));
  }
  const GlobalStatistic three = moran_i({1, 2, 4}, row(3));
  CHECK(std::isfinite(three.value));
  CHECK(std::isnan(three.variance));
  CHECK(std::isnan(three.z));
  CHECK(std::isfinite(three.p_permutation));
}

TEST_CASE("where all areas are neighbours Moran can take one value only and has no z") {
  const std::vector<Point> places{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 2}, {3, 1}};
  const GlobalStatistic moran = moran_i({1, 5, 2, 8, 3, 9}, band_weights(places, 9, WeightStyle::binary));
  CHECK(moran.value == doctest::Approx(-0.2));
  CHECK(moran.variance == 0.0);
  CHECK(std::isnan(moran.z));
  CHECK(moran.p_permutation == 1.0);
}

TEST_CASE("Moran refuses values that are missing or not finite and can be cancelled") {
  const SpatialWeights weights = test::row_of_areas(3, WeightStyle::row);
  CHECK_THROWS_AS((void)moran_i({1, 2}, weights), ArgumentError);
  CHECK_THROWS_AS((void)moran_i({1, 2, std::numeric_limits<double>::quiet_NaN()}, weights), ArgumentError);
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)moran_i({1, 2, 4}, weights, {}, {.stop = stop.get_token()}), Cancelled);
}
