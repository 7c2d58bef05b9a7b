#include "hotspot/stats/weighted_share.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr std::array weights{1.2, 0.8, 0.5, 2.0, 1.0, 1.5, 0.7, 0.9, 1.1, 0.3};
constexpr std::array said_so{true, false, true, true, false, false, true, false, false, true};

WeightedAnswers answers_of_ten(double scale = 1.0) {
  WeightedAnswers answers;
  for (std::size_t i = 0; i < weights.size(); ++i) answers.add(said_so[i], scale * weights[i]);
  return answers;
}

}  // namespace

TEST_CASE("a weighted share has Wilson limits at Kish's effective number of answers as in R") {
  // R: p <- sum(w * y) / sum(w); m <- sum(w)^2 / sum(w^2) / d; x <- p * m; z <- qnorm(.975)
  //    (x + z^2 / 2 + c(-1, 1) * z * sqrt(x * (m - x) / m + z^2 / 4)) / (m + z^2)      for d of 1 and 1.5
  const WeightedShare plain = weighted_share(answers_of_ten());
  CHECK(plain.share.share == doctest::Approx(0.47).epsilon(1e-12));
  CHECK(plain.effective_answers == doctest::Approx(8.21018062397373).epsilon(1e-12));
  CHECK(plain.design_effect == doctest::Approx(1.218).epsilon(1e-12));
  CHECK(plain.share.interval.low == doctest::Approx(0.197619168423774).epsilon(1e-12));
  CHECK(plain.share.interval.high == doctest::Approx(0.761505825341587).epsilon(1e-12));
  const WeightedShare classes = weighted_share(answers_of_ten(), {.design_effect = 1.5});
  CHECK(classes.share.interval.low == doctest::Approx(0.161620334342756).epsilon(1e-12));
  CHECK(classes.share.interval.high == doctest::Approx(0.803123594009693).epsilon(1e-12));
}

TEST_CASE("equal weights give the share of so many of so many") {
  WeightedAnswers answers;
  for (int i = 0; i < 17; ++i) answers.add(i < 3, 1.0);
  const WeightedShare weighted = weighted_share(answers, {.level = 0.9});
  const Share plain = share({3, 17}, {.level = 0.9});
  CHECK(weighted.share.share == plain.share);
  CHECK(weighted.share.interval.low == doctest::Approx(plain.interval.low).epsilon(1e-14));
  CHECK(weighted.share.interval.high == doctest::Approx(plain.interval.high).epsilon(1e-14));
  WeightedAnswers counted;
  counted.add(CountOf{3, 17});
  CHECK(weighted_share(counted, {.level = 0.9}).share.interval.low ==
        doctest::Approx(plain.interval.low).epsilon(1e-14));
  CHECK(counted.said_so == answers.said_so);
  CHECK(counted.answers == answers.answers);
}

TEST_CASE("the scale of the weights changes nothing and parts add up") {
  const WeightedShare one = weighted_share(answers_of_ten()), scaled = weighted_share(answers_of_ten(250.0));
  CHECK(scaled.share.share == doctest::Approx(one.share.share).epsilon(1e-13));
  CHECK(scaled.share.interval.high == doctest::Approx(one.share.interval.high).epsilon(1e-13));
  WeightedAnswers twice = answers_of_ten();
  twice += answers_of_ten();
  CHECK(twice.answers == 20);
  CHECK(weighted_share(twice).effective_answers == doctest::Approx(2.0 * one.effective_answers));
  CHECK(weighted_share(twice).share.interval.high < one.share.interval.high);
}

TEST_CASE("nobody and everybody keep the ends of a weighted share exact") {
  WeightedAnswers nobody, everybody;
  for (const double weight : weights) {
    nobody.add(false, weight);
    everybody.add(true, weight);
  }
  CHECK(weighted_share(nobody).share.share == 0.0);
  CHECK(weighted_share(nobody).share.interval.low == 0.0);
  CHECK(weighted_share(nobody).share.interval.high > 0.2);
  CHECK(weighted_share(everybody).share.share == 1.0);
  CHECK(weighted_share(everybody).share.interval.high == 1.0);
}

TEST_CASE("no answers have no share and a weight is a number of 0 or more") {
  const WeightedShare none = weighted_share({});
  CHECK(std::isnan(none.share.share));
  CHECK(std::isnan(none.share.interval.low));
  CHECK(none.effective_answers == 0.0);
  WeightedAnswers answers;
  CHECK_THROWS_AS(answers.add(true, -1.0), DataError);
  CHECK_THROWS_AS(answers.add(true, std::numeric_limits<double>::quiet_NaN()), DataError);
  CHECK_THROWS_AS(answers.add(CountOf{5, 4}), DataError);
  CHECK_THROWS_AS((void)weighted_share(answers, {.design_effect = 0.5}), ArgumentError);
  CHECK(answers.answers == 0);
}
