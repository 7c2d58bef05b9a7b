#include "hotspot/stats/pool_effects.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Trials of the BCG vaccine (Colditz et al. 1994): logarithms of relative risks.
std::vector<Effect> bcg_trials() {
  constexpr std::array<std::array<double, 4>, 13> cases{{{4, 119, 11, 128},
                                                         {6, 300, 29, 274},
                                                         {3, 228, 11, 209},
                                                         {62, 13536, 248, 12619},
                                                         {33, 5036, 47, 5761},
                                                         {180, 1361, 372, 1079},
                                                         {8, 2537, 10, 619},
                                                         {505, 87886, 499, 87892},
                                                         {29, 7470, 45, 7232},
                                                         {17, 1699, 65, 1600},
                                                         {186, 50448, 141, 27197},
                                                         {5, 2493, 3, 2338},
                                                         {27, 16886, 29, 17825}}};
  std::vector<Effect> effects;
  for (const auto& [a, b, c, d] : cases) {
    effects.push_back({std::log((a / (a + b)) / (c / (c + d))), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)});
  }
  return effects;
}

}  // namespace

TEST_CASE("pooled effects agree with the published random effects of the BCG trials") {
  // Viechtbauer (2010), metafor: tau2 = 0.3088, estimate -0.7141, se 0.1787, -1.0644 to -0.3638, Q(12) =
  // 152.2330, I2 = 92.12 %. More digits by R 4.2, from the formulas.
  const PooledEffect pooled = pool_effects(bcg_trials());
  CHECK(pooled.effects == 13);
  CHECK(pooled.tau2 == doctest::Approx(0.3088).epsilon(2e-4));
  CHECK(pooled.estimate == doctest::Approx(-0.7141).epsilon(1e-4));
  CHECK(pooled.standard_error == doctest::Approx(0.1787).epsilon(3e-4));
  CHECK(pooled.interval.low == doctest::Approx(-1.0644).epsilon(1e-4));
  CHECK(pooled.interval.high == doctest::Approx(-0.3638).epsilon(2e-4));
  CHECK(pooled.q == doctest::Approx(152.2330).epsilon(1e-6));
  CHECK(pooled.i2 == doctest::Approx(0.9212).epsilon(1e-4));
  CHECK(pooled.heterogeneity_p < 1e-25);
  const PooledEffect fixed = pool_effects(bcg_trials(), {.model = PoolModel::fixed});
  CHECK(fixed.estimate == doctest::Approx(-0.4303).epsilon(2e-4));
  CHECK(fixed.standard_error == doctest::Approx(0.0405).epsilon(2e-3));
  CHECK(fixed.q == pooled.q);
}

TEST_CASE("effects that agree leave nothing between them and both models say the same") {
  const std::vector<Effect> effects{{-0.2, 0.1}, {-0.2, 0.4}, {-0.2, 0.2}};
  const PooledEffect random = pool_effects(effects),
                     fixed = pool_effects(effects, {.model = PoolModel::fixed});
  CHECK(random.tau2 == 0.0);
  CHECK(random.i2 == 0.0);
  CHECK(random.estimate == doctest::Approx(-0.2));
  CHECK(random.standard_error == fixed.standard_error);
  CHECK(random.standard_error == doctest::Approx(1.0 / std::sqrt(10.0 + 2.5 + 5.0)));
}

TEST_CASE("one effect is itself and none is undefined") {
  const PooledEffect one = pool_effects({{0.3, 0.04}, {unknown, 1.0}, {1.0, 0.0}});
  CHECK(one.effects == 1);
  CHECK(one.estimate == doctest::Approx(0.3));
  CHECK(one.standard_error == doctest::Approx(0.2));
  CHECK(one.tau2 == 0.0);
  const PooledEffect none = pool_effects({{unknown, 1.0}});
  CHECK(none.effects == 0);
  CHECK(std::isnan(none.estimate));
  CHECK(std::isnan(none.interval.low));
  CHECK_THROWS_AS((void)pool_effects({}, {.level = 2.0}), ArgumentError);
}

TEST_CASE("the order of effects does not matter and exchanging the sign turns the estimate") {
  std::vector<Effect> effects = bcg_trials();
  const PooledEffect forward = pool_effects(effects);
  std::vector<Effect> turned(effects.rbegin(), effects.rend());
  for (Effect& effect : turned) effect.estimate = -effect.estimate;
  const PooledEffect back = pool_effects(turned);
  CHECK(back.estimate == doctest::Approx(-forward.estimate).epsilon(1e-13));
  CHECK(back.tau2 == doctest::Approx(forward.tau2).epsilon(1e-13));
}

TEST_CASE("a relative effect by hand and with a zero") {
  // log((10 / 20) / (25 / 22)), variance 1/20 + 1/10 + 1/22 + 1/25
  const Effect effect = relative_effect({20, 10}, {22, 25});
  CHECK(effect.estimate == doctest::Approx(std::log(10.0 * 22.0 / (20.0 * 25.0))));
  CHECK(effect.variance == doctest::Approx(1 / 20.0 + 1 / 10.0 + 1 / 22.0 + 1 / 25.0));
  const Effect zero = relative_effect({5, 0}, {9, 9});
  CHECK(zero.estimate == doctest::Approx(std::log(0.5 * 9.5 / (5.5 * 9.5))));
  CHECK(zero.variance == doctest::Approx(1 / 5.5 + 1 / 0.5 + 2 / 9.5));
  CHECK(std::isnan(relative_effect({0, 0}, {9, 9}).estimate));
  CHECK(std::isnan(relative_effect({9, 9}, {0, 0}).variance));
  CHECK(std::isnan(relative_effect({unknown, 9}, {1, 2}).estimate));
}
