/// @file
/// The events in the flagged places as drawing lots among ties gives them: the mean over every order of the
/// places in which values fall. For places of one size and a whole number of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace hotspot::test {

inline double slow_flagged_mean(const std::vector<double>& values, const std::vector<double>& counts,
                                std::size_t flagged) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  double sum = 0.0, orders = 0.0;
  do {
    bool falls = true;
    for (std::size_t k = 1; k < order.size(); ++k) falls = falls && values[order[k - 1]] >= values[order[k]];
    if (!falls) continue;
    for (std::size_t k = 0; k < flagged; ++k) sum += counts[order[k]];
    orders += 1.0;
  } while (std::next_permutation(order.begin(), order.end()));
  return sum / orders;
}

}  // namespace hotspot::test
