/// @file
/// Wilson's score limits of a share. Private to the library.
#pragma once

#include <cmath>

#include "hotspot/stats/rate.hpp"

namespace hotspot::detail {

/// Of x out of n, which need not be whole, at the quantile z. REQUIRES: 0 <= x <= n, n > 0.
[[nodiscard]] inline Interval wilson_limits(double x, double n, double z) {
  const double centre = x + z * z / 2.0, half = z * std::sqrt(x * (n - x) / n + z * z / 4.0);
  // Exact at the ends, where the formula leaves a rounding error.
  return {.low = x == 0.0 ? 0.0 : (centre - half) / (n + z * z),
          .high = x == n ? 1.0 : (centre + half) / (n + z * z)};
}

}  // namespace hotspot::detail
