/// @file
/// How many random permutations (or simulations) a method draws, from which seed, and the p-value they give:
///
///     p = (1 + as extreme) / (1 + permutations)
///
/// which is never 0, since the observed value is one of those equally likely. The numbers drawn depend on
/// (seed, item, permutation) alone, not on threads. Reference: Davison and Hinkley (1997), section 4.2.
#pragma once

#include <cstdint>
#include <tuple>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// Defaults of every method that draws, which are the members `permutations` (0: none) and `seed` of its
/// options.
inline constexpr std::uint32_t default_permutations = 999;
inline constexpr std::uint64_t default_seed = 1;

/// Their declaration, for `std::tuple_cat` with that of the other fields.
template <class Options>
constexpr auto permutation_fields() {
  return std::tuple{Field{"permutations", &Options::permutations, "option.permutations"},
                    Field{"seed", &Options::seed, "option.seed"}};
}

/// REQUIRES: as_extreme <= permutations. NaN without permutations.
[[nodiscard]] double permutation_p(std::uint64_t as_extreme, std::uint32_t permutations);

}  // namespace hotspot
