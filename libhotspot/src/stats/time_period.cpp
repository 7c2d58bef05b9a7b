#include "hotspot/stats/time_period.hpp"

#include <chrono>
#include <cmath>
#include <cstdint>

#include "hotspot/core/validate.hpp"

namespace hotspot {

std::vector<TimePeriod> periods_back_from(EventTime until, EventTime since, double days) {
  constexpr double seconds_per_day = 86400.0;
  constexpr double most_days = 1e6;
  constexpr double most_periods = 1e5;
  detail::require_within("period", days, between(1.0 / seconds_per_day, most_days));
  const std::chrono::seconds length(static_cast<std::int64_t>(std::llround(days * seconds_per_day)));
  const std::int64_t count = until > since ? (until - since) / length : 0;
  detail::require_within("periods", static_cast<double>(count), between(0.0, most_periods));
  std::vector<TimePeriod> periods;
  for (std::int64_t k = count; k > 0; --k) periods.push_back({until - k * length, until - (k - 1) * length});
  return periods;
}

}  // namespace hotspot
