#include "hotspot/stats/detectable_change.hpp"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr int halvings = 200;

double normal_quantile(double p) {
  return boost::math::quantile(boost::math::normal(), p);
}

/// How many standard errors the slope of `years` years is from 0.
double errors_away(double first_count, int years, double yearly_change, double dispersion) {
  double sum = 0.0, sum_t = 0.0, sum_tt = 0.0;
  for (int t = 0; t < years; ++t) {
    const double expected = first_count * std::pow(1.0 + yearly_change, t);
    sum += expected;
    sum_t += expected * t;
    sum_tt += expected * t * t;
  }
  const double information = sum_tt - sum_t * sum_t / sum;
  return std::abs(std::log1p(yearly_change)) * std::sqrt(std::max(0.0, information) / dispersion);
}

double errors_needed(const DetectableChangeOptions& options) {
  return normal_quantile(0.5 * (1.0 + options.level)) + normal_quantile(options.power);
}

void require_dispersion(double dispersion) {
  if (!(dispersion >= 1.0)) throw ArgumentError({"error.dispersion", {{"value", dispersion}}});
}

}  // namespace

double detectable_yearly_change(double first_count, int years, ChangeDirection direction, double dispersion,
                                const DetectableChangeOptions& options) {
  validate(options);
  require_dispersion(dispersion);
  if (years < 2 || !(first_count > 0.0)) return undefined;
  const double needed = errors_needed(options);
  const auto shown = [&](double change) {
    return errors_away(first_count, years, change, dispersion) >= needed;
  };
  if (direction == ChangeDirection::more) {
    double low = 0.0, high = 1.0;
    while (!shown(high)) high *= 2.0;
    for (int i = 0; i < halvings; ++i) (shown(0.5 * (low + high)) ? high : low) = 0.5 * (low + high);
    return high;
  }
  // The steeper the fall the fewer events are left to show it, so the first that is shown is looked for.
  constexpr int steps = 1000;
  for (int k = 1; k < steps; ++k) {
    if (!shown(-static_cast<double>(k) / steps)) continue;
    double small = static_cast<double>(k - 1) / steps, great = static_cast<double>(k) / steps;
    for (int i = 0; i < halvings; ++i)
      (shown(-0.5 * (small + great)) ? great : small) = 0.5 * (small + great);
    return -great;
  }
  return -1.0;
}

std::optional<int> years_to_show(double first_count, double yearly_change, double dispersion,
                                 const DetectableChangeOptions& options) {
  validate(options);
  require_dispersion(dispersion);
  if (!(yearly_change > -1.0) || yearly_change == 0.0 || !std::isfinite(yearly_change))
    throw ArgumentError({"error.goal_target", {{"value", yearly_change}}});
  if (!(first_count > 0.0)) return std::nullopt;
  const double needed = errors_needed(options);
  for (int years = 2; years <= most_years_ahead; ++years) {
    if (errors_away(first_count, years, yearly_change, dispersion) >= needed) return years;
  }
  return std::nullopt;
}

double answers_to_show(double first_share, double second_share, const DetectableChangeOptions& options) {
  validate(options);
  const bool shares = first_share >= 0.0 && first_share <= 1.0 && second_share >= 0.0 && second_share <= 1.0;
  if (!shares || first_share == second_share)
    throw ArgumentError({"error.two_shares", {{"first", first_share}, {"second", second_share}}});
  const double pooled = 0.5 * (first_share + second_share);
  const double under_none = std::sqrt(2.0 * pooled * (1.0 - pooled));
  const double under_change =
      std::sqrt(first_share * (1.0 - first_share) + second_share * (1.0 - second_share));
  const double root = normal_quantile(0.5 * (1.0 + options.level)) * under_none +
                      normal_quantile(options.power) * under_change;
  const double difference = second_share - first_share;
  return root * root / (difference * difference);
}

double detectable_share_change(double first_share, double answers, ChangeDirection direction,
                               const DetectableChangeOptions& options) {
  validate(options);
  const double furthest = direction == ChangeDirection::more ? 1.0 : 0.0;
  if (!(answers > 0.0) || !(first_share >= 0.0 && first_share <= 1.0) || first_share == furthest)
    return undefined;
  if (answers_to_show(first_share, furthest, options) > answers) return undefined;
  double near = 0.0, far = furthest - first_share;
  for (int i = 0; i < halvings; ++i) {
    const double middle = 0.5 * (near + far);
    if (middle == near || middle == far) break;
    (answers_to_show(first_share, first_share + middle, options) > answers ? near : far) = middle;
  }
  return far;
}

}  // namespace hotspot
