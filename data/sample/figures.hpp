/// @file
/// Figures of the municipality and two invented neighbours, as a statistical office and the police would send
/// them: tables without places.
#pragma once

#include <cstdint>
#include <filesystem>

namespace sample {

/// anmeldelser_kommuner.csv: wide, a column for each quarter, as StatBank writes. sigtede_kommuner.csv: a row
/// a year and age band, with cells that the source withholds. folketal.csv: residents per year and age band.
void write_figures(std::uint64_t seed, const std::filesystem::path& folder);

}  // namespace sample
