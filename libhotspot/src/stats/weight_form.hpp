/// @file
/// All that global statistics ask of the weights: their sums, and the quadratic form sum_ij w_ij v_i v_j.
/// Private to the library.
#pragma once

#include <functional>
#include <vector>

#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::detail {

/// Cliff and Ord (1981), equation 1.39.
struct WeightForm {
  double s0 = 0.0;               ///< sum_ij w_ij
  double s1 = 0.0;               ///< 1/2 sum_ij (w_ij + w_ji)^2
  double s2 = 0.0;               ///< sum_i (w_i. + w_.i)^2
  std::vector<double> degree{};  ///< w_i. + w_.i
  /// sum_ij w_ij v_i v_j. May be called from several threads.
  std::function<double(const std::vector<double>&)> product{};

  /// sum_ij w_ij (v_i - v_j)^2
  [[nodiscard]] double squared_differences(const std::vector<double>& v) const;
};

/// `weights` must outlive the result.
[[nodiscard]] WeightForm form_of(const SpatialWeights& weights);
[[nodiscard]] WeightForm form_of(const GridWeights& weights);

}  // namespace hotspot::detail
