/// @file
/// [effects]: did events fall where a measure of the register was taken, more than at places like it?
#pragma once

#include <tuple>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

struct EffectSettings {
  Metres radius{100.0};        ///< around a measure: where it is held to work
  Metres displacement{100.0};  ///< width of the ring around it that events may move to
  int days = 365;              ///< compared before and after: whole years, or the season is what changed
  int controls = 4;            ///< places like it, for each measure and source
  double level = 0.95;

  static constexpr auto fields() {
    using T = EffectSettings;
    return std::tuple{Field{"radius", &T::radius, "study.effects_radius", above(0.0)},
                      Field{"displacement", &T::displacement, "study.effects_displacement", at_least(0.0)},
                      Field{"days", &T::days, "study.effects_days", between(30.0, 3660.0)},
                      Field{"controls", &T::controls, "study.effects_controls", between(1.0, 100.0)},
                      Field{"level", &T::level, "option.level", between(0.5, 0.999999)}};
  }
};

}  // namespace hotspot
