#include "hotspot/stats/empirical_bayes_index.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("standardised rates of three areas by hand") {
  // b = 30 / 600 = 0.05; rates 0.1, 0.02, 0.05333...; s2 = 0.0010666...; a = s2 - 0.05 / 200
  const std::vector<double> z = empirical_bayes_index({10, 4, 16}, {100, 200, 300});
  const double s2 = (100 * 0.05 * 0.05 + 200 * 0.03 * 0.03 + 300 * std::pow(16.0 / 300 - 0.05, 2)) / 600;
  const double a = s2 - 0.05 / 200;
  CHECK(z[0] == doctest::Approx(0.05 / std::sqrt(a + 0.05 / 100)).epsilon(1e-13));
  CHECK(z[1] == doctest::Approx(-0.03 / std::sqrt(a + 0.05 / 200)).epsilon(1e-13));
  CHECK(z[2] == doctest::Approx((16.0 / 300 - 0.05) / std::sqrt(a + 0.05 / 300)).epsilon(1e-13));
}

TEST_CASE("where the estimated variance is negative the variance of the count alone stands in") {
  // Rates nearly equal: a is negative, about -0.05 / 34000; only the area of 100000 has a + b / P below 0.
  const std::vector<double> cases{50, 51, 5000}, population{1000, 1000, 100000};
  const std::vector<double> z = empirical_bayes_index(cases, population);
  const double b = 5101.0 / 102000;
  CHECK(z[2] == doctest::Approx((0.05 - b) / std::sqrt(b / 100000)).epsilon(1e-12));
  const double s2 =
      (1000 * std::pow(0.05 - b, 2) + 1000 * std::pow(0.051 - b, 2) + 100000 * std::pow(0.05 - b, 2)) /
      102000;
  CHECK(z[1] == doctest::Approx((0.051 - b) / std::sqrt(s2 - b / 34000 + b / 1000)).epsilon(1e-12));
}

TEST_CASE("areas without residents or with unknown figures have no standardised rate") {
  const std::vector<double> z =
      empirical_bayes_index({10, 4, 16, 3, unknown, 2}, {100, 200, 300, 0, 50, unknown});
  const std::vector<double> without = empirical_bayes_index({10, 4, 16}, {100, 200, 300});
  for (std::size_t i = 0; i < 3; ++i) CHECK(z[i] == without[i]);
  for (std::size_t i = 3; i < 6; ++i) CHECK(std::isnan(z[i]));
  for (const double value : empirical_bayes_index({0, 0}, {10, 20})) CHECK(std::isnan(value));
  CHECK(empirical_bayes_index({}, {}).empty());
}

TEST_CASE("standardised rates refuse negative cases and columns of different length") {
  CHECK_THROWS_AS((void)empirical_bayes_index({-1}, {10}), ArgumentError);
  CHECK_THROWS_AS((void)empirical_bayes_index({1, 2}, {10}), ArgumentError);
}
