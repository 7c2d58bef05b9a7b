/// @file
/// How much do neighbours differ, against any two areas? Geary's C.
///
///     C = (n - 1) / (2 S0) * sum_ij w_ij (x_i - x_j)^2 / sum_i (x_i - mean)^2,  S0 = sum_ij w_ij
///
/// Expected is 1; below it neighbours are alike. The sign of z is turned round, so that it is positive for
/// clustering as with the other statistics. More sensitive to single neighbours that differ than Moran's I.
/// Reference: Geary (1954); Cliff and Ord (1981), equations 1.44 to 1.47.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/global_statistic.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

/// THROWS ArgumentError for a value that is not finite and for another number of values than of areas;
/// Cancelled.
[[nodiscard]] GlobalStatistic geary_c(const std::vector<double>& values, const SpatialWeights& weights,
                                      const GlobalOptions& options = {}, const Run& run = {});
[[nodiscard]] GlobalStatistic geary_c(const std::vector<double>& values, const GridWeights& weights,
                                      const GlobalOptions& options = {}, const Run& run = {});

}  // namespace hotspot
