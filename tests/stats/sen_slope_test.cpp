#include "hotspot/stats/sen_slope.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/mann_kendall.hpp"
#include "support/slow_sen_slope.hpp"

using namespace hotspot;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct Series {
  std::vector<double> times, values;
};

Series random_series(std::size_t n, unsigned seed, bool whole) {
  std::mt19937 random(seed);
  Series series;
  for (std::size_t i = 0; i < n; ++i) {
    series.times.push_back(static_cast<double>(i) +
                           (whole ? 0.0 : static_cast<double>(random() % 100) / 250));
    const double noise = static_cast<double>(random() % 1000) / (whole ? 100 : 77);
    series.values.push_back((whole ? std::floor(noise) : noise) - 0.01 * static_cast<double>(i));
  }
  return series;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("a straight line has its own slope in any order and however spaced") {
  const SenSlope line = sen_slope({10, 1, 4, 2}, {-17, 1, -5, -1});
  CHECK(line.slope == doctest::Approx(-2.0).epsilon(1e-14));
}

TEST_CASE("an odd value does not move the slope of the others") {
  CHECK(sen_slope({1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 400, 5, 6, 7}).slope ==
        doctest::Approx(1.0).epsilon(1e-14));
}

TEST_CASE("the slope is the median of all slopes and the limits are their ranks") {
  for (const bool whole : {true, false}) {
    for (const std::size_t n : {2, 3, 10, 41, 300}) {  // 300 values: more pairs than are kept at once
      CAPTURE(n);
      const Series series = random_series(n, static_cast<unsigned>(n), whole);
      const auto slopes = test::sorted_slopes(series.times, series.values);
      const SenSlope result = sen_slope(series.times, series.values);
      CHECK(result.slope == test::slow_median(slopes));
      const auto count = static_cast<double>(slopes.size());
      const double c = 1.959963984540054 * std::sqrt(mann_kendall(series.values).variance);
      const double low = std::floor((count - c) / 2), high = std::ceil((count + c) / 2) + 1;
      if (low < 1) {
        CHECK(std::isnan(result.interval.low));
        CHECK(std::isnan(result.interval.high));
      } else {
        CHECK(result.interval.low == slopes[static_cast<std::size_t>(low) - 1]);
        CHECK(result.interval.high == slopes[static_cast<std::size_t>(high) - 1]);
      }
    }
  }
}

TEST_CASE("a constant series has the slope 0 without a sign") {
  std::vector<double> times, values(200, 3.0);
  for (int i = 200; i > 0; --i) times.push_back(i);
  const SenSlope flat = sen_slope(times, values);
  CHECK(flat.slope == 0.0);
  CHECK_FALSE(std::signbit(flat.slope));
  CHECK(flat.interval.low == 0.0);
  CHECK(flat.interval.high == 0.0);
}

TEST_CASE("values and times unknown are left out of the slope and pairs at one time too") {
  CHECK(sen_slope({1, 2, unknown, 3, 4}, {1, 2, 50, unknown, 4}).slope ==
        doctest::Approx(1.0).epsilon(1e-14));
  CHECK(sen_slope({1, 1, 2}, {0, 2, 2}).slope == doctest::Approx(1.0).epsilon(1e-14));
  CHECK(std::isnan(sen_slope({1, 1}, {2, 3}).slope));
  CHECK(std::isnan(sen_slope({}, {}).slope));
  CHECK_THROWS_AS((void)sen_slope({1, 2}, {1}), ArgumentError);
  CHECK_THROWS_AS((void)sen_slope({1, 2}, {1, 2}, {.level = 1.5}), ArgumentError);
}

TEST_SUITE_END();
