/// @file
/// The sources of events that a study file names, with the books that place them. Private to the run of a
/// study.
#pragma once

#include "hotspot/core/run.hpp"
#include "io/study_inputs.hpp"

namespace hotspot::detail {

/// Fills the events, the period and the account. A source whose file is damaged is left out with a warning,
/// unless `damaged` says to stop, or none remains: THROWS then what reading it threw.
void read_sources(StudyInputs& inputs, DamagedFiles damaged, const Run& run);

}  // namespace hotspot::detail
