/// @file
/// Is a year unlike the others, so that a goal should not be measured from it?
///
/// A year's count c with exposure e is set against the mean rate of the k other years, which expect m = e *
/// sum c / sum e of it:
///
///     t = (c - m) / sqrt(phi m (1 + e / sum e))
///
/// with phi the greater of 1 and the others' own Pearson dispersion about their mean. The year is outlying
/// where t is beyond the two-sided 1 % limit of Student's distribution with k - 1 degrees of freedom. A trend
/// makes phi larger and so hides outlying years rather than making them up. Undefined (NaN, not outlying)
/// with fewer than three other years or where these have no events. Cost: O(n^2). Reference: McCullagh and
/// Nelder (1989), 12.
#pragma once

#include <vector>

#include "hotspot/stats/yearly_trend.hpp"

namespace hotspot {

struct YearDeviation {
  double expected = 0.0;  ///< by the other years
  double t = 0.0;
  bool is_outlying = false;
};

/// One entry a year. THROWS as `yearly_trend`.
[[nodiscard]] std::vector<YearDeviation> year_deviations(const std::vector<YearFigure>& years);

}  // namespace hotspot
