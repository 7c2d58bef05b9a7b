/// @file
/// What people of the town answered, as a consultant would hand it over. All invented.
#pragma once

#include <cstdint>
#include <filesystem>

#include "town.hpp"

namespace sample {

/// ungdomsundersoegelse.csv: an answer a row, grades 6 to 10, 2012 and 2015; UTF-8, semicolons, decimal
/// comma. ungdom_spurgte.csv: how many of each area were asked.
void write_youth_survey(const Town& town, std::uint64_t seed, const std::filesystem::path& folder);
/// naboundersoegelse.csv: a row an area, by its name, 2014; CP1252, semicolons.
void write_neighbour_survey(const Town& town, std::uint64_t seed, const std::filesystem::path& folder);

}  // namespace sample
