#include "hotspot/stats/mann_kendall.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "stats/normal_tail.hpp"

namespace hotspot {
namespace {

std::int64_t sum_of_signs(const std::vector<double>& values) {
  std::int64_t s = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      s += (values[j] > values[i] ? 1 : 0) - (values[j] < values[i] ? 1 : 0);
    }
  }
  return s;
}

/// Sums over the groups of equal values.
struct Ties {
  double pairs = 0.0;     ///< t (t-1) / 2
  double variance = 0.0;  ///< t (t-1) (2t+5)
};

Ties ties_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  Ties ties;
  for (auto group = values.begin(); group != values.end();) {
    const auto next = std::upper_bound(group, values.end(), *group);
    const auto t = static_cast<double>(next - group);
    ties.pairs += t * (t - 1.0) / 2.0;
    ties.variance += t * (t - 1.0) * (2.0 * t + 5.0);
    group = next;
  }
  return ties;
}

}  // namespace

MannKendall mann_kendall(const std::vector<double>& values) {
  std::vector<double> known;
  std::copy_if(values.begin(), values.end(), std::back_inserter(known),
               [](double x) { return !std::isnan(x); });
  const auto n = static_cast<double>(known.size());
  const Ties ties = ties_of(known);
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  MannKendall result{.n = known.size(),
                     .s = sum_of_signs(known),
                     .variance = (n * (n - 1.0) * (2.0 * n + 5.0) - ties.variance) / 18.0,
                     .z = undefined,
                     .p = undefined,
                     .tau = undefined};
  if (known.size() < 2) return result;
  const auto s = static_cast<double>(result.s);
  // The correction for continuity draws S towards 0 by 1. Without a spread S is 0 as well.
  result.z = result.s == 0 ? 0.0 : (s - std::copysign(1.0, s)) / std::sqrt(result.variance);
  result.p = detail::normal_two_sided(result.z);
  const double pairs = n * (n - 1.0) / 2.0;
  if (ties.pairs < pairs) result.tau = s / std::sqrt(pairs * (pairs - ties.pairs));
  return result;
}

}  // namespace hotspot
