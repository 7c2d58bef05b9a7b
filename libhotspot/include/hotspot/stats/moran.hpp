/// @file
/// Are neighbours alike over the whole map? Moran's I.
///
///     I = n / S0 * sum_ij w_ij z_i z_j / sum_i z_i^2,  z = x - mean,  S0 = sum_ij w_ij
///
/// Expected is -1 / (n - 1); above it neighbours are alike, below it they differ. Which side of the mean the
/// alike ones are on it does not say (General G does), nor where they are. Reference: Moran (1950); Cliff and
/// Ord (1981), equations 1.37 to 1.43.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/global_statistic.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

/// THROWS ArgumentError for a value that is not finite and for another number of values than of areas;
/// Cancelled.
[[nodiscard]] GlobalStatistic moran_i(const std::vector<double>& values, const SpatialWeights& weights,
                                      const GlobalOptions& options = {}, const Run& run = {});
[[nodiscard]] GlobalStatistic moran_i(const std::vector<double>& values, const GridWeights& weights,
                                      const GlobalOptions& options = {}, const Run& run = {});

}  // namespace hotspot
