/// @file
/// Goals that a survey measures: shares of those who answered, from wave to wave. Private to the goals of a
/// study.
#pragma once

#include <vector>

#include "hotspot/plan/goal_result.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// `waves` ascend by year and can be compared. The change from the baseline's wave to the latest one has
/// Newcombe's limits as a difference, those of Donner and Zou's method (2012, eq. 8) as a ratio, both from
/// the waves' Wilson limits. THROWS ArgumentError for a goal that contradicts itself.
[[nodiscard]] GoalResult compute_share_goal(const GoalInput& input,
                                            const std::vector<const SurveyWave*>& waves,
                                            const StudyResult& result);

}  // namespace hotspot::detail
