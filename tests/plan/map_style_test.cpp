#include "hotspot/plan/map_style.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

#include "support/colour_vision.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

std::vector<double> lightnesses(Ramp ramp, std::size_t n, const Matrix& sight) {
  std::vector<double> result;
  for (const Colour colour : ramp_colours(ramp, n)) {
    result.push_back(lightness(seen_by(sight, over(colour, MapColours{}.ground))));
  }
  return result;
}

/// 1, 2, 2.5, 5 and the steps taken where those leave too few classes.
bool is_round(double step) {
  const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-12));
  const auto near_step = [&](double m) { return std::abs(mantissa - m) < 1e-9; };
  constexpr std::array round{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 8.0};
  return std::any_of(round.begin(), round.end(), near_step);
}

}  // namespace

TEST_CASE("sequential ramps get darker step by step in grey print and for every kind of sight") {
  for (const Ramp ramp : {Ramp::sequential, Ramp::heat}) {
    for (std::size_t n = 3; n <= 9; ++n) {
      const double least = n <= 7 ? 2.0 : 0.0;  // maps have up to 7 classes
      for (std::size_t kind = 0; kind < kinds_of_sight.size(); ++kind) {
        const auto steps = lightnesses(ramp, n, kinds_of_sight[kind]);
        REQUIRE(steps.size() == n);
        for (std::size_t i = 1; i < n; ++i) {
          CAPTURE(n);
          CAPTURE(kind);
          CAPTURE(i);
          CHECK(steps[i] < steps[i - 1] - least);
        }
      }
    }
  }
}

TEST_CASE("diverging ramps get darker away from the middle and their sides differ for every kind of sight") {
  for (std::size_t n = 3; n <= 9; ++n) {
    const std::vector<Colour> colours = ramp_colours(Ramp::diverging, n);
    for (const Matrix& sight : kinds_of_sight) {
      const auto steps = lightnesses(Ramp::diverging, n, sight);
      for (std::size_t i = 1; i < (n + 1) / 2; ++i) CHECK(steps[i] > steps[i - 1] + 2.0);
      for (std::size_t i = n / 2 + 1; i < n; ++i) CHECK(steps[i] < steps[i - 1] - 2.0);
      for (std::size_t i = 0; i < n / 2; ++i) {
        CAPTURE(n);
        CAPTURE(i);
        CHECK(difference(seen_by(sight, colours[i]), seen_by(sight, colours[n - 1 - i])) > 10.0);
      }
    }
  }
}

TEST_CASE("heat is transparent at nothing and at full strength from half of the ramp") {
  const auto heat = ramp_colours(Ramp::heat, 7);
  CHECK(heat[0].alpha == 0);
  CHECK(heat[1].alpha == 85);
  CHECK(heat[2].alpha == 170);
  for (std::size_t i = 3; i < 7; ++i) CHECK(heat[i].alpha == 255);
}

TEST_CASE("ramps are the published ones") {
  CHECK(ramp_colours(Ramp::sequential, 5) == std::vector<Colour>{{0xff, 0xff, 0xcc},
                                                                 {0xa1, 0xda, 0xb4},
                                                                 {0x41, 0xb6, 0xc4},
                                                                 {0x2c, 0x7f, 0xb8},
                                                                 {0x25, 0x34, 0x94}});
  CHECK(ramp_colours(Ramp::diverging, 3) ==
        std::vector<Colour>{{0xf1, 0xa3, 0x40}, {0xf7, 0xf7, 0xf7}, {0x99, 0x8e, 0xc3}});
  CHECK_THROWS_AS((void)ramp_colours(Ramp::sequential, 2), std::logic_error);
  CHECK_THROWS_AS((void)ramp_colours(Ramp::sequential, 10), std::logic_error);
}

