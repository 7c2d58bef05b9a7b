/// @file
/// The safety walks of the town, the places they pointed out and the measures that came of them.
#pragma once

#include <filesystem>

namespace sample {

/// tryghedsvandringer.csv, vandringssteder.csv, tiltag.csv: UTF-8, semicolons, decimal comma, 23-04-2013.
/// Nothing in them is drawn at random.
void write_safety_walks(const std::filesystem::path& folder);

}  // namespace sample
