#include "hotspot/stats/share.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

TEST_CASE("shares have the Wilson limits that Newcombe printed") {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  struct Row {
    CountOf answers;
    double low, high;
  };
  for (const Row& row : std::array<Row, 4>{{{{81, 263}, 0.2553, 0.3662},
                                            {{15, 148}, 0.0624, 0.1605},
                                            {{0, 20}, 0.0, 0.1611},
                                            {{1, 29}, 0.0061, 0.1718}}}) {
    const Share result = share(row.answers);
    CHECK(std::abs(result.interval.low - row.low) < 5.1e-5);
    CHECK(std::abs(result.interval.high - row.high) < 5.1e-5);
  }
}

TEST_CASE("the Wilson limits are where the score test just rejects") {
  for (const CountOf answers : {CountOf{3, 17}, CountOf{40, 41}, CountOf{250, 1000}}) {
    const Share result = share(answers, {.level = 0.9});
    for (const double limit : {result.interval.low, result.interval.high}) {
      const double z =
          (result.share - limit) / std::sqrt(limit * (1 - limit) / static_cast<double>(answers.total));
      CHECK(std::abs(z) == doctest::Approx(1.6448536269514722).epsilon(1e-12));
    }
  }
}

TEST_CASE("differences have the limits of method 10 that Newcombe printed") {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, contrasts a to h.
  struct Row {
    CountOf first, second;
    double low, high;
  };
  for (const Row& row : std::array<Row, 8>{{{{56, 70}, {48, 80}, 0.0524, 0.3339},
                                            {{9, 10}, {3, 10}, 0.1705, 0.8090},
                                            {{6, 7}, {2, 7}, 0.0582, 0.8062},
                                            {{5, 56}, {0, 29}, -0.0381, 0.1926},
                                            {{0, 10}, {0, 20}, -0.1611, 0.2775},
                                            {{0, 10}, {0, 10}, -0.2775, 0.2775},
                                            {{10, 10}, {0, 20}, 0.6791, 1.0},
                                            {{10, 10}, {0, 10}, 0.6075, 1.0}}}) {
    const ShareDifference result = share_difference(row.first, row.second);
    CHECK(std::abs(result.interval.low - row.low) < 5.1e-5);
    CHECK(std::abs(result.interval.high - row.high) < 5.1e-5);
  }
}

TEST_CASE("the pooled z of a two by two table is the root of its chi-squared") {
  const ShareDifference result = share_difference({56, 70}, {48, 80});
  const double chi_squared = 150.0 * std::pow(56.0 * 32 - 14.0 * 48, 2) / (70.0 * 80 * 104 * 46);
  CHECK(result.z == doctest::Approx(std::sqrt(chi_squared)).epsilon(1e-13));
  CHECK(result.p == doctest::Approx(std::erfc(result.z / std::sqrt(2.0))).epsilon(1e-12));
}

TEST_CASE("exchanging the two shares turns the difference around") {
  const ShareDifference there = share_difference({5, 56}, {7, 29}), back = share_difference({7, 29}, {5, 56});
  CHECK(there.difference == -back.difference);
  CHECK(there.interval.low == doctest::Approx(-back.interval.high).epsilon(1e-14));
  CHECK(there.z == -back.z);
  CHECK(there.p == back.p);
}

TEST_CASE("nobody and everybody have exact limits at that end and no test between them") {
  CHECK(share({0, 9}).interval.low == 0.0);
  CHECK(share({9, 9}).interval.high == 1.0);
  for (const std::int64_t count : {0, 10}) {
    const ShareDifference same = share_difference({count, 10}, {2 * count, 20});
    CHECK(same.difference == 0.0);
    CHECK(std::isnan(same.z));
    CHECK(std::isnan(same.p));
    CHECK(std::isfinite(same.interval.low));
  }
}

TEST_CASE("a share of nobody is undefined") {
  CHECK(std::isnan(share({0, 0}).share));
  CHECK(std::isnan(share({0, 0}).interval.high));
  const ShareDifference result = share_difference({0, 0}, {2, 5});
  CHECK(std::isnan(result.difference));
  CHECK(std::isnan(result.interval.low));
  CHECK(std::isnan(result.p));
}

TEST_CASE("impossible shares and levels are refused") {
  CHECK_THROWS_AS((void)share({-1, 5}), DataError);
  CHECK_THROWS_WITH_AS((void)share({6, 5}), "6 of 5 is no share: the count must lie between 0 and the total.",
                       DataError);
  CHECK_THROWS_AS((void)share_difference({1, 5}, {1, -5}), DataError);
  CHECK_THROWS_AS((void)share({1, 5}, {.level = 1.0}), ArgumentError);
}

TEST_SUITE_END();
