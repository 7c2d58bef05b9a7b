#include "hotspot/stats/standardised_rate.hpp"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <cstdint>

#include "hotspot/core/validate.hpp"
#include "stats/counted_population.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

void require_case_counts(const std::vector<Stratum>& strata) {
  std::vector<double> cases;
  for (const Stratum& stratum : strata) cases.push_back(stratum.cases);
  detail::require_counts(cases, cases);
}

/// rate, v and w of Fay and Feuer (1997); NaN where the rate is undefined.
struct WeightedSum {
  double rate = 0.0;
  double variance = 0.0;
  double largest_weight = 0.0;
};

WeightedSum weighted_sum(const std::vector<Stratum>& strata) {
  double standard = 0.0;
  for (const Stratum& stratum : strata) standard += stratum.standard;
  WeightedSum sum;
  for (const Stratum& stratum : strata) {
    if (stratum.standard == 0.0 && stratum.population == 0.0 && stratum.cases == 0.0) continue;
    // Negated, so that NaN is caught as well.
    const bool is_known = stratum.standard >= 0.0 && stratum.population > 0.0 && stratum.cases >= 0.0;
    if (!is_known || !(standard > 0.0)) return {undefined, undefined, undefined};
    const double weight = stratum.standard / standard / stratum.population;
    sum.rate += weight * stratum.cases;
    sum.variance += weight * weight * stratum.cases;
    sum.largest_weight = std::max(sum.largest_weight, weight);
  }
  return sum;
}

Interval fay_feuer(const WeightedSum& sum, double level) {
  const double tail = (1.0 - level) / 2.0, rate = sum.rate, v = sum.variance, w = sum.largest_weight;
  const double high_rate = rate + w, high_v = v + w * w;
  return {.low = rate == 0.0 ? 0.0 : boost::math::gamma_p_inv(rate * rate / v, tail) * v / rate,
          .high = boost::math::gamma_q_inv(high_rate * high_rate / high_v, tail) * high_v / high_rate};
}

}  // namespace

Rate directly_standardised_rate(const std::vector<Stratum>& strata, const RateOptions& options) {
  validate(options);
  require_case_counts(strata);
  const WeightedSum sum = weighted_sum(strata);
  if (!(sum.largest_weight > 0.0)) return {undefined, {undefined, undefined}};
  const Interval limits = fay_feuer(sum, options.level);
  return {.rate = options.per * sum.rate, .interval = {options.per * limits.low, options.per * limits.high}};
}

StandardisedRatio standardised_ratio(const std::vector<Stratum>& strata, const RateOptions& options) {
  validate(options);
  require_case_counts(strata);
  double cases = 0.0, expected = 0.0;
  for (const Stratum& stratum : strata) {
    const bool is_known = stratum.population >= 0.0 && stratum.reference_rate >= 0.0;
    cases += stratum.cases;
    expected += is_known ? stratum.population * stratum.reference_rate : undefined;
  }
  if (std::isnan(cases) || !(expected > 0.0) || std::isinf(expected)) {
    return {.expected = expected, .ratio = undefined, .interval = {undefined, undefined}};
  }
  const Interval limits = poisson_interval(static_cast<std::int64_t>(cases), options.level);
  return {.expected = expected,
          .ratio = cases / expected,
          .interval = {limits.low / expected, limits.high / expected}};
}

}  // namespace hotspot
