#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "hotspot/stats/outlying_year.hpp"

using namespace hotspot;
using doctest::Approx;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<YearFigure> years_of(const std::vector<double>& counts) {
  std::vector<YearFigure> years;
  for (const double count : counts) years.push_back({2007 + static_cast<int>(years.size()), count, 1.0});
  return years;
}

}  // namespace

// R 4.2: o <- y[-7]; m <- mean(o); phi <- sum((o - m)^2 / m) / 6; (100 - m) / sqrt(phi * m * (1 + 1 / 7))
TEST_CASE("A year with ten times as many events as the others is outlying and the others are not") {
  const auto found = year_deviations(years_of({14, 33, 11, 9, 3, 6, 100, 7}));
  CHECK(found[6].expected == Approx(11.8571428571).epsilon(1e-9));
  CHECK(found[6].t == Approx(8.26668859087).epsilon(1e-9));
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].is_outlying == (i == 6));
}

TEST_CASE("A year is seldom called outlying where all years are alike") {
  std::mt19937 random(5);
  std::poisson_distribution<int> draw(30.0);
  int outlying = 0;
  for (int run = 0; run < 2000; ++run) {
    std::vector<double> counts;
    for (int year = 0; year < 8; ++year) counts.push_back(draw(random));
    const auto found = year_deviations(years_of(counts));
    if (found.front().is_outlying) ++outlying;
  }
  CHECK(outlying < 40);  // two times the 1 % that the limit allows
}

TEST_CASE("With fewer than three other years or without events no year is outlying") {
  for (const auto& counts : {std::vector<double>{1, 100, 1}, std::vector<double>{0, 0, 0, 0, 50}}) {
    const auto found = year_deviations(years_of(counts));
    CHECK(std::none_of(found.begin(), found.end(), [](const YearDeviation& one) { return one.is_outlying; }));
  }
  CHECK(year_deviations({}).empty());
}
