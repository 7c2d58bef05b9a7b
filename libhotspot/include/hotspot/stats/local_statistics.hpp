/// @file
/// Where do high or low values lie together? Local statistics of spatial association, per area or grid cell.
///
///     gi-star  sum_j w_ij x_j / sum_j x_j, area i among its neighbours with weight 1 before standardising
///     gi       the same without i on either side
///     moran    (z_i / m2) sum_j w_ij z_j        z = x - mean, m2 = sum z^2 / n
///     geary    sum_j w_ij (s_i - s_j)^2         s = z / standard deviation (divisor n - 1)
///
/// Expected value and variance: x_i stays, the other n - 1 values are equally likely in any order (gi-star:
/// all n values). `total`, moran only: all values in any order. p: two-sided, from the normal distribution.
/// p_permutation: x_i stays, the neighbours' values are drawn from the other n - 1 without replacement;
/// (1 + the fewer of those >= and those <= the observed) / (1 + permutations), one tail. Sums that differ by
/// less than 1e-9 of their deviation count as equal.
///
/// NaN is a value that is not known: the area has no statistic and takes no part in the sums, counts and
/// means of others; row-standardised weights are then those over the neighbours that are known. Undefined
/// (NaN, class `undefined`): areas without neighbours, all values equal, and z where chance alone leaves no
/// room: all others equal, or all others neighbours. The share of gi and gi-star is undefined where the total
/// is 0; their z is not.
///
/// Cost: O(n + pairs); grids O(cells * rows in reach). Permutations add as many draws as neighbours each;
/// more than `max_draws` in all are refused. THROWS ArgumentError, Cancelled. Reference: Getis and Ord
/// (1992); Ord and Getis (1995); Anselin (1995, 2019); Sokal, Oden and Thomson (1998).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/adjust_p_values.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/permutation.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

enum class LocalStatistic { gi_star, gi, moran, geary };
enum class LocalMoments { conditional, total };
/// The area's value and the mean of its neighbours: high is above the mean of all.
enum class Quadrant { none, high_high, low_low, high_low, low_high };
enum class LocalClass {
  undefined,
  not_significant,
  high,  ///< gi, gi-star: neighbours' values higher than chance would have them
  low,
  high_high,  ///< moran: the quadrant
  low_low,
  high_low,
  low_high,
  similar,  ///< geary: neighbours differ less than chance would have them
  dissimilar
};

template <>
struct EnumWords<LocalStatistic> {
  static constexpr std::array<std::pair<LocalStatistic, std::string_view>, 4> words{
      {{LocalStatistic::gi_star, "gi-star"},
       {LocalStatistic::gi, "gi"},
       {LocalStatistic::moran, "moran"},
       {LocalStatistic::geary, "geary"}}};
};
template <>
struct EnumWords<LocalMoments> {
  static constexpr std::array<std::pair<LocalMoments, std::string_view>, 2> words{
      {{LocalMoments::conditional, "conditional"}, {LocalMoments::total, "total"}}};
};
template <>
struct EnumWords<Quadrant> {
  static constexpr std::array<std::pair<Quadrant, std::string_view>, 5> words{{{Quadrant::none, ""},
                                                                               {Quadrant::high_high, "HH"},
                                                                               {Quadrant::low_low, "LL"},
                                                                               {Quadrant::high_low, "HL"},
                                                                               {Quadrant::low_high, "LH"}}};
};

struct LocalOptions {
  LocalStatistic statistic = LocalStatistic::gi_star;
  LocalMoments moments = LocalMoments::conditional;
  Adjustment adjust = Adjustment::bh;
  double level = 0.05;  ///< classes are cut where the adjusted p is at most this
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;
  /// Most values that the permutations may draw, all areas together: about a minute of two cores.
  double max_draws = 5e9;

  static constexpr auto fields() {
    using O = LocalOptions;
    return std::tuple_cat(std::tuple{Field{"statistic", &O::statistic, "option.local_statistic"},
                                     Field{"moments", &O::moments, "option.local_moments"},
                                     Field{"adjust", &O::adjust, "option.adjust"},
                                     Field{"level", &O::level, "option.class_level", between(1e-9, 0.5)}},
                          permutation_fields<O>(),
                          std::tuple{Field{"max_draws", &O::max_draws, "option.max_draws", at_least(0.0)}});
  }
};

/// One entry per area, in the order of the input.
struct LocalResult {
  std::vector<double> value{};
  std::vector<std::uint32_t> neighbours{};  ///< those whose value is known
  std::vector<double> statistic{};
  std::vector<double> expected{};
  std::vector<double> variance{};
  std::vector<double> z{};
  std::vector<double> p{};
  std::vector<double> p_adjusted{};  ///< over all areas that have a p
  std::vector<double> p_permutation{};
  std::vector<LocalClass> classes{};
  std::vector<Quadrant> quadrants{};  ///< moran only, else empty
  double level = 0.0;                 ///< at which the classes were cut
  std::size_t tested = 0;             ///< areas that have a p

  /// Areas whose p, not adjusted, would be at most `level` if there were nothing to find.
  [[nodiscard]] double expected_by_chance() const { return level * static_cast<double>(tested); }
};

/// `values` has one number per area. REQUIRES: finite values or NaN.
[[nodiscard]] LocalResult local_statistics(const std::vector<double>& values, const SpatialWeights& weights,
                                           const LocalOptions& options = {}, const Run& run = {});
[[nodiscard]] LocalResult local_statistics(const std::vector<double>& values, const GridWeights& weights,
                                           const LocalOptions& options = {}, const Run& run = {});

/// Bivariate local Moran: does a high value lie among high values of another kind?
///
///     (z_i / sd(x)) sum_j w_ij (y_j - mean(y)) / sd(y)        both deviations with divisor n
///
/// `moran` where `others` are the values themselves. An area needs both. The permutations draw y from the
/// other areas; what x and y have in common in one and the same area is not tested. `options.statistic` is
/// not read; moments are conditional. Reference: Anselin, Syabri and Smirnov (2002).
[[nodiscard]] LocalResult local_cross_moran(const std::vector<double>& values,
                                            const std::vector<double>& others, const SpatialWeights& weights,
                                            const LocalOptions& options = {}, const Run& run = {});
[[nodiscard]] LocalResult local_cross_moran(const std::vector<double>& values,
                                            const std::vector<double>& others, const GridWeights& weights,
                                            const LocalOptions& options = {}, const Run& run = {});

/// "high-high at 0.05", "none at 0.05"; "undefined".
[[nodiscard]] std::string class_in_words(LocalClass local_class, double level);

}  // namespace hotspot
