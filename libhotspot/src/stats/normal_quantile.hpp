/// @file
/// Quantiles of the standard normal distribution, accurate for small tails. Private to the library.
#pragma once

#include <boost/math/special_functions/erf.hpp>
#include <numbers>

namespace hotspot::detail {

/// z with P(|Z| >= z) = 1 - level. REQUIRES: 0 < level < 1.
[[nodiscard]] inline double two_sided_quantile(double level) {
  return std::numbers::sqrt2 * boost::math::erfc_inv(1.0 - level);
}

}  // namespace hotspot::detail
