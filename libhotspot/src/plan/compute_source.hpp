/// @file
/// Everything that is computed from the events of one source: counts per area, year, category and cell,
/// density. Private to the run of a study.
#pragma once

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// `result` has areas, period, grid, density cells and bandwidth already. THROWS std::logic_error if areas
/// plus 'in no housing area' do not add up to the events: our bug.
[[nodiscard]] SourceResult compute_source(const SourceInput& input, EventSet events,
                                          const StudyResult& result, const Run& run);

}  // namespace hotspot::detail
