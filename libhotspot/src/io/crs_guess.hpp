/// @file
/// Coordinate systems that a study file should state because a file does not: proposed where coordinates fall
/// into place, for `init` alone. Reading never guesses.
#pragma once

#include <string>

#include "hotspot/core/run.hpp"
#include "io/study_guess.hpp"

namespace hotspot::detail {

/// Fills in `crs` of areas, boundary and sources where the file has none, and the results' where the areas
/// are in degrees, with a remark at each. Reads the rows of tables without a coordinate system. THROWS
/// Cancelled.
void guess_crs(const std::string& folder, const FolderContents& contents, StudyGuess& guess, const Run& run);

}  // namespace hotspot::detail
