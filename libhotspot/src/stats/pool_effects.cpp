#include "hotspot/stats/pool_effects.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <limits>

#include "hotspot/core/validate.hpp"
#include "stats/normal_quantile.hpp"
#include "stats/normal_tail.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

struct Sums {
  double weight = 0.0;
  double squared_weight = 0.0;
  double weighted = 0.0;

  [[nodiscard]] double mean() const { return weighted / weight; }
};

Sums sums(const std::vector<Effect>& effects, double tau2) {
  Sums all;
  for (const Effect& effect : effects) {
    const double w = 1.0 / (effect.variance + tau2);
    all.weight += w;
    all.squared_weight += w * w;
    all.weighted += w * effect.estimate;
  }
  return all;
}

double heterogeneity(const std::vector<Effect>& effects, double mean) {
  double q = 0.0;
  for (const Effect& effect : effects) {
    const double off = effect.estimate - mean;
    q += off * off / effect.variance;
  }
  return q;
}

}  // namespace

PooledEffect pool_effects(const std::vector<Effect>& effects, const PoolOptions& options) {
  validate(options);
  std::vector<Effect> used;
  std::copy_if(effects.begin(), effects.end(), std::back_inserter(used), [](const Effect& effect) {
    return std::isfinite(effect.estimate) && std::isfinite(effect.variance) && effect.variance > 0.0;
  });
  if (used.empty()) {
    return {0,         undefined, undefined, {undefined, undefined}, undefined, undefined, undefined,
            undefined, undefined, undefined};
  }
  PooledEffect pooled{.effects = used.size()};
  const Sums fixed = sums(used, 0.0);
  const double freedom = static_cast<double>(used.size()) - 1.0;
  if (used.size() > 1) {
    pooled.q = heterogeneity(used, fixed.mean());
    const double excess = std::max(0.0, pooled.q - freedom);
    pooled.i2 = pooled.q > 0.0 ? excess / pooled.q : 0.0;
    pooled.tau2 = excess / (fixed.weight - fixed.squared_weight / fixed.weight);
    pooled.heterogeneity_p =
        boost::math::cdf(boost::math::complement(boost::math::chi_squared(freedom), pooled.q));
  } else {
    pooled.heterogeneity_p = 1.0;
  }
  const Sums weighted = options.model == PoolModel::random ? sums(used, pooled.tau2) : fixed;
  pooled.estimate = weighted.mean();
  pooled.standard_error = 1.0 / std::sqrt(weighted.weight);
  pooled.z = pooled.estimate / pooled.standard_error;
  pooled.p = detail::normal_two_sided(pooled.z);
  const double half = detail::two_sided_quantile(options.level) * pooled.standard_error;
  pooled.interval = {pooled.estimate - half, pooled.estimate + half};
  return pooled;
}

Effect relative_effect(const BeforeAfterCounts& treated, const BeforeAfterCounts& control) {
  std::array<double, 4> counts{treated.before, treated.after, control.before, control.after};
  if (!(counts[0] + counts[1] > 0.0) || !(counts[2] + counts[3] > 0.0)) return {undefined, undefined};
  if (*std::min_element(counts.begin(), counts.end()) <= 0.0) {
    for (double& count : counts) count += 0.5;
  }
  Effect effect{.estimate = std::log((counts[1] * counts[2]) / (counts[0] * counts[3]))};
  for (const double count : counts) effect.variance += 1.0 / count;
  return effect;
}

}  // namespace hotspot
