/// @file
/// Do areas that are high in one figure tend to be high in another? Spearman's correlation r of their ranks
/// (ties share their mean rank), with the interval
///
///     tanh(atanh(r) -+ z sqrt((1 + r^2 / 2) / (n - 3)))
///
/// Pairs of which one is NaN are left out. Undefined (NaN): r where one figure is the same everywhere or
/// fewer than 3 pairs are left; the interval with fewer than 4, and where r is 1 or -1. With fewer than ten
/// pairs the interval is a rough guide. It says nothing of what causes what, and nothing of single persons.
/// THROWS ArgumentError for columns that differ in length. Cost: O(n log n). Reference: Spearman (1904);
/// Bonett and Wright (2000), Psychometrika 65, 23-28.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/stats/share.hpp"

namespace hotspot {

struct RankCorrelation {
  double r = 0.0;
  Interval interval{};
  std::size_t pairs = 0;  ///< of which both are known
};

[[nodiscard]] RankCorrelation rank_correlation(const std::vector<double>& first,
                                               const std::vector<double>& second,
                                               const ShareOptions& options = {});

}  // namespace hotspot
