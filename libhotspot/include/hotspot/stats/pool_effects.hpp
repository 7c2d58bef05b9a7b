/// @file
/// What do several small studies say together?
///
/// Effects y_i with variances v_i. Fixed: weights w_i = 1 / v_i, one effect common to all. Random
/// (DerSimonian and Laird): w_i = 1 / (v_i + tau2), the effects differ around their mean;
///
///     Q    = sum w_i (y_i - y)^2 with the fixed weights and mean y, k effects
///     tau2 = max(0, (Q - (k - 1)) / (sum w_i - sum w_i^2 / sum w_i))
///     I2   = max(0, (Q - (k - 1)) / Q)
///
/// estimate = sum w_i y_i / sum w_i, its variance 1 / sum w_i, interval and p normal. With few effects tau2
/// is hardly known and the interval too narrow. Effects that are not finite, or whose variance is not above
/// 0, are left out; without any, all is undefined (NaN); with one, Q, I2 and tau2 are 0. Cost: O(k).
/// Reference: DerSimonian and Laird (1986), eq. 7-9; Higgins and Thompson (2002), I2.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/before_after.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

struct Effect {
  double estimate = 0.0;
  double variance = 0.0;
};

enum class PoolModel { fixed, random };

template <>
struct EnumWords<PoolModel> {
  static constexpr std::array<std::pair<PoolModel, std::string_view>, 2> words{
      {{PoolModel::fixed, "fixed"}, {PoolModel::random, "random"}}};
};

struct PoolOptions {
  PoolModel model = PoolModel::random;
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"model", &PoolOptions::model, "option.pool_model"},
                      Field{"level", &PoolOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

struct PooledEffect {
  std::size_t effects = 0;  ///< that were pooled
  double estimate = 0.0;
  double standard_error = 0.0;
  Interval interval{};
  double z = 0.0;
  double p = 0.0;  ///< two-sided
  double q = 0.0;  ///< Q, chi-squared with effects - 1 degrees of freedom if all are alike
  double heterogeneity_p = 0.0;
  double tau2 = 0.0;
  double i2 = 0.0;
};

[[nodiscard]] PooledEffect pool_effects(const std::vector<Effect>& effects, const PoolOptions& options = {});

/// The logarithm of (T1 / T0) / (C1 / C0) and its variance 1/T0 + 1/T1 + 1/C0 + 1/C1 under Poisson counts; a
/// half is added to each of the four where one of them is 0. Below 0: the treated area fell more than the
/// control. Undefined (NaN) where a count is NaN or nothing happened in one of the areas.
[[nodiscard]] Effect relative_effect(const BeforeAfterCounts& treated, const BeforeAfterCounts& control);

}  // namespace hotspot
