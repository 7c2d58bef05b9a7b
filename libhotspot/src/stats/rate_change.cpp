#include "hotspot/stats/rate_change.hpp"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

bool is_exposure(double exposure) {
  return std::isfinite(exposure) && exposure > 0.0;
}

void require_count(std::int64_t count) {
  if (count >= 0) return;
  throw DataError({"error.negative_count", {{"value", count}}});
}

/// q / (1 - q) of the limits of the chance q; the upper one is undefined where there was nothing before.
Interval odds_limits(double c1, double c2, double level) {
  const double tail = (1.0 - level) / 2.0;
  Interval odds{.low = 0.0, .high = undefined};
  double complement = 0.0;
  if (c2 > 0.0) {
    const double q = boost::math::ibeta_inv(c2, c1 + 1.0, tail, &complement);
    odds.low = q / complement;
  }
  if (c1 > 0.0) {
    const double q = boost::math::ibetac_inv(c2 + 1.0, c1, tail, &complement);
    odds.high = q / complement;
  }
  return odds;
}

/// Twice the smaller tail of the binomial distribution of c2.
double two_sided_p(double c1, double c2, double chance) {
  const double at_least = c2 > 0.0 ? boost::math::ibeta(c2, c1 + 1.0, chance) : 1.0;
  const double at_most = c1 > 0.0 ? boost::math::ibetac(c2 + 1.0, c1, chance) : 1.0;
  return std::min(1.0, 2.0 * std::min(at_least, at_most));
}

}  // namespace

RateChange rate_change(PeriodCount before, PeriodCount after, const RateChangeOptions& options) {
  validate(options);
  require_count(before.count);
  require_count(after.count);
  if (!is_exposure(before.exposure) || !is_exposure(after.exposure)) {
    return {.ratio = undefined, .interval = {undefined, undefined}, .p = undefined};
  }
  const auto c1 = static_cast<double>(before.count), c2 = static_cast<double>(after.count);
  const double longer = before.exposure / after.exposure;
  const Interval odds = odds_limits(c1, c2, options.level);
  return {.ratio = c1 > 0.0 ? c2 / c1 * longer : undefined,
          .interval = {odds.low * longer, odds.high * longer},
          .p = two_sided_p(c1, c2, 1.0 / (1.0 + longer))};
}

}  // namespace hotspot
