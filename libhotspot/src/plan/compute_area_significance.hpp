/// @file
/// In which housing areas do high or low rates lie together? Private to the run of a study.
#pragma once

#include <optional>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// Gi* and local Moran of the standardised rates (Assuncao and Reis) with queen neighbours. None with fewer
/// than `fewest_areas` areas whose residents (or households) are known, or fewer than `fewest_events` events
/// in them.
[[nodiscard]] std::optional<AreaSignificance> compute_area_significance(const AreaCounts& counts,
                                                                        const StudyResult& result,
                                                                        const Run& run);

}  // namespace hotspot::detail
