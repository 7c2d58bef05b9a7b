/// @file
/// Conditional permutation of one area: its own value stays, those of its neighbours are drawn from all other
/// areas without replacement. Private to the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hotspot::detail {

struct PermutedArea {
  std::size_t item = 0;      ///< index of the area: which random numbers are drawn
  std::size_t position = 0;  ///< of its own value in the pool
  std::size_t neighbours = 0;
  std::span<const double> weights{};  ///< of the neighbours; empty: all 1
  /// None: the values add up. Else the squares of their differences from this one do.
  std::optional<double> differences_from{};
  double observed = 0.0;   ///< the sum over the neighbours as they are
  double tolerance = 0.0;  ///< sums that differ by no more are equal
};

struct Permutations {
  std::uint32_t number = 0;
  std::uint64_t seed = 0;
};

/// How many values one permutation of an area draws from a pool of `others` values besides its own.
[[nodiscard]] std::size_t draws_per_permutation(std::size_t neighbours, std::size_t others,
                                                bool equal_weights);

/// (1 + the fewer of the sums that are >= and those that are <= the observed) / (1 + permutations). `pool` is
/// every value that is known. REQUIRES: fewer than 2^32 of them, neighbours < pool.size(), permutations > 0.
[[nodiscard]] double local_permutation_p(std::span<const double> pool, const PermutedArea& area,
                                         const Permutations& permutations);

}  // namespace hotspot::detail
