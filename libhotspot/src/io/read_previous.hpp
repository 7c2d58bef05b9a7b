/// @file
/// Reads what a study's [previous] names. Private to the library.
#pragma once

#include <optional>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/previous_run.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot::detail {

/// None where the study names none. A file that is missing, cannot be read or has another schema is no
/// failure: it is said in `PreviousRun::problem`. THROWS Cancelled.
[[nodiscard]] std::optional<PreviousRun> read_previous(const Study& study, const Run& run);

}  // namespace hotspot::detail
