/// @file
/// What happened in the town, as the tables that offices would send.
#pragma once

#include <cstdint>
#include <filesystem>

#include "places.hpp"

namespace sample {

/// politi_anmeldelser.csv: CP1252, semicolons, decimal comma, 28-02-2013 21:30.
void write_incidents(const Places& places, std::uint64_t seed, const std::filesystem::path& folder);
/// braende.csv: UTF-8 with a byte order mark, semicolons, decimal point, 2013-02-28.
void write_fires(const Places& places, std::uint64_t seed, const std::filesystem::path& folder);
/// utrygge_steder.csv: UTF-8, commas, quoted texts.
void write_unsafe_places(const Places& places, std::uint64_t seed, const std::filesystem::path& folder);

}  // namespace sample
