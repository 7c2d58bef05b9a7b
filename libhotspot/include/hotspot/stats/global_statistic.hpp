/// @file
/// What Moran's I, Geary's C, General G and the join counts have in common: a figure for the whole map, how
/// it would come out if the values lay anywhere, and how far it is from that.
///
///     z = (value - expected) / sqrt(variance),  p = P(|Z| >= |z|),  Z standard normal
///
/// Moments under randomisation are those over all n! ways of giving the n values to the n areas, exactly;
/// those under normality hold if the values are drawn from one normal distribution. p_permutation is
/// one-sided, towards clustering: the share of random permutations in which the map is clustered at least as
/// much (`permutation.hpp`); differences below 1e-12 of the statistic's scale are ties.
///
/// Values are one per area, finite: areas without one are left out before (`select`). Islands take part with
/// their value and without a neighbour. A single area, a map without neighbours, and for I and C values that
/// are all the same leave everything undefined (NaN). Below 4 areas (under normality 3), and where the
/// statistic is the same for every arrangement, variance or z are undefined.
///
/// Cost: O(pairs), on grids that of `sum_neighbours`; with permutations times 1 + their number. Memory: O(n)
/// a thread. Reference: Cliff and Ord (1981), chapters 1 and 2.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

enum class Moments { randomisation, normality };

template <>
struct EnumWords<Moments> {
  static constexpr std::array<std::pair<Moments, std::string_view>, 2> words{
      {{Moments::randomisation, "randomisation"}, {Moments::normality, "normality"}}};
};

struct GlobalOptions {
  Moments moments = Moments::randomisation;
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    return std::tuple_cat(std::tuple{Field{"moments", &GlobalOptions::moments, "option.moments"}},
                          permutation_fields<GlobalOptions>());
  }
};

/// NaN: undefined.
struct GlobalStatistic {
  static constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

  double value = undefined;
  double expected = undefined;
  double variance = undefined;
  double z = undefined;
  double p = undefined;              ///< two-sided
  double p_permutation = undefined;  ///< one-sided; undefined without permutations
};

}  // namespace hotspot
