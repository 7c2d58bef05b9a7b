#include "hotspot/stats/empirical_bayes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "hotspot/core/error.hpp"
#include "stats/counted_population.hpp"

namespace hotspot {
namespace {

using detail::CountedSum;
using detail::has_rate;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// P (p - m)^2
double scatter(double cases, double population, double around) {
  const double deviation = cases / population - around;
  return population * deviation * deviation;
}

/// Marshall (1991), the moment estimate of the variance between areas.
double between_variance(double scatter_sum, const CountedSum& sum) {
  return std::max(0.0, scatter_sum / sum.population - sum.rate() / sum.mean_population());
}

double estimate(double cases, double population, double around, double between) {
  return around + between * (cases / population - around) / (between + around / population);
}

void require_same_size(const SpatialWeights& weights, std::size_t n) {
  if (weights.size() == n) return;
  throw ArgumentError({"error.column_length",
                       {{"column", std::string("weights")},
                        {"length", static_cast<std::int64_t>(weights.size())},
                        {"expected", static_cast<std::int64_t>(n)}}});
}

/// Calls `visit(j)` for the area and its neighbours, those that have a rate.
template <class Visitor>
void around(std::size_t i, const std::vector<double>& cases, const std::vector<double>& population,
            const SpatialWeights& weights, const Visitor& visit) {
  visit(i);
  for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
    const std::size_t j = weights.neighbours[k];
    if (has_rate(cases[j], population[j])) visit(j);
  }
}

}  // namespace

EmpiricalBayes empirical_bayes(const std::vector<double>& cases, const std::vector<double>& population) {
  detail::require_counts(cases, population);
  const CountedSum sum = detail::sum_counted(cases, population);
  double scatter_sum = 0.0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (has_rate(cases[i], population[i])) scatter_sum += scatter(cases[i], population[i], sum.rate());
  }
  EmpiricalBayes result{.overall_rate = sum.rate(),
                        .between_variance = between_variance(scatter_sum, sum),
                        .rate = std::vector<double>(cases.size(), undefined)};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (has_rate(cases[i], population[i])) {
      result.rate[i] = estimate(cases[i], population[i], sum.rate(), result.between_variance);
    }
  }
  return result;
}

std::vector<double> local_empirical_bayes(const std::vector<double>& cases,
                                          const std::vector<double>& population,
                                          const SpatialWeights& weights) {
  detail::require_counts(cases, population);
  require_same_size(weights, cases.size());
  std::vector<CountedSum> sums(cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!has_rate(cases[i], population[i])) continue;
    around(i, cases, population, weights, [&](std::size_t j) { sums[i].add(cases[j], population[j]); });
  }
  std::vector<double> rates(cases.size(), undefined);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!has_rate(cases[i], population[i])) continue;
    double scatter_sum = 0.0;
    // Bailey and Gatrell (1995): each neighbour about the mean of its own neighbourhood.
    around(i, cases, population, weights,
           [&](std::size_t j) { scatter_sum += scatter(cases[j], population[j], sums[j].rate()); });
    rates[i] = estimate(cases[i], population[i], sums[i].rate(), between_variance(scatter_sum, sums[i]));
  }
  return rates;
}

}  // namespace hotspot
