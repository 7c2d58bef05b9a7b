/// @file
/// Residents and households of a study's areas from another file than theirs. Private to the run of a study.
#pragma once

#include "hotspot/core/run.hpp"
#include "io/study_inputs.hpp"

namespace hotspot::detail {

/// By id, with areas that merged or were split carried over to those of today; or laid over them. Of several
/// years the mean over the period's. REQUIRES: areas and period are read.
void read_denominator(StudyInputs& inputs, const Run& run);

}  // namespace hotspot::detail
