/// @file
/// What leaves the program: pictures, layers and figures, under a disclosure profile.
#pragma once

#include <string>

#include "state/state.hpp"

namespace hotspot::viewer {

struct Exported {
  std::string path{};
  std::size_t left_out = 0;  ///< layers seen that the profile does not let out
};

/// Into `folder`, under a name that is free. Under the public profile only what the study's public release
/// holds is written; what is not a study's can only be written as internal. THROWS IoError (folder cannot be
/// written), ArgumentError (nothing to export), and what the writers throw.
[[nodiscard]] Exported export_file(const State& state, Export what, const std::string& folder);

/// The file appears whole or not at all. THROWS IoError.
void write_text(const std::string& words, const std::string& path);

}  // namespace hotspot::viewer
