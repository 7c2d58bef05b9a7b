/// @file
/// Local statistics from their definitions, with moments and p-values from every order there is of a few
/// values.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "hotspot/stats/local_statistics.hpp"

namespace hotspot::test {

using Matrix = std::vector<std::vector<double>>;

inline Matrix matrix_of(const SpatialWeights& weights) {
  Matrix matrix(weights.size(), std::vector<double>(weights.size(), 0.0));
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      matrix[i][weights.neighbours[k]] = weights.weights[k];
    }
  }
  return matrix;
}

inline double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

inline double mean_square(const std::vector<double>& values) {
  const double mean = mean_of(values);
  double sum = 0.0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum / static_cast<double>(values.size());
}

/// Gi*'s own row: the area with the weight 1 before standardising.
inline std::vector<double> row_with_itself(std::vector<double> row, std::size_t i, WeightStyle style) {
  if (style == WeightStyle::binary) {
    row[i] = 1.0;
    return row;
  }
  const auto neighbours =
      static_cast<double>(std::count_if(row.begin(), row.end(), [](double w) { return w > 0.0; }));
  for (double& weight : row) weight = weight > 0.0 ? 1.0 / (neighbours + 1.0) : 0.0;
  row[i] = 1.0 / (neighbours + 1.0);
  return row;
}

/// `x` and `y` are the same but for the bivariate statistic.
inline double slow_local(LocalStatistic statistic, const std::vector<double>& x, const std::vector<double>& y,
                         const std::vector<double>& row, std::size_t i, WeightStyle style) {
  const auto n = static_cast<double>(x.size());
  const double sum = std::accumulate(x.begin(), x.end(), 0.0);
  const std::vector<double> weights =
      statistic == LocalStatistic::gi_star ? row_with_itself(row, i, style) : row;
  double lag = 0.0, lag_of_deviations = 0.0, differences = 0.0;
  for (std::size_t j = 0; j < x.size(); ++j) {
    lag += weights[j] * x[j];
    lag_of_deviations += weights[j] * (y[j] - mean_of(y));
    differences += weights[j] * (x[i] - x[j]) * (x[i] - x[j]);
  }
  switch (statistic) {
    case LocalStatistic::gi_star:
      return lag / sum;
    case LocalStatistic::gi:
      return lag / (sum - x[i]);
    case LocalStatistic::moran:
      return (x[i] - mean_of(x)) / std::sqrt(mean_square(x) * mean_square(y)) * lag_of_deviations;
    case LocalStatistic::geary:
      return differences / (mean_square(x) * n / (n - 1.0));
  }
  return 0.0;
}

struct AllOrders {
  double expected = 0.0;
  double variance = 0.0;
  double at_least = 0.0;  ///< share of the orders
  double at_most = 0.0;
};

/// `statistic` of every order of `values` among the positions `moving`; the others stay. REQUIRES: few
/// values.
template <class Statistic>
AllOrders over_all_orders(const std::vector<double>& values, const std::vector<std::size_t>& moving,
                          const Statistic& statistic) {
  std::vector<std::size_t> order = moving;
  std::sort(order.begin(), order.end());
  const std::vector<std::size_t> places = order;
  const double observed = statistic(values);
  AllOrders result;
  std::vector<double> seen;
  do {
    std::vector<double> shuffled = values;
    for (std::size_t k = 0; k < order.size(); ++k) shuffled[places[k]] = values[order[k]];
    seen.push_back(statistic(shuffled));
    result.at_least += seen.back() >= observed - 1e-12 ? 1.0 : 0.0;
    result.at_most += seen.back() <= observed + 1e-12 ? 1.0 : 0.0;
  } while (std::next_permutation(order.begin(), order.end()));
  result.expected = mean_of(seen);
  result.variance = mean_square(seen);
  result.at_least /= static_cast<double>(seen.size());
  result.at_most /= static_cast<double>(seen.size());
  return result;
}

inline std::vector<std::size_t> all_but(std::size_t n, std::size_t i) {
  std::vector<std::size_t> others;
  for (std::size_t j = 0; j < n; ++j) {
    if (j != i) others.push_back(j);
  }
  return others;
}

}  // namespace hotspot::test
