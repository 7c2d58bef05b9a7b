#include "hotspot/stats/rate.hpp"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

#include "hotspot/core/validate.hpp"

namespace hotspot {

// Garwood (1936), the quantiles of chi-squared with 2k degrees of freedom as those of the gamma distribution
// with shape k: half of them. The upper limit by the upper tail, which keeps its digits for levels near 1.
Interval poisson_interval(std::int64_t count, double level) {
  const double tail = (1.0 - level) / 2.0;
  const auto k = static_cast<double>(count);
  return {.low = count == 0 ? 0.0 : boost::math::gamma_p_inv(k, tail),
          .high = boost::math::gamma_q_inv(k + 1.0, tail)};
}

Rate rate(std::int64_t count, double population, double years, const RateOptions& options) {
  validate(options);
  detail::require_within("count", static_cast<double>(count), at_least(0.0));
  detail::require_within("years", years, above(0.0));
  if (!(population > 0.0) || !std::isfinite(population)) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    return {.rate = undefined, .interval = {undefined, undefined}};
  }
  const double exposure = population * years;
  const Interval events = poisson_interval(count, options.level);
  return {.rate = options.per * static_cast<double>(count) / exposure,
          .interval = {options.per * events.low / exposure, options.per * events.high / exposure}};
}

}  // namespace hotspot
