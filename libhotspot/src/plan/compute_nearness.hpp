/// @file
/// Do places felt unsafe lie nearer to recorded events than chance would have them? Private to the run of a
/// study.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// Each source of places felt unsafe beside each source of recorded events, where both have `fewest_events`.
[[nodiscard]] std::vector<NearnessFinding> compute_nearness(const StudyResult& result, const Run& run);

}  // namespace hotspot::detail
