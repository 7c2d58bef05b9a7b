#include "hotspot/stats/mann_kendall.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace hotspot;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Mean square of S over all orders of the values: its mean is 0.
double variance_over_all_orders(std::vector<double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  double squares = 0.0, orders = 0.0;
  do {
    double s = 0.0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = i + 1; j < order.size(); ++j) {
        const double a = values[order[i]], b = values[order[j]];
        s += b > a ? 1.0 : b < a ? -1.0 : 0.0;
      }
    }
    squares += s * s;
    orders += 1.0;
  } while (std::next_permutation(order.begin(), order.end()));
  return squares / orders;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the Mann-Kendall test of a short series worked by hand") {
  // Pairs of 3 1 4 1 5: up 3-4, 3-5, 1-4, 1-5, 4-5, 1-5; down 3-1, 3-1, 4-1; one tie.
  const MannKendall result = mann_kendall({3, 1, 4, 1, 5});
  CHECK(result.n == 5);
  CHECK(result.s == 3);
  CHECK(result.variance == doctest::Approx((5.0 * 4 * 15 - 2.0 * 1 * 9) / 18).epsilon(1e-14));
  CHECK(result.z == doctest::Approx(2.0 / std::sqrt(282.0 / 18)).epsilon(1e-14));
  CHECK(result.p == doctest::Approx(std::erfc(result.z / std::sqrt(2.0))).epsilon(1e-14));
  CHECK(result.tau == doctest::Approx(3.0 / std::sqrt(10.0 * 9.0)).epsilon(1e-14));
}

TEST_CASE("the variance of S is that over all orders of the values") {
  for (const std::vector<double>& values :
       {std::vector<double>{1, 2, 3, 4, 5, 6, 7}, {1, 1, 2, 2, 2, 5, 6}, {0, 0, 0, 0, 0, 0, 1}}) {
    CHECK(mann_kendall(values).variance == doctest::Approx(variance_over_all_orders(values)).epsilon(1e-12));
  }
}

TEST_CASE("Mann-Kendall sees only the order of the values") {
  std::mt19937 random(3);
  std::vector<double> values, cubes, backwards;
  for (int i = 0; i < 40; ++i) values.push_back(static_cast<double>(random() % 20));
  for (const double x : values) cubes.push_back(x * x * x - 5);
  backwards.assign(values.rbegin(), values.rend());
  const MannKendall result = mann_kendall(values), cubed = mann_kendall(cubes),
                    turned = mann_kendall(backwards);
  CHECK(cubed.s == result.s);
  CHECK(cubed.p == result.p);
  CHECK(turned.s == -result.s);
  CHECK(turned.z == -result.z);
  CHECK(turned.p == result.p);
}

TEST_CASE("a rising series has the tau of 1 and a constant one none") {
  CHECK(mann_kendall({1, 2, 4, 8}).tau == doctest::Approx(1.0).epsilon(1e-14));
  CHECK(mann_kendall({9, 5, 1}).tau == doctest::Approx(-1.0).epsilon(1e-14));
  const MannKendall constant = mann_kendall({2, 2, 2, 2});
  CHECK(constant.s == 0);
  CHECK(constant.variance == 0.0);
  CHECK(constant.z == 0.0);
  CHECK(constant.p == 1.0);
  CHECK(std::isnan(constant.tau));
}

TEST_CASE("a trend needs two values and passes over those unknown") {
  for (const std::vector<double>& values : {std::vector<double>{}, {3.0}, {unknown, 3.0, unknown}}) {
    const MannKendall result = mann_kendall(values);
    CHECK(std::isnan(result.z));
    CHECK(std::isnan(result.p));
    CHECK(std::isnan(result.tau));
  }
  CHECK(mann_kendall({1, 2}).p == 1.0);
  const MannKendall with = mann_kendall({3, unknown, 1, 4, unknown, 1, 5});
  CHECK(with.n == 5);
  CHECK(with.p == mann_kendall({3, 1, 4, 1, 5}).p);
}

TEST_SUITE_END();
