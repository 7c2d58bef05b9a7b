/// @file
/// Is a goal on its way to be reached, is it not, or can that not be told?
///
/// Changes are numbers with 0 for none, -0.05 for 5 % fewer (a year, or since the baseline), 0.02 for two
/// percentage points more. Seen in the direction of the goal:
///
///     off track     the whole interval of the change falls short of the target,
///     on track      the whole interval lies beyond no change, and it holds the target or more,
///     cannot tell   otherwise: no change and the target are both possible.
///
/// So a fall that is certain but certainly too small is off track, and an estimate that happens to be better
/// than the target proves nothing by itself: with 200 events a year and no change at all, one year in three
/// has 5 % fewer than the year before. An undefined interval cannot tell. Cost: O(1).
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

enum class GoalState { on_track, off_track, cannot_tell };

template <>
struct EnumWords<GoalState> {
  static constexpr std::array<std::pair<GoalState, std::string_view>, 3> words{
      {{GoalState::on_track, "on_track"},
       {GoalState::off_track, "off_track"},
       {GoalState::cannot_tell, "cannot_tell"}}};
};

/// `interval` of the change. THROWS ArgumentError for a target of 0 or that is not finite: it has no
/// direction.
[[nodiscard]] GoalState judge_goal(double target, Interval interval);

}  // namespace hotspot
