/// @file
/// What happened where measures of the register were taken, before and after. Private to the run of a study.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// Of every done measure and every source of recorded events with times. Control places are centres of cells
/// of the grid whose whole reach lies in the study area, matched on the count before the measure, apart from
/// each other and from all done measures. Empty without a register.
[[nodiscard]] std::vector<MeasureEffect> compute_effects(const StudyResult& result, const Run& run);

}  // namespace hotspot::detail
