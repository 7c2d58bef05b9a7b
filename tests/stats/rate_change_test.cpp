#include "hotspot/stats/rate_change.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

namespace {

/// P(X <= k) for a binomial count, term by term.
double binomial_at_most(int k, int n, double chance) {
  double sum = 0.0;
  for (int i = 0; i <= k; ++i) {
    sum += std::exp(std::lgamma(n + 1.0) - std::lgamma(i + 1.0) - std::lgamma(n - i + 1.0)) *
           std::pow(chance, i) * std::pow(1 - chance, n - i);
  }
  return sum;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the limits of a change are where the binomial tails are half the error") {
  for (const double level : {0.8, 0.95}) {
    for (const int before : {1, 7, 30}) {
      for (const int after : {0, 4, 25}) {
        CAPTURE(before);
        CAPTURE(after);
        const RateChange change = rate_change({before, 100.0}, {after, 50.0}, {.level = level});
        CHECK(change.ratio == doctest::Approx(2.0 * after / before).epsilon(1e-14));
        const auto chance = [](double ratio) { return ratio * 50 / (100 + ratio * 50); };
        const int n = before + after;
        CHECK(binomial_at_most(after, n, chance(change.interval.high)) ==
              doctest::Approx((1 - level) / 2).epsilon(1e-9));
        if (after == 0) {
          CHECK(change.interval.low == 0.0);
        } else {
          CHECK(1 - binomial_at_most(after - 1, n, chance(change.interval.low)) ==
                doctest::Approx((1 - level) / 2).epsilon(1e-9));
        }
      }
    }
  }
}

TEST_CASE("the limits of a change are those that R prints") {
  // R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example of its help page.
  const RateChange change = rate_change({21, 3011}, {11, 800});
  CHECK(change.ratio == doctest::Approx(1.971488).epsilon(1e-6));
  CHECK(change.interval.low == doctest::Approx(0.8584264).epsilon(1e-6));
  CHECK(change.interval.high == doctest::Approx(4.2772659).epsilon(1e-6));
}

TEST_CASE("p is small just where the interval leaves out no change") {
  for (std::int64_t before = 0; before < 14; ++before) {
    for (std::int64_t after = 0; after < 14; ++after) {
      const RateChange change = rate_change({before, 3.0}, {after, 2.0});
      const bool leaves_out = change.interval.low > 1.0 || change.interval.high < 1.0;
      CHECK(leaves_out == (change.p < 0.05));
    }
  }
}

TEST_CASE("exchanging the periods inverts the change") {
  const RateChange there = rate_change({8, 365}, {17, 300}), back = rate_change({17, 300}, {8, 365});
  CHECK(there.ratio == doctest::Approx(1 / back.ratio).epsilon(1e-14));
  CHECK(there.interval.low == doctest::Approx(1 / back.interval.high).epsilon(1e-12));
  CHECK(there.interval.high == doctest::Approx(1 / back.interval.low).epsilon(1e-12));
  CHECK(there.p == doctest::Approx(back.p).epsilon(1e-12));
  CHECK(change_percent(0.8) == doctest::Approx(-20.0).epsilon(1e-14));
}

TEST_CASE("nothing before leaves only a lower limit and nothing at all tells nothing") {
  const RateChange from_nothing = rate_change({0, 1.0}, {5, 1.0});
  CHECK(std::isnan(from_nothing.ratio));
  CHECK(from_nothing.interval.low > 0.9);
  CHECK(std::isnan(from_nothing.interval.high));
  CHECK(from_nothing.p == doctest::Approx(2 * std::pow(0.5, 5)).epsilon(1e-13));
  const RateChange nothing = rate_change({0, 1.0}, {0, 1.0});
  CHECK(std::isnan(nothing.ratio));
  CHECK(nothing.interval.low == 0.0);
  CHECK(nothing.p == 1.0);
}

TEST_CASE("a period of no length leaves the change undefined and a negative count is refused") {
  for (const double exposure : {0.0, -3.0, std::numeric_limits<double>::quiet_NaN()}) {
    const RateChange change = rate_change({5, exposure}, {5, 1.0});
    CHECK(std::isnan(change.ratio));
    CHECK(std::isnan(change.interval.low));
    CHECK(std::isnan(change.p));
  }
  CHECK_THROWS_AS((void)rate_change({-1, 1.0}, {5, 1.0}), DataError);
  CHECK_THROWS_AS((void)rate_change({1, 1.0}, {5, 1.0}, {.level = 0.1}), ArgumentError);
}

TEST_SUITE_END();
