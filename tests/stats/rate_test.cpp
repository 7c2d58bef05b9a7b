#include "hotspot/stats/rate.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <limits>

#include "hotspot/core/error.hpp"
#include "support/csv_table.hpp"

using namespace hotspot;

namespace {

/// P(X <= k) for a Poisson count, term by term.
double poisson_at_most(std::int64_t k, double mean) {
  double term = std::exp(-mean), sum = term;
  for (std::int64_t i = 1; i <= k; ++i) {
    term *= mean / static_cast<double>(i);
    sum += term;
  }
  return sum;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the exact limits leave half the error on each side") {
  for (const double level : {0.8, 0.95, 0.999}) {
    for (const std::int64_t k : {0, 1, 2, 7, 40}) {
      const Interval limits = poisson_interval(k, level);
      CHECK(poisson_at_most(k, limits.high) == doctest::Approx((1 - level) / 2).epsilon(1e-10));
      if (k == 0) continue;
      CHECK(1 - poisson_at_most(k - 1, limits.low) == doctest::Approx((1 - level) / 2).epsilon(1e-10));
    }
  }
}

TEST_CASE("no event has the limits of elementary probability") {
  const Interval limits = poisson_interval(0, 0.95);
  CHECK(limits.low == 0.0);
  CHECK(limits.high == doctest::Approx(-std::log(0.025)).epsilon(1e-14));
}

TEST_CASE("ten events have the limits that tables print") {
  const Interval limits = poisson_interval(10, 0.95);  // Garwood (1936): 4.795 and 18.390
  CHECK(limits.low == doctest::Approx(4.795389).epsilon(1e-6));
  CHECK(limits.high == doctest::Approx(18.390356).epsilon(1e-6));
}

TEST_CASE("a rate is per so many residents and year") {
  const Rate one = rate(12, 4000);
  CHECK(one.rate == doctest::Approx(3.0).epsilon(1e-15));
  const Rate three = rate(36, 4000, 3.0);
  CHECK(three.rate == doctest::Approx(3.0).epsilon(1e-15));
  CHECK(three.interval.low > one.interval.low);
  CHECK(three.interval.high < one.interval.high);
  CHECK(rate(12, 4000, 1.0, {.per = 1.0}).interval.low ==
        doctest::Approx(one.interval.low / 1000.0).epsilon(1e-14));
}

TEST_CASE("a rate without a population is undefined") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double population : {0.0, -5.0, nan, std::numeric_limits<double>::infinity()}) {
    const Rate undefined = rate(3, population);
    CHECK(std::isnan(undefined.rate));
    CHECK(std::isnan(undefined.interval.low));
    CHECK(std::isnan(undefined.interval.high));
  }
}

TEST_CASE("impossible counts and years and levels are refused") {
  CHECK_THROWS_AS((void)rate(-1, 100), ArgumentError);
  CHECK_THROWS_AS((void)rate(1, 100, 0.0), ArgumentError);
  CHECK_THROWS_AS((void)rate(1, 100, 1.0, {.level = 1.0}), ArgumentError);
  CHECK_THROWS_AS((void)rate(1, 100, 1.0, {.per = 0.0}), ArgumentError);
}

TEST_SUITE_END();
TEST_SUITE_BEGIN("data");

TEST_CASE("rates and exact limits of the reference case") {
  const std::filesystem::path file = test::reference_case("rates-intervals") / "expected_counts.csv";
  if (!std::filesystem::exists(file)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const test::CsvTable table(file);  // R 4.2.2, poisson.test
  const auto k = table.numbers("k"), exposure = table.numbers("exposure"), level = table.numbers("level");
  REQUIRE(table.size() > 0);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto count = static_cast<std::int64_t>(k[i]);
    const Interval limits = poisson_interval(count, level[i]);
    CHECK(limits.low == doctest::Approx(table.numbers("exact_low")[i]).epsilon(1e-12));
    CHECK(limits.high == doctest::Approx(table.numbers("exact_high")[i]).epsilon(1e-12));
    const Rate result = rate(count, exposure[i], 1.0, {.per = 1.0, .level = level[i]});
    CHECK(result.rate == doctest::Approx(table.numbers("rate")[i]).epsilon(1e-15));
    CHECK(result.interval.low == doctest::Approx(table.numbers("rate_low")[i]).epsilon(1e-12));
    CHECK(result.interval.high == doctest::Approx(table.numbers("rate_high")[i]).epsilon(1e-12));
  }
}
