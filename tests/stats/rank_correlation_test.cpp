#include "hotspot/stats/rank_correlation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
const std::vector<double> first{3.1, 2.2, 5.5, 2.2, 7.8, 1.0, 4.4, 6.1, 0.3, 5.5};
const std::vector<double> second{10, 14, 30, 8, 28, 9, 30, 12, 3, 17};

}  // namespace

TEST_CASE("the rank correlation with ties is that of R") {
  // r <- cor(a, b, method = "spearman"); tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt((1 + r^2 / 2) / (n -
  // 3)))
  const RankCorrelation result = rank_correlation(first, second);
  CHECK(result.pairs == 10);
  CHECK(result.r == doctest::Approx(0.712541558151784).epsilon(1e-12));
  CHECK(result.interval.low == doctest::Approx(0.0627322710511895).epsilon(1e-10));
  CHECK(result.interval.high == doctest::Approx(0.9380843032539482).epsilon(1e-10));
}

TEST_CASE("only the order of the figures matters to their rank correlation") {
  std::vector<double> stretched = second;
  for (double& value : stretched) value = std::exp(value);
  CHECK(rank_correlation(first, stretched).r == rank_correlation(first, second).r);
  std::vector<double> turned = second;
  for (double& value : turned) value = -value;
  CHECK(rank_correlation(first, turned).r == doctest::Approx(-rank_correlation(first, second).r));
  std::vector<double> a(first.rbegin(), first.rend()), b(second.rbegin(), second.rend());
  CHECK(rank_correlation(a, b).r == doctest::Approx(rank_correlation(first, second).r).epsilon(1e-14));
}

TEST_CASE("pairs of which one is not known are left out of the rank correlation") {
  std::vector<double> a = first, b = second;
  a.insert(a.begin(), {undefined, 100.0});
  b.insert(b.begin(), {1.0, undefined});
  const RankCorrelation result = rank_correlation(a, b);
  CHECK(result.pairs == 10);
  CHECK(result.r == rank_correlation(first, second).r);
}

TEST_CASE("a rank correlation of too few or equal figures is undefined") {
  CHECK(std::isnan(rank_correlation({1, 2}, {1, 2}).r));
  CHECK(std::isnan(rank_correlation({}, {}).r));
  CHECK(std::isnan(rank_correlation({1, 1, 1, 1}, {1, 2, 3, 4}).r));
  const RankCorrelation three = rank_correlation({1, 2, 3}, {1, 3, 2});
  CHECK(three.r == doctest::Approx(0.5));
  CHECK(std::isnan(three.interval.low));
  const RankCorrelation straight = rank_correlation({1, 2, 3, 4, 5}, {2, 4, 6, 8, 10});
  CHECK(straight.r == doctest::Approx(1.0));
  CHECK_THROWS_AS((void)rank_correlation({1, 2}, {1}), ArgumentError);
}
