#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/yearly_trend.hpp"

using namespace hotspot;
using doctest::Approx;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<YearFigure> years_of(const std::vector<double>& counts, int first = 2012) {
  std::vector<YearFigure> years;
  for (const double count : counts) years.push_back({first + static_cast<int>(years.size()), count, 1.0});
  return years;
}

/// How often of `runs` simulated series the interval holds the true change.
template <class Draw>
double coverage(int runs, double true_change, Draw draw) {
  int held = 0;
  for (int run = 0; run < runs; ++run) {
    std::vector<double> counts;
    for (int t = 0; t < 8; ++t) counts.push_back(draw(80.0 * std::pow(1.0 + true_change, t)));
    const Interval interval = yearly_trend(years_of(counts)).interval;
    if (interval.low <= true_change && true_change <= interval.high) ++held;
  }
  return static_cast<double>(held) / runs;
}

}  // namespace

// R 4.2: m <- glm(y ~ t, family = poisson); expm1(coef(m)[2] + c(0, -1, 1) * qnorm(.975) * se)
TEST_CASE("A yearly trend is that of R's glm with a Poisson family") {
  const YearlyTrend trend = yearly_trend(years_of({200, 188, 190, 160, 171, 150}));
  CHECK(trend.change == Approx(-0.0522615201).epsilon(1e-8));
  CHECK(trend.interval.low == Approx(-0.0851879905).epsilon(1e-7));
  CHECK(trend.interval.high == Approx(-0.0181499402).epsilon(1e-7));
  CHECK(trend.dispersion == 1.0);
}

// The same with offset(log(e)).
TEST_CASE("A yearly trend per resident is that of R's glm with an offset") {
  std::vector<YearFigure> years = years_of({200, 188, 190, 160, 171, 150});
  const double residents[] = {27700, 27650, 27800, 27900, 28000, 27950};
  for (std::size_t i = 0; i < years.size(); ++i) years[i].exposure = residents[i];
  const YearlyTrend trend = yearly_trend(years);
  CHECK(trend.change == Approx(-0.05460547696).epsilon(1e-8));
  CHECK(trend.interval.low == Approx(-0.08745324262).epsilon(1e-7));
  CHECK(trend.interval.high == Approx(-0.02057533275).epsilon(1e-7));
}

// R 4.2: family = quasipoisson, Student's t with 6 degrees of freedom.
TEST_CASE("Counts that vary more than chance widen the interval as R's quasipoisson does") {
  const YearlyTrend trend = yearly_trend(years_of({14, 33, 11, 9, 3, 6, 100, 7}));
  CHECK(trend.change == Approx(0.151253800794).epsilon(1e-6));
  CHECK(trend.interval.low == Approx(-0.312873520963).epsilon(1e-6));
  CHECK(trend.interval.high == Approx(0.928881151111).epsilon(1e-6));
  CHECK(trend.dispersion == Approx(40.1160509980).epsilon(1e-6));
}

TEST_CASE("The interval of a yearly trend holds the true change 95 times in 100 of simulated years") {
  std::mt19937 random(7);
  const double held = coverage(4000, -0.05, [&](double mean) {
    return static_cast<double>(std::poisson_distribution<int>(mean)(random));
  });
  CHECK(held > 0.94);
  CHECK(held < 0.975);
}

TEST_CASE("The interval of a yearly trend holds the true change of counts that vary four times as much") {
  std::mt19937 random(8);
  const double held = coverage(4000, -0.05, [&](double mean) {
    const double rate = std::gamma_distribution<double>(mean / 3.0, 3.0)(random);
    return static_cast<double>(std::poisson_distribution<int>(rate)(random));
  });
  CHECK(held > 0.90);
}

TEST_CASE("A yearly trend does not depend on the order of years nor on the unit of exposure") {
  std::vector<YearFigure> years = years_of({20, 18, 25, 11, 9});
  const YearlyTrend first = yearly_trend(years);
  std::swap(years[0], years[3]);
  for (YearFigure& year : years) year.exposure = 1000.0;
  const YearlyTrend second = yearly_trend(years);
  CHECK(second.change == Approx(first.change).epsilon(1e-10));
  CHECK(second.interval.low == Approx(first.interval.low).epsilon(1e-10));
}

TEST_CASE("Two years give the exact ratio and a missing year its place") {
  CHECK(yearly_trend(years_of({40, 30})).change == Approx(-0.25).epsilon(1e-9));
  const YearlyTrend two_apart = yearly_trend({{2012, 40, 1}, {2014, 10, 1}});
  CHECK(two_apart.change == Approx(-0.5).epsilon(1e-9));
}

TEST_CASE("A yearly trend without years or events or slope is undefined") {
  CHECK(std::isnan(yearly_trend({}).change));
  CHECK(std::isnan(yearly_trend(years_of({5})).change));
  CHECK(std::isnan(yearly_trend(years_of({0, 0, 0})).change));
  const YearlyTrend all_first = yearly_trend(years_of({9, 0, 0}));
  CHECK(all_first.change == -1.0);
  CHECK(std::isnan(all_first.interval.low));
  CHECK(std::isinf(yearly_trend(years_of({0, 0, 9})).change));
  CHECK(yearly_trend(years_of({7, 7, 7})).change == Approx(0.0).epsilon(1e-9));
}

TEST_CASE("A yearly trend refuses what is no count of a year") {
  CHECK_THROWS_AS((void)yearly_trend(years_of({5, -1})), DataError);
  CHECK_THROWS_AS((void)yearly_trend(years_of({5, std::nan("")})), DataError);
  CHECK_THROWS_AS((void)yearly_trend({{2012, 5, 1}, {2012, 6, 1}}), DataError);
  CHECK_THROWS_AS((void)yearly_trend({{2012, 5, 0}, {2013, 6, 1}}), DataError);
  CHECK_THROWS_AS((void)yearly_trend(years_of({5, 6}), {.level = 1.5}), ArgumentError);
}
