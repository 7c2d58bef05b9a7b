/// @file
/// By how much does a series rise or fall per unit of time, when single odd values should not decide?
///
///     slope = median over all pairs of (x_j - x_i) / (t_j - t_i)
///
/// The limits are the values of rank floor((N - c) / 2) and ceil((N + c) / 2) + 1 among the N slopes in
/// order, c = Phi^-1((1 + level) / 2) sqrt(variance of S), see mann_kendall.hpp; undefined where there is no
/// such rank: too few values for that level. Values or times of NaN are left out, and pairs at the same time.
/// Undefined (NaN) without a pair.
///
/// THROWS ArgumentError for columns that differ in length. Cost: O(n^2) time, O(n) memory. Reference: Sen
/// (1968); Gilbert (1987), sections 16.5 and 16.7.
#pragma once

#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

struct SenSlopeOptions {
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"level", &SenSlopeOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

struct SenSlope {
  double slope = 0.0;
  Interval interval{};
};

/// In any order.
[[nodiscard]] SenSlope sen_slope(const std::vector<double>& times, const std::vector<double>& values,
                                 const SenSlopeOptions& options = {});

}  // namespace hotspot
