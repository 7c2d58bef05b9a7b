/// @file
/// Gini coefficient as half the relative mean difference over all pairs of places, and its mean over all ways
/// in which a few events can fall.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace hotspot::test {

inline double slow_gini(const std::vector<double>& values) {
  double differences = 0.0, sum = 0.0;
  for (const double a : values) {
    sum += a;
    for (const double b : values) differences += std::abs(a - b);
  }
  const auto n = static_cast<double>(values.size());
  return differences / (2.0 * n * sum);
}

/// Over all n^c assignments of c events to n places.
inline double slow_gini_by_chance(std::size_t n, std::size_t c) {
  std::vector<std::size_t> place_of(c, 0);
  double sum = 0.0, assignments = 0.0;
  while (true) {
    std::vector<double> counts(n, 0.0);
    for (const std::size_t place : place_of) counts[place] += 1.0;
    sum += slow_gini(counts);
    assignments += 1.0;
    std::size_t k = 0;
    while (k < c && ++place_of[k] == n) place_of[k++] = 0;
    if (k == c) return sum / assignments;
  }
}

}  // namespace hotspot::test
