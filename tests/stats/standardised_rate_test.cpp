#include "hotspot/stats/standardised_rate.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

namespace {

constexpr RateOptions per_one{.per = 1.0};

/// Down's syndrome by age of the mother and order of birth: cases, births, standard population; a few strata.
std::vector<Stratum> births() {
  return {{107, 230061, 63986.6, 0.0005},
          {25, 72202, 186263.6, 0.0006},
          {3, 15050, 157302.2, 0.0009},
          {1, 2293, 97647.0, 0.001},
          {0, 327, 47572.6, 0.0001}};
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("a directly standardised rate is the sum of the strata in the standard population") {
  double rate = 0.0, standard = 0.0;
  for (const Stratum& stratum : births()) {
    rate += stratum.standard * stratum.cases / stratum.population;
    standard += stratum.standard;
  }
  CHECK(directly_standardised_rate(births(), per_one).rate ==
        doctest::Approx(rate / standard).epsilon(1e-14));
  CHECK(directly_standardised_rate(births()).rate == doctest::Approx(1000 * rate / standard).epsilon(1e-14));
}

TEST_CASE("in one stratum Fay and Feuer limits are the exact limits of a rate") {
  for (const double cases : {0.0, 1.0, 17.0}) {
    const Rate standardised = directly_standardised_rate({{cases, 400, 12345, 0.0}});
    const Rate plain = rate(static_cast<std::int64_t>(cases), 400);
    CHECK(standardised.rate == doctest::Approx(plain.rate).epsilon(1e-13));
    CHECK(standardised.interval.low == doctest::Approx(plain.interval.low).epsilon(1e-12));
    CHECK(standardised.interval.high == doctest::Approx(plain.interval.high).epsilon(1e-12));
  }
}

TEST_CASE("Fay and Feuer limits change neither with the unit of the standard nor with empty strata") {
  const Rate before = directly_standardised_rate(births());
  std::vector<Stratum> strata = births();
  for (Stratum& stratum : strata) stratum.standard *= 0.001;
  strata.push_back({0, 0, 0, 0.01});
  const Rate after = directly_standardised_rate(strata);
  CHECK(after.interval.low == doctest::Approx(before.interval.low).epsilon(1e-12));
  CHECK(after.interval.high == doctest::Approx(before.interval.high).epsilon(1e-12));
  CHECK(before.interval.low < before.rate);
  CHECK(before.rate < before.interval.high);
}

TEST_CASE("a stratum of the standard without people in the area leaves the rate undefined") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const Stratum bad : {Stratum{0, 0, 500, 0.1}, Stratum{2, 0, 0, 0.1}, Stratum{1, nan, 500, 0.1},
                            Stratum{nan, 10, 500, 0.1}, Stratum{1, 10, nan, 0.1}, Stratum{1, 10, -5, 0.1}}) {
    std::vector<Stratum> strata = births();
    strata.push_back(bad);
    const Rate undefined = directly_standardised_rate(strata);
    CHECK(std::isnan(undefined.rate));
    CHECK(std::isnan(undefined.interval.high));
  }
  CHECK(std::isnan(directly_standardised_rate({}).rate));
}

TEST_CASE("the SMR sets cases against those expected with exact limits") {
  const StandardisedRatio ratio = standardised_ratio({{7, 1000, 1, 0.004}, {5, 2000, 1, 0.001}});
  CHECK(ratio.expected == doctest::Approx(6.0).epsilon(1e-14));
  CHECK(ratio.ratio == doctest::Approx(2.0).epsilon(1e-14));
  CHECK(ratio.interval.low == doctest::Approx(poisson_interval(12, 0.95).low / 6.0).epsilon(1e-13));
  CHECK(ratio.interval.high == doctest::Approx(poisson_interval(12, 0.95).high / 6.0).epsilon(1e-13));
}

TEST_CASE("where nothing is expected the SMR is undefined") {
  CHECK(std::isnan(standardised_ratio({{3, 100, 1, 0.0}}).ratio));
  CHECK(standardised_ratio({{3, 100, 1, 0.0}}).expected == 0.0);
  CHECK(std::isnan(standardised_ratio({{3, 100}}).expected));
  CHECK(std::isnan(standardised_ratio({{3, -100, 1, 0.1}}).ratio));
  CHECK(std::isnan(standardised_ratio({}).ratio));
}

TEST_CASE("standardised rates refuse what is no count") {
  CHECK_THROWS_AS((void)directly_standardised_rate({{-1, 10, 10, 0.1}}), DataError);
  CHECK_THROWS_AS((void)standardised_ratio({{0.5, 10, 10, 0.1}}), DataError);
  CHECK_THROWS_AS((void)standardised_ratio({{1, 10, 10, 0.1}}, {.level = 2.0}), ArgumentError);
}

TEST_SUITE_END();
