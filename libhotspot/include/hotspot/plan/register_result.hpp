/// @file
/// What a study makes of the register of safety walks: where its rows belong, and what measures did.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/plan/safety_register.hpp"
#include "hotspot/stats/before_after.hpp"
#include "hotspot/stats/pool_effects.hpp"

namespace hotspot {

/// Whether an effect could be looked for, and why not.
enum class EffectState {
  measured,
  no_place,     ///< the measure has no point
  no_date,      ///< done, but nobody knows when
  too_early,    ///< the time after it is not over
  no_before,    ///< the time before it is not in the data
  no_controls,  ///< nowhere else is like it and far enough away
};

template <>
struct EnumWords<EffectState> {
  static constexpr std::array<std::pair<EffectState, std::string_view>, 6> words{
      {{EffectState::measured, "measured"},
       {EffectState::no_place, "no_place"},
       {EffectState::no_date, "no_date"},
       {EffectState::too_early, "too_early"},
       {EffectState::no_before, "no_before"},
       {EffectState::no_controls, "no_controls"}}};
};

/// One done measure and the events of one source.
struct MeasureEffect {
  std::size_t measure = 0;  ///< index into the register's measures
  std::size_t source = 0;   ///< index into the study's sources
  EffectState state{};
  MeasureCounts counts{};         ///< of all control places together
  std::vector<Point> controls{};  ///< where these are
  BeforeAfter result{};
  Effect relative{};              ///< logarithm of the ratio of ratios
  std::size_t others_nearby = 0;  ///< other done measures whose time and reach meet its own
};

struct RegisterResult {
  SafetyRegister content{};                             ///< points in the study's CRS
  std::vector<std::optional<std::size_t>> walk_area{};  ///< index of the housing area; none: in none
  std::vector<std::optional<std::size_t>> place_area{};
  std::vector<std::optional<std::size_t>> measure_area{};
  std::vector<std::optional<std::size_t>> measure_place{};  ///< index of the place it is for
  std::vector<std::optional<Point>> measure_point{};        ///< its own, else that of its place
  std::chrono::year_month_day as_of{};
  std::vector<MeasureEffect> effects{};
};

/// Due before the day it is looked at, and still open.
[[nodiscard]] inline bool is_overdue(const Measure& measure, std::chrono::year_month_day as_of) {
  return is_open(measure) && measure.due && *measure.due < as_of;
}

}  // namespace hotspot
