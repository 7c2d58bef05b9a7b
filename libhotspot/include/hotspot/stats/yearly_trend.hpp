/// @file
/// By how much do counts rise or fall a year, and how sure is that?
///
///     E(c_t) = e_t exp(a + b t)
///
/// with counts c_t of year t and exposures e_t (residents; 1 where none is given): Poisson regression by
/// maximum likelihood. The change a year is exp(b) - 1, its limits exp(b -+ q sqrt(phi / S)) - 1 with S = sum
/// mu_t (t - m)^2, m the mean of t weighted by the fitted mu_t. Counts that vary about the trend more than
/// chance would have it (Pearson's X^2 on n - 2 degrees of freedom, p < 0.05) widen the interval: phi = X^2 /
/// (n - 2) and q is Student's; else phi = 1 and q is normal.
///
/// Undefined (NaN): with fewer than two years, without events, and the interval where all events fall in the
/// first or in the last year. Years may be missing; each year is to be whole. Cost: O(n). Reference:
/// McCullagh and Nelder (1989), 6.2 and 4.5.
#pragma once

#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

struct YearlyTrendOptions {
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"level", &YearlyTrendOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

struct YearFigure {
  int year = 0;
  double count = 0.0;
  double exposure = 1.0;
};

struct YearlyTrend {
  double change = 0.0;  ///< -0.05: 5 % fewer a year
  Interval interval{};
  double dispersion = 1.0;  ///< phi
};

/// THROWS DataError for a count that is negative or not finite, an exposure that is not positive, a year that
/// stands twice.
[[nodiscard]] YearlyTrend yearly_trend(const std::vector<YearFigure>& years,
                                       const YearlyTrendOptions& options = {});

}  // namespace hotspot
