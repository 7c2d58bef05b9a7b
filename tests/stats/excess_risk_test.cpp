#include "hotspot/stats/excess_risk.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

namespace {

/// P(X = k) for a Poisson count.
double poisson(int k, double mean) {
  double term = std::exp(-mean);
  for (int i = 1; i <= k; ++i) term *= mean / i;
  return term;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("expected cases follow the common rate and add up to the cases") {
  const ExcessRisk risk = excess_risk({8, 1, 3}, {1000, 500, 4500});
  CHECK(risk.overall_rate == doctest::Approx(0.002).epsilon(1e-14));
  CHECK(risk.expected[0] == doctest::Approx(2.0).epsilon(1e-14));
  CHECK(risk.expected[0] + risk.expected[1] + risk.expected[2] == doctest::Approx(12.0).epsilon(1e-14));
  CHECK(risk.relative_risk[0] == doctest::Approx(4.0).epsilon(1e-14));
}

TEST_CASE("the tails of the probability map are sums of Poisson probabilities") {
  const std::vector<double> cases{8, 1, 3, 0}, population{1000, 500, 4500, 700};
  const ExcessRisk risk = excess_risk(cases, population);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    double below = 0.0;
    for (int k = 0; k < static_cast<int>(cases[i]); ++k) below += poisson(k, risk.expected[i]);
    const double here = poisson(static_cast<int>(cases[i]), risk.expected[i]);
    CHECK(risk.p_upper[i] == doctest::Approx(1.0 - below).epsilon(1e-12));
    CHECK(risk.p_lower[i] == doctest::Approx(below + here).epsilon(1e-12));
    CHECK(risk.p_upper[i] + risk.p_lower[i] == doctest::Approx(1.0 + here).epsilon(1e-12));
  }
  CHECK(risk.p_upper[3] == 1.0);
}

TEST_CASE("a tail far out keeps its digits") {
  const ExcessRisk risk = excess_risk({60, 60}, {10, 119990});  // 0.01 expected in the first
  CHECK(risk.expected[0] == doctest::Approx(0.01).epsilon(1e-13));
  double tail = 0.0;
  for (int k = 70; k >= 60; --k) tail += std::exp(k * std::log(0.01) - 0.01 - std::lgamma(k + 1.0));
  CHECK(risk.p_upper[0] / tail == doctest::Approx(1.0).epsilon(1e-9));
}

TEST_CASE("areas without population or known cases are undefined and take no part") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const ExcessRisk risk = excess_risk({8, 5, nan, 2}, {1000, 0, 700, 4000});
  CHECK(risk.overall_rate == doctest::Approx(0.002).epsilon(1e-14));
  for (const std::size_t i : {1, 2}) {
    CHECK(std::isnan(risk.expected[i]));
    CHECK(std::isnan(risk.relative_risk[i]));
    CHECK(std::isnan(risk.p_upper[i]));
    CHECK(std::isnan(risk.p_lower[i]));
  }
  CHECK(excess_risk({}, {}).expected.empty());
}

TEST_CASE("without any case nothing is expected and the ratio is undefined") {
  const ExcessRisk risk = excess_risk({0, 0}, {10, 20});
  CHECK(risk.expected[0] == 0.0);
  CHECK(std::isnan(risk.relative_risk[0]));
  CHECK(risk.p_upper[0] == 1.0);
  CHECK(risk.p_lower[0] == 1.0);
}

TEST_CASE("excess risk refuses what is no count") {
  CHECK_THROWS_AS((void)excess_risk({1, 0.5}, {10, 10}), DataError);
  CHECK_THROWS_AS((void)excess_risk({1}, {10, 10}), ArgumentError);
}

TEST_SUITE_END();
