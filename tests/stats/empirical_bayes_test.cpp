#include "hotspot/stats/empirical_bayes.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

#include "hotspot/core/error.hpp"
#include "support/slow_empirical_bayes.hpp"

using namespace hotspot;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// A chain 0 - 1 - 2 ... and an island at the end.
SpatialWeights chain_and_island(std::size_t n) {
  SpatialWeights weights{.start = {0}};
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0 && i + 1 < n) weights.neighbours.push_back(i - 1);
    if (i + 2 < n) weights.neighbours.push_back(i + 1);
    weights.start.push_back(weights.neighbours.size());
  }
  weights.weights.assign(weights.neighbours.size(), 1.0);
  return weights;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the global empirical Bayes rate of two areas worked by hand") {
  // p = 0.02 and 0.06, b = 12/400 = 0.03; sum P (p - b)^2 / sum P = (300 1e-4 + 100 9e-4) / 400 = 3e-4;
  // b / mean P = 0.03 / 200 = 1.5e-4; a = 1.5e-4.
  const EmpiricalBayes bayes = empirical_bayes({6, 6}, {300, 100});
  CHECK(bayes.overall_rate == doctest::Approx(0.03).epsilon(1e-14));
  CHECK(bayes.between_variance == doctest::Approx(1.5e-4).epsilon(1e-13));
  CHECK(bayes.rate[0] == doctest::Approx(0.03 - 1.5e-4 * 0.01 / (1.5e-4 + 1e-4)).epsilon(1e-13));
  CHECK(bayes.rate[1] == doctest::Approx(0.03 + 1.5e-4 * 0.03 / (1.5e-4 + 3e-4)).epsilon(1e-13));
}

TEST_CASE("rates that chance alone explains are all drawn to the common rate") {
  const EmpiricalBayes bayes = empirical_bayes({2, 3, 2, 3}, {100, 100, 100, 100});
  CHECK(bayes.between_variance == 0.0);
  for (const double rate : bayes.rate) CHECK(rate == doctest::Approx(0.025).epsilon(1e-14));
}

TEST_CASE("local empirical Bayes rates are those of the slow formula") {
  std::mt19937 random(7);
  const std::size_t n = 60;
  const SpatialWeights weights = chain_and_island(n);
  std::vector<double> cases, population;
  for (std::size_t i = 0; i < n; ++i) {
    population.push_back(i % 13 == 4 ? 0.0 : static_cast<double>(100 + random() % 900));
    cases.push_back(static_cast<double>(random() % 12));
  }
  const std::vector<double> rates = local_empirical_bayes(cases, population, weights);
  for (std::size_t i = 0; i < n; ++i) {
    CAPTURE(i);
    if (population[i] == 0.0) {
      CHECK(std::isnan(rates[i]));
    } else {
      CHECK(rates[i] ==
            doctest::Approx(test::slow_local_empirical_bayes(i, cases, population, weights)).epsilon(1e-12));
    }
  }
}

TEST_CASE("an island keeps its raw rate locally") {
  const std::vector<double> rates = local_empirical_bayes({5, 1, 9}, {100, 50, 300}, chain_and_island(3));
  CHECK(rates[2] == doctest::Approx(0.03).epsilon(1e-14));
}

TEST_CASE("an estimate of nothing out of nothing is undefined") {
  for (const double rate : empirical_bayes({0, 0}, {100, 50}).rate) CHECK(std::isnan(rate));
  const std::vector<double> local = local_empirical_bayes({0, 0, 4}, {100, 50, 300}, chain_and_island(3));
  CHECK(std::isnan(local[0]));
  CHECK(local[2] > 0);
  CHECK(empirical_bayes({}, {}).rate.empty());
}

TEST_CASE("areas without population or known cases change nothing for the others") {
  const EmpiricalBayes all = empirical_bayes({6, 3, 6, unknown, 2}, {300, 0, 100, 80, unknown});
  const EmpiricalBayes two = empirical_bayes({6, 6}, {300, 100});
  CHECK(all.rate[0] == two.rate[0]);
  CHECK(all.rate[2] == two.rate[1]);
  for (const std::size_t i : {1, 3, 4}) CHECK(std::isnan(all.rate[i]));
}

TEST_CASE("empirical Bayes refuses what is no count and columns that do not match") {
  CHECK_THROWS_AS((void)empirical_bayes({-1}, {10}), DataError);
  CHECK_THROWS_AS((void)empirical_bayes({1.5}, {10}), DataError);
  CHECK_THROWS_WITH_AS((void)empirical_bayes({1, -2}, {10, 10}),
                       "The cases of row 2 are -2; they must be a whole number, 0 or more.", DataError);
  CHECK_THROWS_AS((void)empirical_bayes({1, 2}, {10}), ArgumentError);
  CHECK_THROWS_AS((void)local_empirical_bayes({1, 2}, {10, 10}, chain_and_island(3)), ArgumentError);
}

TEST_SUITE_END();
