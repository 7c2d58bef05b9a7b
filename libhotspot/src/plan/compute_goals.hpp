/// @file
/// How far each goal of a study has come. Private to the run of a study.
#pragma once

#include <vector>

#include "hotspot/plan/goal_result.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// `result` has its sources and figures already. THROWS ArgumentError for a goal that contradicts itself or
/// its source, DataError for one that nothing measures.
[[nodiscard]] std::vector<GoalResult> compute_goals(const StudyResult& result);

}  // namespace hotspot::detail
