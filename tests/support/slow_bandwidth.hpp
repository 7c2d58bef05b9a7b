/// @file
/// Criteria of a bandwidth as their definitions read, all pairs of events and nothing cut off.
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/stats/edge_mass.hpp"

namespace hotspot::test {

inline double squared_distance(Point a, Point b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// Density of a Gaussian in the plane.
inline double slow_normal(double squared, double variance) {
  return std::exp(-0.5 * squared / variance) / (2.0 * std::numbers::pi * variance);
}

/// Density at event i that the others make.
inline double slow_density_of_others(const std::vector<Point>& places, std::size_t i, double sigma) {
  double sum = 0.0;
  for (std::size_t j = 0; j < places.size(); ++j) {
    if (j != i) sum += slow_normal(squared_distance(places[i], places[j]), sigma * sigma);
  }
  return sum;
}

/// Without a window: no edge correction.
inline double slow_likelihood(const std::vector<Point>& places, double sigma,
                              const MultiPolygon& window = {}) {
  const std::vector<double> mass = window.empty() ? std::vector<double>(places.size(), 1.0)
                                                  : edge_mass(window, places, Kernel::gaussian, sigma);
  double sum = 0.0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    sum += std::log(slow_density_of_others(places, i, sigma) / mass[i]);
  }
  return sum;
}

inline double slow_cvl(const std::vector<Point>& places, double sigma, double window_area) {
  double sum = 0.0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    sum += 1.0 / (slow_density_of_others(places, i, sigma) + slow_normal(0.0, sigma * sigma));
  }
  return (sum - window_area) * (sum - window_area);
}

inline double slow_lscv(const std::vector<Point>& places, double sigma) {
  const auto n = static_cast<double>(places.size());
  double square = 0.0, others = 0.0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < places.size(); ++j) {
      square += slow_normal(squared_distance(places[i], places[j]), 2.0 * sigma * sigma);
    }
    others += slow_density_of_others(places, i, sigma) / (n - 1.0);
  }
  return square / (n * n) - 2.0 / n * others;
}

}  // namespace hotspot::test
