/// @file
/// Does a series of counts rise or fall over time, or does it only go up and down?
///
///     S = sum over i < j of sign(x_j - x_i)
///     variance = (n (n-1) (2n+5) - sum over groups of t equal values of t (t-1) (2t+5)) / 18
///     z = (S - sign(S)) / sqrt(variance), 0 where S is 0;   p = P(|Z| >= |z|)
///     tau = S / sqrt(N (N - ties)), N = n (n-1) / 2, ties = sum of t (t-1) / 2: Kendall's tau-b
///
/// Any monotonous trend counts, whatever its shape; only the order of the values matters. Values of NaN are
/// left out. With fewer than 2 values z, p and tau are undefined (NaN), and tau where all are equal; their z
/// is 0 and their p 1. With fewer than some 8 values p is rough, with fewer than 5 it cannot be below 0.05.
/// The values have to be independent but for the trend: neither seasons nor runs of bad weeks.
/// Cost: O(n^2) time, O(n) memory. Reference: Mann (1945); Kendall (1975), chapter 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hotspot {

struct MannKendall {
  std::size_t n = 0;  ///< values that are known
  std::int64_t s = 0;
  double variance = 0.0;
  double z = 0.0;
  double p = 0.0;
  double tau = 0.0;
};

/// `values` stand in the order of time.
[[nodiscard]] MannKendall mann_kendall(const std::vector<double>& values);

}  // namespace hotspot
