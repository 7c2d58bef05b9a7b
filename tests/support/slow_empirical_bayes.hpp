/// @file
/// Marshall's local empirical Bayes rate of one area, written as the paper sets it out: the means around each
/// neighbour are computed anew wherever they are needed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::test {

/// The area and its neighbours that have a population.
inline std::vector<std::size_t> neighbourhood(std::size_t i, const SpatialWeights& weights,
                                              const std::vector<double>& population) {
  std::vector<std::size_t> around{i};
  for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
    if (population[weights.neighbours[k]] > 0) around.push_back(weights.neighbours[k]);
  }
  return around;
}

inline double sum_over(const std::vector<std::size_t>& areas, const std::vector<double>& values) {
  double sum = 0;
  for (const std::size_t j : areas) sum += values[j];
  return sum;
}

inline double slow_local_empirical_bayes(std::size_t i, const std::vector<double>& cases,
                                         const std::vector<double>& population,
                                         const SpatialWeights& weights) {
  const auto around = neighbourhood(i, weights, population);
  const double people = sum_over(around, population), mean = sum_over(around, cases) / people;
  double squares = 0;
  for (const std::size_t j : around) {
    const auto there = neighbourhood(j, weights, population);
    const double mean_there = sum_over(there, cases) / sum_over(there, population);
    squares +=
        population[j] * (cases[j] / population[j] - mean_there) * (cases[j] / population[j] - mean_there);
  }
  const double a = std::max(0.0, squares / people - mean / (people / static_cast<double>(around.size())));
  return mean + a * (cases[i] / population[i] - mean) / (a + mean / population[i]);
}

}  // namespace hotspot::test
