/// @file
/// Two sets of pairs of the same n things, one of them with its things permuted: how many pairs are in both?
/// Mean and variance over all orders, exactly. Private to the library.
///
/// With a_ij = 1 for a pair of the first set and d_i = sum_j a_ij, a_ij is its mean plus u_i + u_j plus a
/// rest r_ij whose sums over j are 0; the same for the second set with v and s. Over the orders these parts
/// do not correlate, so
///
///     variance = (n - 2)^2 / (n - 1) * sum u^2 * sum v^2 + 2 / (n (n - 3)) * sum r^2 * sum s^2
///
/// (r and s over unordered pairs), a sum of parts that are not negative and are 0 exactly where they should
/// be, with the numerators as whole numbers. Equal to the formula of Barton and David (1966).
#pragma once

#include <cstdint>

namespace hotspot::detail {

__extension__ using WholeNumber = __int128;

struct PairSet {
  std::int64_t pairs = 0;
  WholeNumber squared_degrees = 0;  ///< sum of d_i^2
};

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

/// NaN for n < 2. REQUIRES: n at most 30 million, for the whole numbers to fit.
[[nodiscard]] Moments matched_pairs(std::int64_t n, const PairSet& first, const PairSet& second);

}  // namespace hotspot::detail
