#include "hotspot/stats/areal_interpolation.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("figures are divided by the shares and the error of it is named") {
  // Unit 0 wholly in area 0, unit 1 a quarter in area 0 and a half in area 1, unit 2 in none.
  const std::vector<UnitShare> shares{{0, 0, 1.0}, {1, 0, 0.25}, {1, 1, 0.5}};
  const InterpolatedFigures result = interpolate_figures({10.0, 40.0, 7.0}, shares, 3);
  CHECK(result.values == std::vector<double>{20.0, 20.0, 0.0});
  CHECK(result.low == std::vector<double>{10.0, 0.0, 0.0});
  CHECK(result.high == std::vector<double>{50.0, 40.0, 0.0});
  CHECK(result.standard_errors[0] == doctest::Approx(std::sqrt(40.0 * 0.25 * 0.75)));
  CHECK(result.standard_errors[1] == doctest::Approx(std::sqrt(40.0 * 0.25)));
  CHECK(result.standard_errors[2] == 0.0);
  CHECK(result.left_over == doctest::Approx(17.0));
}

TEST_CASE("a figure that is not known adds nothing and is counted") {
  const InterpolatedFigures result = interpolate_figures({10.0, unknown}, {{0, 0, 1.0}, {1, 0, 0.5}}, 2);
  CHECK(result.values == std::vector<double>{10.0, 0.0});
  CHECK(result.unknown_units == std::vector<std::size_t>{1, 0});
  CHECK(result.left_over == 0.0);
  const InterpolatedFigures none = interpolate_figures({}, {}, 2);
  CHECK(none.values == std::vector<double>{0.0, 0.0});
}

TEST_CASE("shares by weight are what the points say") {
  const auto shares = shares_by_weight({0, 0, 0, 1, std::nullopt, 2}, {0, 1, 1, std::nullopt, 0, 0},
                                       {1.0, 1.0, 2.0, 5.0, 9.0, 0.0});
  REQUIRE(shares.size() == 2);
  CHECK(shares[0].share == 0.25);
  CHECK(shares[1].share == 0.75);
  CHECK(shares[1].area == 1);
  CHECK_THROWS_AS((void)shares_by_weight({0}, {}, {1.0}), ArgumentError);
}

TEST_CASE("nothing is lost and the truth lies within its bounds when people live anywhere in their units") {
  std::mt19937 random(5);
  constexpr std::size_t units = 30, areas = 4;
  std::vector<UnitShare> shares;
  std::vector<double> figures(units), truth(areas, 0.0);
  double sum_of_squares = 0.0, sum_of_variances = 0.0;
  for (int repeat = 0; repeat < 200; ++repeat) {
    shares.clear();
    std::fill(truth.begin(), truth.end(), 0.0);
    for (std::size_t unit = 0; unit < units; ++unit) {
      const double first = static_cast<double>(random() % 5) / 4.0;
      const std::size_t area = random() % (areas - 1);
      shares.push_back({unit, area, first});
      shares.push_back({unit, area + 1, 1.0 - first});
      figures[unit] = 20.0;
      std::binomial_distribution<int> here(20, first);
      const int lives_here = here(random);
      truth[area] += lives_here;
      truth[area + 1] += 20 - lives_here;
    }
    const InterpolatedFigures result = interpolate_figures(figures, shares, areas);
    CHECK(std::accumulate(result.values.begin(), result.values.end(), 0.0) == doctest::Approx(20.0 * units));
    for (std::size_t area = 0; area < areas; ++area) {
      CHECK(result.low[area] <= truth[area]);
      CHECK(result.high[area] >= truth[area]);
      sum_of_squares += std::pow(truth[area] - result.values[area], 2.0);
      sum_of_variances += std::pow(result.standard_errors[area], 2.0);
    }
  }
  CHECK(sum_of_squares / sum_of_variances == doctest::Approx(1.0).epsilon(0.15));
}

TEST_CASE("shares of more than a whole are refused") {
  CHECK_THROWS_AS((void)interpolate_figures({1.0}, {{0, 0, 0.7}, {0, 1, 0.7}}, 2), ArgumentError);
  CHECK_THROWS_AS((void)interpolate_figures({1.0}, {{0, 0, -0.1}}, 2), ArgumentError);
  CHECK_THROWS_AS((void)interpolate_figures({1.0}, {{0, 2, 0.5}}, 2), ArgumentError);
  CHECK_THROWS_AS((void)interpolate_figures({1.0}, {{1, 0, 0.5}}, 2), ArgumentError);
}
