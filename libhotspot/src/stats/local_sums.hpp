/// @file
/// What an area's neighbours add up to: all that a local statistic and its moments need of them. Private to
/// the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::detail {

/// Of one area, over the neighbours whose value is known. Where the style is `row` their weights are those
/// that add up to 1 over them.
struct LocalSum {
  std::uint32_t count = 0;
  double weight = 0.0;
  double weight_squares = 0.0;
  double lag = 0.0;          ///< weighted sum of the values
  double differences = 0.0;  ///< weighted sum of the squared differences from the area's own value, if needed
};

enum class Differences { not_needed, needed };

/// One entry per area. NaN: a value that is not known.
[[nodiscard]] std::vector<LocalSum> local_sums(const SpatialWeights& weights,
                                               const std::vector<double>& values, Differences differences,
                                               const Run& run);
[[nodiscard]] std::vector<LocalSum> local_sums(const GridWeights& weights, const std::vector<double>& values,
                                               Differences differences, const Run& run);

/// The same for the area together with its neighbours, itself with the weight 1 before standardising; among
/// row-standardised weights of one's own, with the mean of its neighbours'. REQUIRES: count > 0.
[[nodiscard]] LocalSum with_itself(const LocalSum& sum, double value, WeightStyle style);

/// The weights of an area's neighbours whose value is known; empty where they are all equal.
[[nodiscard]] std::vector<double> unequal_weights(const SpatialWeights& weights,
                                                  const std::vector<double>& values, std::size_t i);
[[nodiscard]] std::vector<double> unequal_weights(const GridWeights& weights,
                                                  const std::vector<double>& values, std::size_t i);

}  // namespace hotspot::detail
