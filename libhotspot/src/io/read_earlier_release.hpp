/// @file
/// Public releases that a study file names, read as what they tell. Private to the run of a study.
#pragma once

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// Laid out as the areas, cells and sources of `result` are; areas are matched by id, sources by name. THROWS
/// what `read_layers` throws; DataError for a file that is no public release of a study.
[[nodiscard]] EarlierRelease read_earlier_release(const EarlierReleaseInput& input, const StudyResult& result,
                                                  const Run& run);

}  // namespace hotspot::detail
