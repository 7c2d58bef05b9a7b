/// @file
/// Tail probabilities of the standard normal distribution, accurate however small. NaN in, NaN out. Private
/// to the library.
#pragma once

#include <cmath>
#include <numbers>

namespace hotspot::detail {

/// P(Z >= z)
[[nodiscard]] inline double normal_upper_tail(double z) {
  return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

/// P(|Z| >= |z|)
[[nodiscard]] inline double normal_two_sided(double z) {
  return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

}  // namespace hotspot::detail
