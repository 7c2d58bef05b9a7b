#include "hotspot/stats/forecast_score.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/sample_events.hpp"
#include "support/slow_forecast.hpp"

using namespace hotspot;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<double> whole_numbers(test::Sampler& sampler, std::size_t n, double below) {
  std::vector<double> values;
  for (std::size_t i = 0; i < n; ++i) values.push_back(std::floor(below * sampler.next()));
  return values;
}

std::vector<double> ones(std::size_t n) {
  return std::vector<double>(n, 1.0);
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("a case by hand has the scores of the definitions") {
  // Four cells; the map flags the first half of the area: cells 0 and 2.
  // n/N = 6/10, a/A = 1/2, PAI = 1.2; best two cells hold 9, PEI = 6/9; earlier 8 of 16, RRI = (6/8)/(10/16).
  const ForecastGround ground{.earlier = {6, 5, 2, 3}, .later = {5, 4, 1, 0}, .area_km2 = {1, 1, 1, 1}};
  const ForecastScore score = forecast_score({0.9, 0.1, 0.8, 0.2}, ground, 0.5);
  CHECK(score.area_km2 == 2.0);
  CHECK(score.later == 6.0);
  CHECK(score.earlier == 8.0);
  CHECK(score.hit_rate == doctest::Approx(0.6).epsilon(1e-15));
  CHECK(score.pai == doctest::Approx(1.2).epsilon(1e-15));
  CHECK(score.pei == doctest::Approx(6.0 / 9.0).epsilon(1e-15));
  CHECK(score.rri == doctest::Approx(0.75 / 0.625).epsilon(1e-15));
  CHECK(score.tied_share == 0.0);
}

TEST_CASE("ties at the cut count as drawing lots among them does on average") {
  test::Sampler sampler(7);
  for (int round = 0; round < 20; ++round) {
    const std::size_t n = 6;
    const std::vector<double> values = whole_numbers(sampler, n, 3.0);
    ForecastGround ground{.earlier = whole_numbers(sampler, n, 5.0),
                          .later = whole_numbers(sampler, n, 5.0),
                          .area_km2 = std::vector<double>(n, 0.25)};
    ground.later[0] += 1.0;
    for (std::size_t flagged = 1; flagged <= n; ++flagged) {
      const double share = static_cast<double>(flagged) / static_cast<double>(n);
      const ForecastScore score = forecast_score(values, ground, share);
      CHECK(score.later ==
            doctest::Approx(test::slow_flagged_mean(values, ground.later, flagged)).epsilon(1e-12));
      CHECK(score.earlier ==
            doctest::Approx(test::slow_flagged_mean(values, ground.earlier, flagged)).epsilon(1e-12));
      const double best = test::slow_flagged_mean(ground.later, ground.later, flagged);
      CHECK(score.pei == doctest::Approx(score.later / best).epsilon(1e-12));
    }
  }
}

TEST_CASE("exactly the share is flagged and rounding errors of it leave no ties") {
  ForecastGround ground{.earlier = ones(100), .later = ones(100), .area_km2 = std::vector<double>(100, 0.01)};
  std::vector<double> values;
  for (int i = 0; i < 100; ++i) values.push_back(i);
  for (const double share : {0.05, 0.07, 0.1, 0.29, 0.57, 1.0}) {
    const ForecastScore score = forecast_score(values, ground, share);
    CHECK(score.area_km2 == doctest::Approx(share).epsilon(1e-12));
    CHECK(score.tied_share == 0.0);
    CHECK(score.later == doctest::Approx(100.0 * share).epsilon(1e-12));
  }
  const ForecastScore part = forecast_score(values, ground, 0.055);
  CHECK(part.later == doctest::Approx(5.5).epsilon(1e-12));
  CHECK(part.tied_share == doctest::Approx(0.5 / 5.5).epsilon(1e-9));
}

TEST_CASE("a map of one value alone is no better than chance at any share") {
  const ForecastGround ground{
      .earlier = {4, 0, 9, 1}, .later = {2, 7, 0, 3}, .area_km2 = {1.0, 2.0, 0.5, 4.0}};
  for (const double share : {0.01, 0.3, 0.9, 1.0}) {
    const ForecastScore score = forecast_score({3, 3, 3, 3}, ground, share);
    CHECK(score.pai == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(score.rri == doctest::Approx(1.0).epsilon(1e-12));
  }
}

TEST_CASE("foresight is the best that any map can be and the whole area holds everything") {
  test::Sampler sampler(3);
  const std::size_t n = 40;
  ForecastGround ground{.earlier = whole_numbers(sampler, n, 6.0), .later = whole_numbers(sampler, n, 6.0)};
  for (std::size_t i = 0; i < n; ++i) ground.area_km2.push_back(0.1 + sampler.next());
  for (int round = 0; round < 30; ++round) {
    const std::vector<double> values = whole_numbers(sampler, n, 10.0);
    for (const double share : {0.03, 0.1, 0.5}) {
      const ForecastComparison comparison = compare_forecast(values, ground, {.share = {share}}).front();
      CHECK(comparison.map.pei <= 1.0 + 1e-12);
      CHECK(comparison.count_map.pei <= 1.0 + 1e-12);
      CHECK(comparison.foresight.pei == 1.0);
      CHECK(comparison.map.pai == doctest::Approx(comparison.map.pei * comparison.foresight.pai));
    }
    const ForecastScore whole = forecast_score(values, ground, 1.0);
    CHECK(whole.hit_rate == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(whole.rri == doctest::Approx(1.0).epsilon(1e-12));
  }
}

TEST_CASE("only the order of the values counts and not the order of the places") {
  const ForecastGround ground{
      .earlier = {4, 0, 9, 1, 2}, .later = {2, 7, 0, 3, 5}, .area_km2 = {1.0, 2.0, 0.5, 4.0, 1.5}};
  ForecastGround turned = ground;
  std::vector<double> values{5, 1, 5, 2, 1};
  const ForecastScore first = forecast_score(values, ground, 0.4);
  for (double& value : values) value = std::exp(value) - 100.0;
  std::reverse(values.begin(), values.end());
  std::reverse(turned.earlier.begin(), turned.earlier.end());
  std::reverse(turned.later.begin(), turned.later.end());
  std::reverse(turned.area_km2.begin(), turned.area_km2.end());
  const ForecastScore second = forecast_score(values, turned, 0.4);
  CHECK(second.pai == doctest::Approx(first.pai).epsilon(1e-14));
  CHECK(second.pei == doctest::Approx(first.pei).epsilon(1e-14));
  CHECK(second.rri == doctest::Approx(first.rri).epsilon(1e-14));
}

TEST_CASE("places that the map knows nothing of are flagged last") {
  const ForecastGround ground{.earlier = {1, 1, 1}, .later = {5, 3, 1}, .area_km2 = {1, 1, 1}};
  CHECK(forecast_score({unknown, -7, -8}, ground, 2.0 / 3.0).later == doctest::Approx(4.0).epsilon(1e-12));
  CHECK(forecast_score({unknown, unknown, -8}, ground, 2.0 / 3.0).later ==
        doctest::Approx(5.0).epsilon(1e-12));
}

TEST_CASE("scores without the events they need are undefined") {
  const ForecastGround no_later{.earlier = {1, 2}, .later = {0, 0}, .area_km2 = {1, 1}};
  const ForecastScore none = forecast_score({1, 2}, no_later, 0.5);
  CHECK(std::isnan(none.hit_rate));
  CHECK(std::isnan(none.pai));
  CHECK(std::isnan(none.pei));
  CHECK(std::isnan(none.rri));
  const ForecastGround no_earlier{.earlier = {0, 2}, .later = {3, 1}, .area_km2 = {1, 1}};
  const ForecastScore score = forecast_score({2, 1}, no_earlier, 0.5);
  CHECK(score.pai == doctest::Approx(1.5));
  CHECK(std::isnan(score.rri));
}

TEST_CASE("no places have no scores") {
  const ForecastScore score = forecast_score({}, {}, 0.1);
  CHECK(score.area_km2 == 0.0);
  CHECK(std::isnan(score.pai));
}

TEST_CASE("impossible shares and counts and areas are refused") {
  const ForecastGround ground{.earlier = {1, 2}, .later = {0, 1}, .area_km2 = {1, 1}};
  for (const double share : {0.0, -0.1, 1.1, unknown}) {
    CHECK_THROWS_AS((void)forecast_score({1, 2}, ground, share), ArgumentError);
  }
  CHECK_THROWS_AS((void)forecast_score({1}, ground, 0.5), ArgumentError);
  CHECK_THROWS_AS(
      (void)forecast_score({1, 2}, {.earlier = {1, -2}, .later = {0, 1}, .area_km2 = {1, 1}}, 0.5),
      ArgumentError);
  CHECK_THROWS_AS(
      (void)forecast_score({1, 2}, {.earlier = {1, 2}, .later = {0, unknown}, .area_km2 = {1, 1}}, 0.5),
      ArgumentError);
  CHECK_THROWS_AS((void)forecast_score({1, 2}, {.earlier = {1, 2}, .later = {0, 1}, .area_km2 = {1, 0}}, 0.5),
                  ArgumentError);
}
