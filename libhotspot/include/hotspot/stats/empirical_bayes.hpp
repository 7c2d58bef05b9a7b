/// @file
/// What is the rate of a small area, when a handful of cases more or less would make it the highest or the
/// lowest? Marshall's empirical Bayes estimate draws each raw rate p_i = O_i / P_i towards the rate m around
/// it, the more the smaller the population:
///
///     estimate_i = m + a (p_i - m) / (a + m / P_i)
///     a = max(0, sum_j P_j (p_j - m_j)^2 / sum_j P_j - m / mean(P))
///
/// global: sums over all areas, m_j = m their common rate. local: sums over the area and its neighbours (the
/// weights' sizes do not count), m_j the local rate of each neighbour j, not of i. `a` is the variance
/// between areas that chance does not explain; where it is 0 the estimate is m.
///
/// Rates per resident. Show them beside the raw rates, never instead of them. Areas whose cases are unknown
/// (NaN), or whose population is unknown, 0 or negative, are undefined and take part in no sum; so is an
/// estimate of 0/0, where neither the area nor those around it have a case. THROWS DataError for cases that
/// are not whole numbers of 0 or more, ArgumentError for columns that differ in length. Cost: O(n + pairs).
/// Reference: Marshall (1991), sections 2 and 3; Bailey and Gatrell (1995), section 8.4.
#pragma once

#include <vector>

#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

struct EmpiricalBayes {
  double overall_rate = 0.0;
  double between_variance = 0.0;  ///< a
  std::vector<double> rate{};     ///< one an area
};

[[nodiscard]] EmpiricalBayes empirical_bayes(const std::vector<double>& cases,
                                             const std::vector<double>& population);

/// One an area; an area without neighbours keeps its raw rate. THROWS ArgumentError also if `weights` are of
/// another number of areas.
[[nodiscard]] std::vector<double> local_empirical_bayes(const std::vector<double>& cases,
                                                        const std::vector<double>& population,
                                                        const SpatialWeights& weights);

}  // namespace hotspot
