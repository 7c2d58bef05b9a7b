#include "stats/matched_pairs.hpp"

#include <limits>

namespace hotspot::detail {
namespace {

/// n (n - 2)^2 times the sum of u_i^2.
WholeNumber between(WholeNumber n, const PairSet& set) {
  return n * set.squared_degrees - 4 * WholeNumber(set.pairs) * set.pairs;
}

/// n (n - 1) (n - 2) times the sum of r_ij^2 over unordered pairs.
WholeNumber rest(WholeNumber n, const PairSet& set) {
  const WholeNumber others = n * (n - 1) / 2 - set.pairs;
  return 2 * set.pairs * others * (n - 2) - (n - 1) * between(n, set);
}

double ratio(WholeNumber numerator, double denominator) {
  return static_cast<double>(numerator) / denominator;
}

}  // namespace

Moments matched_pairs(std::int64_t n, const PairSet& first, const PairSet& second) {
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  if (n < 2) return {undefined, undefined};
  const auto m = static_cast<double>(n);
  const double mean =
      static_cast<double>(first.pairs) * static_cast<double>(second.pairs) / (m * (m - 1.0) / 2.0);
  double variance = 0.0;
  if (n > 2) {
    const double scale = m * (m - 2.0);
    variance += ratio(between(n, first), scale) * ratio(between(n, second), scale) / (m - 1.0);
  }
  if (n > 3) {
    const double scale = m * (m - 1.0) * (m - 2.0);
    variance += 2.0 / (m * (m - 3.0)) * ratio(rest(n, first), scale) * ratio(rest(n, second), scale);
  }
  return {mean, variance};
}

}  // namespace hotspot::detail
