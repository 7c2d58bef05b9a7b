#include "hotspot/stats/concentration.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/sample_events.hpp"
#include "support/slow_concentration.hpp"

using namespace hotspot;

namespace {
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
}

TEST_SUITE_BEGIN("fast");

TEST_CASE("fewer events than places are measured from the most equal spread there can be") {
  // Bernasco and Steenbeek (2017): 3, 1 and 1 events at ten places. G = (9*3 + 7 + 5) / (10*5) = 0.78. Five
  // events at ten places leave the line of most equality an area of 1/4 below it, the curve has 0.11:
  // G' = (0.25 - 0.11) / 0.25 = 0.56.
  const Concentration result = concentration({3, 1, 1, 0, 0, 0, 0, 0, 0, 0});
  CHECK(result.places == 10);
  CHECK(result.places_with_events == 3);
  CHECK(result.events == 5.0);
  CHECK(result.gini == doctest::Approx(0.78).epsilon(1e-14));
  CHECK(result.gini_generalised == doctest::Approx(0.56).epsilon(1e-14));
}

TEST_CASE("the Gini coefficient is half the relative mean difference") {
  test::Sampler sampler(5);
  for (const std::size_t n : std::vector<std::size_t>{1, 2, 3, 17, 60}) {
    std::vector<double> values;
    for (std::size_t i = 0; i < n; ++i) values.push_back(std::floor(6.0 * sampler.next()));
    values[0] += 1.0;
    const Concentration result = concentration(values);
    CHECK(result.gini == doctest::Approx(test::slow_gini(values)).epsilon(1e-12));
    if (result.events >= static_cast<double>(n)) CHECK(result.gini_generalised == result.gini);
  }
}

TEST_CASE("twice the area between diagonal and Lorenz curve is the Gini coefficient") {
  const std::vector<double> values{4, 0, 7, 2, 2};
  const std::vector<LorenzPoint> curve = lorenz_curve(values);
  REQUIRE(curve.size() == 6);
  CHECK(curve.front().events == 0.0);
  CHECK(curve.back().places == 1.0);
  CHECK(curve.back().events == 1.0);
  double below = 0.0;
  for (std::size_t k = 1; k < curve.size(); ++k) {
    below += (curve[k].places - curve[k - 1].places) * (curve[k].events + curve[k - 1].events) / 2.0;
  }
  CHECK(1.0 - 2.0 * below == doctest::Approx(concentration(values).gini).epsilon(1e-14));
}

TEST_CASE("the 80-20 shares are read off the curve by hand") {
  // From the top: 10, 5, 3, 1, 1 of 20. Two fifths hold 0.75, three 0.9: 0.8 lies a third of the way.
  const Concentration result = concentration({1, 5, 3, 10, 1});
  CHECK(result.share_of_places == doctest::Approx(0.4 + 0.2 / 3.0).epsilon(1e-14));
  CHECK(result.share_of_events == doctest::Approx(0.5).epsilon(1e-14));
  const Concentration other = concentration({1, 5, 3, 10, 1}, {.events_share = 0.25, .places_share = 0.5});
  CHECK(other.share_of_places == doctest::Approx(0.1).epsilon(1e-14));
  CHECK(other.share_of_events == doctest::Approx(0.825).epsilon(1e-14));
  const Concentration all = concentration({1, 5, 0, 10, 0}, {.events_share = 1.0, .places_share = 1.0});
  CHECK(all.share_of_places == doctest::Approx(0.6).epsilon(1e-14));  // places without events are not needed
  CHECK(all.share_of_events == 1.0);
}

TEST_CASE("what chance alone gives is the mean over all ways to fall") {
  for (const std::size_t n : std::vector<std::size_t>{1, 2, 3, 5}) {
    for (const std::size_t c : std::vector<std::size_t>{1, 2, 3, 4, 5}) {
      std::vector<double> values(n, 0.0);
      values[0] = static_cast<double>(c);
      CHECK(concentration(values).gini_by_chance ==
            doctest::Approx(test::slow_gini_by_chance(n, c)).epsilon(1e-12));
    }
  }
  std::vector<double> many(1000, 0.0);
  many[0] = 2e5;  // 200 events a place: nearly normal, G = 1 / sqrt(pi mean)
  CHECK(concentration(many).gini_by_chance ==
        doctest::Approx(1.0 / std::sqrt(std::acos(-1.0) * 200.0)).epsilon(0.01));
  many[0] = 1e12;
  CHECK(concentration(many).gini_by_chance ==
        doctest::Approx(1.0 / std::sqrt(std::acos(-1.0) * 1e9)).epsilon(0.001));
}

TEST_CASE("equal places have no concentration and one place has all there can be") {
  const Concentration equal = concentration({2, 2, 2, 2});
  CHECK(equal.gini == doctest::Approx(0.0));
  CHECK(equal.share_of_places == doctest::Approx(0.8));
  CHECK(equal.share_of_events == doctest::Approx(0.2));
  const Concentration one = concentration({0, 0, 9, 0});
  CHECK(one.gini == doctest::Approx(0.75));
  CHECK(concentration({0, 0, 1, 0}).gini_generalised == doctest::Approx(0.0));  // a single event says nothing
  CHECK(concentration({5}).gini == 0.0);
}

TEST_CASE("neither the order of places nor the unit of values changes concentration") {
  std::vector<double> values{4, 0, 7, 2, 2, 11};
  const double gini = concentration(values).gini;
  std::reverse(values.begin(), values.end());
  CHECK(concentration(values).gini == gini);
  for (double& value : values) value *= 0.25;
  CHECK(concentration(values).gini == doctest::Approx(gini).epsilon(1e-14));
  CHECK(std::isnan(concentration(values).gini_by_chance));  // 6.5 events do not fall
}

TEST_CASE("without events concentration is undefined and places without a value are none") {
  for (const auto& values : {std::vector<double>{}, {0, 0}, {unknown}}) {
    const Concentration result = concentration(values);
    CHECK(result.events == 0.0);
    CHECK(std::isnan(result.gini));
    CHECK(std::isnan(result.share_of_places));
    CHECK(lorenz_curve(values).empty());
  }
  CHECK(concentration({unknown, 3, 1}).gini == concentration({3, 1}).gini);
  CHECK(concentration({unknown, 3, 1}).places == 2);
}

TEST_CASE("values and shares that cannot be are refused by concentration") {
  CHECK_THROWS_AS((void)concentration({1, -1}), ArgumentError);
  CHECK_THROWS_AS((void)lorenz_curve({1, std::numeric_limits<double>::infinity()}), ArgumentError);
  CHECK_THROWS_AS((void)concentration({1, 2}, {.events_share = 1.5}), ArgumentError);
}