TEST_CASE("categories differ from each other for every kind of sight and the eighth is other") {
  for (const Matrix& sight : kinds_of_sight) {
    for (std::size_t i = 0; i < 8; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        CAPTURE(i);
        CAPTURE(j);
        CHECK(difference(seen_by(sight, category_colour(i)), seen_by(sight, category_colour(j))) > 6.0);
      }
    }
  }
  CHECK(category_colour(7) == category_colour(100));
}

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21.0));
  CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.001));
  CHECK(contrast({9, 9, 9}, {9, 9, 9}) == 1.0);
}

TEST_CASE("text and marks stand out from what they are drawn on") {
  const MapColours c;
  for (const Colour ground : {c.paper, c.ground, c.study_area}) {
    CHECK(contrast(c.text, ground) >= 4.5);
    CHECK(contrast(c.text_muted, ground) >= 4.5);
    CHECK(contrast(c.accent, ground) >= 4.5);
    CHECK(contrast(c.boundary, ground) >= 3.0);
    CHECK(contrast(c.contour, ground) >= 3.0);
  }
  CHECK(contrast(c.hidden_dots, c.hidden) >= 2.5);
}

TEST_CASE("labels can be read on every colour of the ramps") {
  const MapColours c;
  for (const Ramp ramp : {Ramp::sequential, Ramp::diverging, Ramp::heat}) {
    for (std::size_t n = 3; n <= 9; ++n) {
      for (const Colour fill : ramp_colours(ramp, n)) {
        const LabelColours label = label_colours(fill, c);
        CHECK(contrast(label.text, over(label.halo, over(fill, c.ground))) >= 4.5);
      }
    }
  }
  CHECK(label_colours({0xff, 0xff, 0xcc}, c).text == c.text);
  CHECK(label_colours({0x0c, 0x2c, 0x84}, c).text == c.paper);
}

TEST_CASE("breaks are round, increasing, few and around all values") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 2000; ++round) {
    const double scale = std::pow(10.0, std::uniform_real_distribution<double>(-6, 7)(random));
    const double shift = std::uniform_real_distribution<double>(-3, 3)(random);
    std::vector<double> values(40);
    for (double& value : values)
      value = scale * (std::uniform_real_distribution<double>(0, 1)(random) + shift);
    values[3] = no_value;
    const auto breaks = round_breaks(values, 7);
    REQUIRE(breaks.size() >= 6);
    REQUIRE(breaks.size() <= 8);
    const double step = breaks[1] - breaks[0];
    CAPTURE(step);
    CHECK(is_round(step));
    for (std::size_t i = 1; i < breaks.size(); ++i) {
      CHECK(breaks[i] - breaks[i - 1] == doctest::Approx(step));
    }
    for (const double value : values) {
      if (std::isnan(value)) continue;
      CHECK(value >= breaks.front());
      CHECK(value <= breaks.back());
    }
  }
}

TEST_CASE("breaks by example") {
  using Breaks = std::vector<double>;
  CHECK(round_breaks({0, 12, 24}, 7) == Breaks{0, 10, 20, 30});
  CHECK(round_breaks({0, 1, 2, 3, 5, 8, 11, 15, 18, 24}, 7) == Breaks{0, 5, 10, 15, 20, 25});
  CHECK(round_breaks({0.02, 0.11, 0.2, 0.29, 0.3}, 3) == Breaks{0, 0.1, 0.2, 0.3});
  CHECK(round_breaks({0, 1, 2, 3}, 7) == Breaks{0, 1, 2, 3});
  CHECK(round_breaks({-4, 2, 3, 8, 11}, 5) == Breaks{-5, 0, 5, 10, 15});
}

