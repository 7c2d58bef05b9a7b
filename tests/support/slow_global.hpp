/// @file
/// Global statistics by their definitions: all pairs, all permutations, matrices.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

#include "hotspot/stats/spatial_weights.hpp"
#include "support/shapes.hpp"

namespace hotspot::test {

using Matrix = std::vector<std::vector<double>>;

inline Matrix zeros(std::size_t n) {
  return Matrix(n, std::vector<double>(n, 0.0));
}

inline Matrix dense(const SpatialWeights& weights) {
  Matrix w = zeros(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      w[i][weights.neighbours[k]] = weights.weights[k];
    }
  }
  return w;
}

/// Sum of f(i, j) over all ordered pairs of different areas.
template <class F>
double sum_of_pairs(std::size_t n, const F& f) {
  double sum = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i != j) sum += f(i, j);
    }
  }
  return sum;
}

inline double s0_of(const Matrix& w) {
  return sum_of_pairs(w.size(), [&](std::size_t i, std::size_t j) { return w[i][j]; });
}

inline double mean_of(const std::vector<double>& x) {
  return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

inline double squares_about_mean(const std::vector<double>& x) {
  const double mean = mean_of(x);
  return std::accumulate(x.begin(), x.end(), 0.0,
                         [&](double sum, double v) { return sum + (v - mean) * (v - mean); });
}

inline double slow_moran(const std::vector<double>& x, const Matrix& w) {
  const double mean = mean_of(x);
  const double products = sum_of_pairs(
      x.size(), [&](std::size_t i, std::size_t j) { return w[i][j] * (x[i] - mean) * (x[j] - mean); });
  return static_cast<double>(x.size()) / s0_of(w) * products / squares_about_mean(x);
}

inline double slow_geary(const std::vector<double>& x, const Matrix& w) {
  const double differences = sum_of_pairs(
      x.size(), [&](std::size_t i, std::size_t j) { return w[i][j] * (x[i] - x[j]) * (x[i] - x[j]); });
  return (static_cast<double>(x.size()) - 1) / (2 * s0_of(w)) * differences / squares_about_mean(x);
}

inline double slow_general_g(const std::vector<double>& x, const Matrix& w) {
  const auto product = [&](std::size_t i, std::size_t j) { return x[i] * x[j]; };
  return sum_of_pairs(x.size(), [&](std::size_t i, std::size_t j) { return w[i][j] * product(i, j); }) /
         sum_of_pairs(x.size(), product);
}

/// Joins between areas of the colours `a` and `b` of two colours (true: above the cut).
inline double slow_joins(const std::vector<double>& x, double cut, const Matrix& w, bool a, bool b) {
  const double both = sum_of_pairs(x.size(), [&](std::size_t i, std::size_t j) {
    return (x[i] > cut) == a && (x[j] > cut) == b ? w[i][j] : 0.0;
  });
  if (a == b) return both / 2;
  return (both + sum_of_pairs(x.size(),
                              [&](std::size_t i, std::size_t j) {
                                return (x[i] > cut) == b && (x[j] > cut) == a ? w[i][j] : 0.0;
                              })) /
         2;
}

/// The statistic for every order of the values. REQUIRES: few values.
inline std::vector<double> over_all_orders(
    const std::vector<double>& x, const std::function<double(const std::vector<double>&)>& statistic) {
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<double> results;
  do {
    std::vector<double> permuted;
    for (const std::size_t i : order) permuted.push_back(x[i]);
    results.push_back(statistic(permuted));
  } while (std::next_permutation(order.begin(), order.end()));
  return results;
}

inline double variance_of(const std::vector<double>& results) {
  return squares_about_mean(results) / static_cast<double>(results.size());
}

inline Matrix product(const Matrix& a, const Matrix& b) {
  Matrix c = zeros(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) {
      for (std::size_t k = 0; k < a.size(); ++k) c[i][j] += a[i][k] * b[k][j];
    }
  }
  return c;
}

inline double trace(const Matrix& a) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i][i];
  return sum;
}

/// Variance of z'Az / z'z for values drawn from a normal distribution, z about their mean, A symmetric: the
/// ratio does not depend on z'z, so its moments are those of z'Az over those of z'z (Pitman 1937, Koopmans
/// 1942).
inline double variance_of_ratio_under_normality(const Matrix& a) {
  const auto n = static_cast<double>(a.size());
  Matrix centring = zeros(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) centring[i][j] = (i == j ? 1.0 : 0.0) - 1.0 / n;
  }
  const Matrix b = product(product(centring, a), centring);
  const double mean = trace(b) / (n - 1);
  const double mean_square = (2 * trace(product(b, b)) + trace(b) * trace(b)) / ((n - 1) * (n + 1));
  return mean_square - mean * mean;
}

/// Random weights, some one-way, the last area an island.
inline SpatialWeights random_weights(Random& random, std::size_t n, WeightStyle style) {
  SpatialWeights weights{.start = {0}};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j + 1 < n && i + 1 < n; ++j) {
      const bool is_next = j == i + 1;
      if (j != i && (is_next || random() % 3 == 0)) weights.neighbours.push_back(j);
    }
    weights.start.push_back(weights.neighbours.size());
  }
  weights.weights.resize(weights.neighbours.size());
  return with_style(std::move(weights), style);
}

/// Areas in a row, each the neighbour of the next.
inline SpatialWeights row_of_areas(std::size_t n, WeightStyle style) {
  std::vector<Point> places;
  for (std::size_t i = 0; i < n; ++i) places.push_back({static_cast<double>(i), 0.0});
  return band_weights(places, 1.0, style);
}

inline std::vector<double> random_values(Random& random, std::size_t n) {
  std::vector<double> values;
  for (std::size_t i = 0; i < n; ++i) values.push_back(uniform(random, 0.0, 10.0));
  return values;
}

}  // namespace hotspot::test
