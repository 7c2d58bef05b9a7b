/// @file
/// Did it change from one period to the next, and by how much at least and at most?
///
///     ratio = (c2 / e2) / (c1 / e1)
///
/// with c events in an exposure e (days, residents times days) before and after. Given n = c1 + c2 the count
/// c2 is binomial with the chance q = ratio e2 / (e1 + ratio e2), so that the exact (Clopper and Pearson)
/// limits of q give those of the ratio, and p = min(1, 2 min(P(X <= c2), P(X >= c2))) at ratio 1: p is below
/// 1 - level where the interval leaves out 1, and nowhere else. An interval that holds 1 says that there are
/// too few events to tell, not that nothing changed.
///
/// Events are taken to be independent and their rate steady within each period: whole years, or the same
/// months of two years, else the season is what changed. Where there was nothing before, ratio and upper
/// limit are undefined (NaN), the lower limit is not. Undefined where an exposure is not positive or unknown.
/// Cost: O(1). Reference: Przyborowski and Wilenski (1940); Clopper and Pearson (1934).
#pragma once

#include <cstdint>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

struct RateChangeOptions {
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"level", &RateChangeOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

struct PeriodCount {
  std::int64_t count = 0;
  double exposure = 1.0;
};

struct RateChange {
  double ratio = 0.0;
  Interval interval{};
  double p = 0.0;
};

/// THROWS DataError for a negative count.
[[nodiscard]] RateChange rate_change(PeriodCount before, PeriodCount after,
                                     const RateChangeOptions& options = {});

/// A ratio of 0.8 is a change of -20 percent.
[[nodiscard]] constexpr double change_percent(double ratio) {
  return 100.0 * (ratio - 1.0);
}

}  // namespace hotspot
