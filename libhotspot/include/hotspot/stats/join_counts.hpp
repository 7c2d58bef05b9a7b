/// @file
/// Do areas above a limit lie beside each other? Join counts of two kinds of areas, black (value > cut) and
/// white (the rest).
///
///     BB = 1/2 sum_ij w_ij b_i b_j,  WW = 1/2 sum_ij w_ij (1 - b_i)(1 - b_j),  BW = 1/2 sum_ij w_ij (b_i -
///     b_j)^2
///
/// b is 1 for black, else 0; with binary symmetric weights the numbers of unordered pairs of neighbours.
/// Moments are those of giving the colours to the areas anew (nonfree sampling). p_permutation: at least as
/// many BB or WW, at most as many BW. Reference: Moran (1948); Cliff and Ord (1981), section 1.4.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/global_statistic.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

struct JoinCounts {
  GlobalStatistic black_black{};
  GlobalStatistic black_white{};
  GlobalStatistic white_white{};
};

/// THROWS ArgumentError for moments under normality, for a value or cut that is not finite and for another
/// number of values than of areas; Cancelled.
[[nodiscard]] JoinCounts join_counts(const std::vector<double>& values, double cut,
                                     const SpatialWeights& weights, const GlobalOptions& options = {},
                                     const Run& run = {});
[[nodiscard]] JoinCounts join_counts(const std::vector<double>& values, double cut,
                                     const GridWeights& weights, const GlobalOptions& options = {},
                                     const Run& run = {});

}  // namespace hotspot
