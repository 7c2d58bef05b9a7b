/// @file
/// How the sweep's polynomials are held as whole numbers, and what that costs in digits. Private to the
/// library.
///
/// A coefficient v is held as the whole number nearest to v / q, q a power of 2, in 64 bits. Sums and
/// differences of whole numbers are exact: what entered leaves without a trace, in any order. What is lost is
/// q / 2 a coefficient of an event that is still inside, and the rounding of v and of the polynomial's value.
#pragma once

#include <cstddef>

#include "hotspot/stats/kernel.hpp"

namespace hotspot::detail {

/// Bounds for one kernel and width of strip, an event of weight 1 at most.
struct SweepAccuracy {
  double half_width = 1.0;  ///< of the strip, in bandwidths
  double largest_coefficient = 1.0;
  double powers = 1.0;    ///< sum of |X|^j, what the coefficients' errors are multiplied by
  double rounding = 0.0;  ///< error of the value of one event's polynomial, coefficients and all
};

/// `half_width` of the strip is in bandwidths. REQUIRES: a kernel of bounded support.
[[nodiscard]] SweepAccuracy sweep_accuracy(Kernel kernel, double half_width);

/// For one row of a strip.
struct SweepScale {
  double factor = 1.0;            ///< 1 / q
  double quantum = 1.0;           ///< q
  bool has_remainder = false;     ///< so many events that q alone is too coarse
  double remainder_factor = 1.0;  ///< whole numbers that the remainder of a quantum is counted in
  /// A value nearer to 0 than this for each event inside may have a relative error beyond 1e-9.
  double least_value = 0.0;
};

[[nodiscard]] SweepScale sweep_scale(const SweepAccuracy& accuracy, std::size_t events,
                                     double largest_weight);

}  // namespace hotspot::detail
