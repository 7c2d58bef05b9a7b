/// @file
/// Results of the analyst's methods as columns: what the command writes and the viewer shows. Private to the
/// project.
#pragma once

#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/stats/adjust_p_values.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "hotspot/stats/rate_change.hpp"

namespace hotspot::detail {

/// From `value` to `class`, moran also `quadrant`.
[[nodiscard]] std::vector<Column> local_columns(const std::vector<double>& values, const LocalResult& result);

/// Events in a period of so many days, one number an area; NaN where not known.
struct CountsInPeriod {
  const std::vector<double>& counts;
  double days = 1.0;
};
/// Undefined where a count is not known. THROWS as `rate_change`.
[[nodiscard]] std::vector<RateChange> rate_changes(const CountsInPeriod& before, const CountsInPeriod& after,
                                                   double level);
/// From `ratio` to `p_adjusted`.
[[nodiscard]] std::vector<Column> change_columns(const std::vector<RateChange>& changes, Adjustment adjust);

}  // namespace hotspot::detail
