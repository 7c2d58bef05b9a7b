/// @file
/// The slopes of all pairs of a series, in order.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace hotspot::test {

inline std::vector<double> sorted_slopes(const std::vector<double>& times,
                                         const std::vector<double>& values) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < times.size(); ++i) {
    for (std::size_t j = i + 1; j < times.size(); ++j) {
      const double slope = (values[j] - values[i]) / (times[j] - times[i]);
      if (times[i] != times[j] && !std::isnan(slope)) slopes.push_back(slope);
    }
  }
  std::sort(slopes.begin(), slopes.end());
  return slopes;
}

inline double slow_median(const std::vector<double>& sorted) {
  const std::size_t n = sorted.size();
  return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

}  // namespace hotspot::test
