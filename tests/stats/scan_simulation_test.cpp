#include "stats/scan_simulation.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <numeric>

#include "stats/scan_likelihood.hpp"

using namespace hotspot;
using namespace hotspot::detail;

namespace {

struct Moments {
  std::vector<double> mean, variance;
};

template <class Sampler>
Moments moments(const Sampler& sampler, std::size_t cells, std::int64_t cases, int draws) {
  std::vector<double> sum(cells), squares(cells);
  for (int k = 0; k < draws; ++k) {
    RandomStream random(11, 0, static_cast<std::uint64_t>(k));
    const std::vector<std::int32_t> counts = sampler.draw(cases, random);
    REQUIRE(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) == cases);
    for (std::size_t i = 0; i < cells; ++i) {
      sum[i] += counts[i];
      squares[i] += static_cast<double>(counts[i]) * counts[i];
    }
  }
  Moments result;
  for (std::size_t i = 0; i < cells; ++i) {
    result.mean.push_back(sum[i] / draws);
    result.variance.push_back(squares[i] / draws - result.mean[i] * result.mean[i]);
  }
  return result;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("multinomial counts have the mean and variance of their shares") {
  const std::vector<double> masses{5, 0, 1, 2.5, 1.5, 0};
  const Moments found = moments(MultinomialSampler(masses), masses.size(), 40, 20000);
  for (std::size_t i = 0; i < masses.size(); ++i) {
    CAPTURE(i);
    const double share = masses[i] / 10, variance = 40 * share * (1 - share);
    CHECK(std::abs(found.mean[i] - 40 * share) <= 5 * std::sqrt(variance / 20000));
    CHECK(std::abs(found.variance[i] - variance) <= 0.06 * variance);
  }
}

TEST_CASE("hypergeometric counts have the mean and variance of their shares and never more than persons") {
  const std::vector<double> persons{5, 0, 10, 25, 2, 18};
  for (const std::int64_t cases : {7, 55}) {  // of 60: few cases, then few controls
    const Moments found = moments(HypergeometricSampler(persons), persons.size(), cases, 20000);
    for (std::size_t i = 0; i < persons.size(); ++i) {
      CAPTURE(i);
      const double share = persons[i] / 60, n = static_cast<double>(cases);
      const double variance = n * share * (1 - share) * (60 - n) / 59;
      CHECK(std::abs(found.mean[i] - n * share) <= 5 * std::sqrt(variance / 20000));
      CHECK(std::abs(found.variance[i] - variance) <= 0.06 * variance);
    }
  }
  RandomStream random(1, 0, 0);
  CHECK(HypergeometricSampler(persons).draw(60, random) == std::vector<std::int32_t>{5, 0, 10, 25, 2, 18});
}

TEST_CASE("the bar of a window never hides a ratio that is higher") {
  for (const ScanModel model : {ScanModel::poisson, ScanModel::bernoulli}) {
    const ScanLikelihood likelihood(model, 200, 1000);
    for (double mass = 1; mass < 1000; mass += 7) {
      const ScanLikelihood::Bar bar = likelihood.bar(mass);
      for (double cases = std::max(0.0, mass - 800); cases <= std::min(200.0, mass); cases += 1) {
        const double ratio = likelihood.ratio(cases, mass);
        CHECK_FALSE((ratio > 0 && !bar.may_exceed(cases, ratio * (1 - 1e-9))));
      }
    }
  }
}

TEST_SUITE_END();
