/// @file
/// The whole sample in one call.
#pragma once

#include <cstdint>
#include <filesystem>

namespace sample {

constexpr std::uint64_t committed_seed = 2015;

/// Writes all files of the municipality into a folder that exists; files of these names are replaced. The
/// same seed gives the same bytes. THROWS std::runtime_error where a file cannot be written.
void make_municipality(std::uint64_t seed, const std::filesystem::path& folder);

}  // namespace sample
