/// @file
/// The register of safety walks as a study reads it: brought to the study's CRS, its rows in their housing
/// areas. Private to the run of a study.
#pragma once

#include "io/study_inputs.hpp"

namespace hotspot::detail {

/// Areas and period are known already. Nothing without [register].
void read_study_register(StudyInputs& inputs, const Run& run);

}  // namespace hotspot::detail
