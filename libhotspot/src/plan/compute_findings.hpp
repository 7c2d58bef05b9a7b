/// @file
/// What is found in the events of one source beyond counts and densities. Private to the run of a study.
#pragma once

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// `source` has its events and counts per cell already.
void compute_findings(SourceResult& source, const StudyResult& result, const Run& run);

}  // namespace hotspot::detail
