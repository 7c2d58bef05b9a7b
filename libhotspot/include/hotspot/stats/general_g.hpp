/// @file
/// Do high values lie beside high values? Getis and Ord's General G.
///
///     G = sum_ij w_ij x_i x_j / sum_{i != j} x_i x_j
///
/// Expected is S0 / (n (n - 1)); above it the high values lie together, below it the low ones do. For values
/// that have a natural zero (counts, rates) only. Variance under randomisation. Undefined where at most one
/// value is above 0. Reference: Getis and Ord (1992), equations 5 to 10; the variance here is that of all
/// permutations, exactly.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/global_statistic.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

/// THROWS DataError for a value below 0; ArgumentError for moments under normality, for a value that is not
/// finite and for another number of values than of areas; Cancelled.
[[nodiscard]] GlobalStatistic general_g(const std::vector<double>& values, const SpatialWeights& weights,
                                        const GlobalOptions& options = {}, const Run& run = {});
[[nodiscard]] GlobalStatistic general_g(const std::vector<double>& values, const GridWeights& weights,
                                        const GlobalOptions& options = {}, const Run& run = {});

}  // namespace hotspot
