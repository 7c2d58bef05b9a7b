#include "hotspot/stats/join_counts.hpp"

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

TEST_CASE("join counts of five areas in a row by hand") {
  // black black white black white; expected BB 4 joins * (3*2)/(5*4), BW 4 * 2*3*2/(5*4), WW 4 * 2/(5*4)
  const JoinCounts joins =
      join_counts({9, 8, 1, 7, 5}, 5, test::row_of_areas(5, WeightStyle::binary), no_permutations);
  CHECK(joins.black_black.value == 1.0);
  CHECK(joins.black_white.value == 3.0);
  CHECK(joins.white_white.value == 0.0);
  CHECK(joins.black_black.expected == doctest::Approx(1.2).epsilon(1e-14));
  CHECK(joins.black_white.expected == doctest::Approx(2.4).epsilon(1e-14));
  CHECK(joins.white_white.expected == doctest::Approx(0.4).epsilon(1e-14));
}

TEST_CASE("join counts and their moments are those of all permutations") {
  test::Random random(33);
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    for (int round = 0; round < 4; ++round) {
      const SpatialWeights weights = test::random_weights(random, 6, style);
      const test::Matrix w = test::dense(weights);
      const std::vector<double> x = test::random_values(random, 6);
      std::vector<double> sorted = x;
      std::sort(sorted.begin(), sorted.end());
      const double cut = sorted[static_cast<std::size_t>(round)];
      const JoinCounts joins = join_counts(x, cut, weights, no_permutations);
      const auto check = [&](const GlobalStatistic& fast, bool a, bool b) {
        const auto all =
            test::over_all_orders(x, [&](const auto& v) { return test::slow_joins(v, cut, w, a, b); });
        CHECK(fast.value == doctest::Approx(all.front()).epsilon(1e-12));
        CHECK(fast.expected == doctest::Approx(test::mean_of(all)).epsilon(1e-11));
        CHECK(fast.variance == doctest::Approx(test::variance_of(all)).epsilon(1e-10));
      };
      check(joins.black_black, true, true);
      check(joins.black_white, true, false);
      check(joins.white_white, false, false);
    }
  }
}

TEST_CASE("the permutation p of joins tells clustered colours from alternating ones") {
  const SpatialWeights row = test::row_of_areas(20, WeightStyle::binary);
  std::vector<double> halves, alternating;
  for (int i = 0; i < 20; ++i) {
    halves.push_back(i < 10 ? 1.0 : 0.0);
    alternating.push_back(i % 2 == 0 ? 1.0 : 0.0);
  }
  const JoinCounts clustered = join_counts(halves, 0.5, row), apart = join_counts(alternating, 0.5, row);
  for (const GlobalStatistic& joins : {clustered.black_black, clustered.black_white, clustered.white_white}) {
    CHECK(joins.p_permutation <= 0.005);
  }
  for (const GlobalStatistic& joins : {apart.black_black, apart.black_white, apart.white_white}) {
    CHECK(joins.p_permutation == 1.0);
  }
  CHECK(clustered.black_white.p_permutation ==
        join_counts(halves, 0.5, row, {}, {.threads = 7}).black_white.p_permutation);
}

TEST_CASE("areas of one colour have their joins counted and no test") {
  const JoinCounts joins = join_counts({3, 3, 3, 3}, 1, test::row_of_areas(4, WeightStyle::binary));
  CHECK(joins.black_black.value == 3.0);
  CHECK(joins.black_black.expected == doctest::Approx(3.0));
  CHECK(joins.black_white.value == 0.0);
  CHECK(joins.white_white.value == 0.0);
  for (const GlobalStatistic& none : {joins.black_black, joins.black_white, joins.white_white}) {
    CHECK(std::isnan(none.z));
    CHECK(std::isnan(none.p_permutation));
  }
  CHECK(std::isnan(join_counts({3}, 1, test::row_of_areas(1, WeightStyle::binary)).black_black.value));
}

TEST_CASE("join counts refuse a cut that is no number and moments under normality") {
  const SpatialWeights row = test::row_of_areas(3, WeightStyle::binary);
  CHECK_THROWS_AS((void)join_counts({1, 2, 3}, std::nan(""), row), ArgumentError);
  CHECK_THROWS_AS((void)join_counts({1, 2, 3}, 2, row, {.moments = Moments::normality}), ArgumentError);
}
