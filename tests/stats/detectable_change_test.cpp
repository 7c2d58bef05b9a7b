#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/detectable_change.hpp"
#include "hotspot/stats/yearly_trend.hpp"

using namespace hotspot;
using doctest::Approx;

TEST_SUITE_BEGIN("fast");

namespace {

/// How often a series of so many years is found to change.
double share_found(double first_count, int years, double yearly_change, int runs) {
  std::mt19937 random(11);
  int found = 0;
  for (int run = 0; run < runs; ++run) {
    std::vector<YearFigure> series;
    for (int t = 0; t < years; ++t) {
      const double mean = first_count * std::pow(1.0 + yearly_change, t);
      series.push_back({2012 + t, static_cast<double>(std::poisson_distribution<int>(mean)(random)), 1.0});
    }
    const Interval interval = yearly_trend(series).interval;
    if (interval.high < 0.0 || interval.low > 0.0) ++found;
  }
  return static_cast<double>(found) / runs;
}

double poisson_chance(int k, double mean) {
  return std::exp(k * std::log(mean) - mean - std::lgamma(k + 1.0));
}

/// That the second of two years has at least 5 % fewer than the first.
double chance_of_five_percent_fewer(double first, double second) {
  double chance = 0.0;
  for (int k = 0; k < 600; ++k) {
    double below = 0.0;
    for (int j = 0; 100 * j <= 95 * k; ++j) below += poisson_chance(j, second);
    chance += poisson_chance(k, first) * below;
  }
  return chance;
}

}  // namespace

TEST_CASE("Five percent fewer a year is shown after 3 and 6 and 8 and 14 years") {
  CHECK(years_to_show(2000, -0.05) == 3);
  CHECK(years_to_show(200, -0.05) == 6);
  CHECK(years_to_show(100, -0.05) == 8);
  CHECK(years_to_show(20, -0.05) == 14);
  CHECK(years_to_show(0, -0.05) == std::nullopt);
  CHECK(years_to_show(0.01, -0.05) == std::nullopt);
}

TEST_CASE("A change that can be shown is found in four of five simulated series") {
  CHECK(share_found(200, 6, -0.05, 3000) == Approx(0.8).epsilon(0.05));
  CHECK(share_found(20, 14, -0.05, 3000) == Approx(0.82).epsilon(0.06));
  CHECK(share_found(200, 4, -0.05, 3000) < 0.6);
}

TEST_CASE("Without any change 5 percent fewer are seen in three of ten years") {
  CHECK(chance_of_five_percent_fewer(200, 200) == Approx(0.304633).epsilon(1e-5));  // R: dpois and ppois
  CHECK(chance_of_five_percent_fewer(200, 190) == Approx(0.5007115).epsilon(1e-6));
}

TEST_CASE("The smallest yearly change is the one that so many years show") {
  const double fall = detectable_yearly_change(200, 6, ChangeDirection::fewer);
  CHECK(fall < -0.045);
  CHECK(fall > -0.05);
  CHECK(years_to_show(200, fall * 1.0001) == 6);
  CHECK(years_to_show(200, fall * 0.999) == 7);
  const double rise = detectable_yearly_change(200, 6, ChangeDirection::more);
  CHECK(rise > 0.03);
  CHECK(rise < -fall);  // a rise brings more events to show it
  CHECK(detectable_yearly_change(200, 6, ChangeDirection::fewer, 4.0) < fall);
  CHECK(std::isnan(detectable_yearly_change(200, 1, ChangeDirection::fewer)));
  CHECK(std::isnan(detectable_yearly_change(0, 5, ChangeDirection::fewer)));
  CHECK(detectable_yearly_change(2, 2, ChangeDirection::fewer) == -1.0);
}

// R 4.2: power.prop.test(p1 = .5, p2 = .55, power = .8)$n and (p1 = .5, n = 100, power = .8,
// tol = 1e-13)$p2
TEST_CASE("Answers that show a change of shares are those of R's power.prop.test") {
  CHECK(answers_to_show(0.5, 0.55) == Approx(1564.67205277).epsilon(1e-9));
  CHECK(answers_to_show(0.55, 0.5) == Approx(1564.67205277).epsilon(1e-9));
  CHECK(answers_to_show(0.5, 0.7) == Approx(92.9988448229).epsilon(1e-9));
  CHECK(0.5 + detectable_share_change(0.5, 100, ChangeDirection::more) ==
        Approx(0.6932251509298).epsilon(1e-9));
  CHECK(detectable_share_change(0.5, 100, ChangeDirection::fewer) ==
        Approx(-detectable_share_change(0.5, 100, ChangeDirection::more)));
  CHECK(std::isnan(detectable_share_change(0.95, 20, ChangeDirection::more)));
  CHECK(std::isnan(detectable_share_change(1.0, 1000, ChangeDirection::more)));
}

TEST_CASE("What no change could be is refused before it is computed") {
  CHECK_THROWS_AS((void)years_to_show(200, 0.0), ArgumentError);
  CHECK_THROWS_AS((void)years_to_show(200, -1.0), ArgumentError);
  CHECK_THROWS_AS((void)years_to_show(200, -0.05, 0.5), ArgumentError);
  CHECK_THROWS_AS((void)answers_to_show(0.5, 0.5), ArgumentError);
  CHECK_THROWS_AS((void)answers_to_show(0.5, 1.5), ArgumentError);
  CHECK_THROWS_AS((void)years_to_show(200, -0.05, 1.0, {.power = 0.2}), ArgumentError);
}