TEST_CASE("few or no values give fewer breaks") {
  CHECK(round_breaks({}, 7).empty());
  CHECK(round_breaks({no_value, no_value}, 7).empty());
  CHECK(round_breaks({std::numeric_limits<double>::infinity()}, 7).empty());
  CHECK(round_breaks({0, 0, 0}, 7) == std::vector<double>{0, 1});
  CHECK(round_breaks({7, 7}, 7) == std::vector<double>{7, 8});
  CHECK(round_breaks({-0.3}, 7) == std::vector<double>{-0.3, -0.2});
  CHECK(round_breaks({3, 8}, 7).size() <= 3);
  CHECK(round_breaks({5e-324, 1e-310}, 7).size() <= 3);
  CHECK(round_breaks({-1e308, 0, 1e308}, 7).size() <= 4);
}

TEST_CASE("values that crowd near zero are classed by 1 2 5 10") {
  std::vector<double> values(90, 1.0);
  values.insert(values.end(), {2, 4, 9, 15, 30, 45, 70, 160, 340});
  CHECK(round_breaks(values, 7) == std::vector<double>{0, 5, 10, 20, 50, 100, 200, 500});
}

TEST_CASE("mirrored breaks lie evenly around the reference") {
  CHECK(mirrored_breaks({-17, 3, no_value, 12}, 0) == std::vector<double>{-20, -10, -5, -2, 2, 5, 10, 20});
  CHECK(mirrored_breaks({93, 104}, 100) == std::vector<double>{90, 95, 98, 99, 101, 102, 105, 110});
  CHECK(mirrored_breaks({0, 0}, 0) == std::vector<double>{-1, -0.5, -0.2, -0.1, 0.1, 0.2, 0.5, 1});
  CHECK(mirrored_breaks({no_value}, 0).empty());
}

TEST_CASE("labels of classes are words in the language") {
  const std::vector<double> values{0, 4, 9, 14, 19, 24};
  const Style english = graduated_style(values, Ramp::sequential, Language::english);
  REQUIRE(english.classes.size() == 5);
  CHECK(english.classes[0].label == "0 to 5");
  CHECK(english.classes[4].label == "20 to 25");
  CHECK(english.outlined);
  std::vector<double> thousands;
  for (const double value : values) thousands.push_back(100.0 * value + 0.5);
  const Style danish = graduated_style(thousands, Ramp::sequential, Language::danish);
  CHECK(danish.classes[2].label == "1.000 til 1.500");
  const Style small = graduated_style({0.01, 0.1, 0.2, 0.34, 0.49}, Ramp::sequential, Language::danish);
  CHECK(small.classes[0].label == "0,0 til 0,1");
  const Style change = graduated_style({-17, 3, 12}, Ramp::diverging, Language::english);
  CHECK(change.classes[0].label == "−20 to −10");
  CHECK(change.classes[3].label == "−2 to 2");
}

TEST_CASE("classes join without gaps and carry the ramp in order") {
  const Style style = graduated_style({3, 9, 17, 22, 38, 41, 57}, Ramp::sequential, Language::english);
  const auto colours = ramp_colours(Ramp::sequential, style.classes.size());
  for (std::size_t i = 0; i < style.classes.size(); ++i) {
    CHECK(style.classes[i].fill == colours[i]);
    if (i > 0) CHECK(style.classes[i].lower == style.classes[i - 1].upper);
  }
}

TEST_CASE("a heat style starts a little above nothing in equal steps and has no borders") {
  std::vector<double> values(1000, 0.0);
  values.insert(values.end(), {3, 5, 11, 40, 68});
  const Style style = graduated_style(values, Ramp::heat, Language::english);
  CHECK_FALSE(style.outlined);
  CHECK(style.classes.size() == 7);
  CHECK(style.classes.front().lower == style.classes.front().upper / 5.0);
  CHECK(style.classes.front().fill.alpha > 0);
  CHECK(style.classes.back().upper == 70.0);
}

TEST_CASE("a style of nothing has no classes and one of like values has one") {
  CHECK(graduated_style({}, Ramp::sequential, Language::english).classes.empty());
  CHECK(graduated_style({7, 7}, Ramp::sequential, Language::english).classes.size() == 1);
  CHECK(graduated_style({no_value}, Ramp::diverging, Language::english).classes.empty());
}
