/// @file
/// What was opened lately, kept between runs.
#pragma once

#include <string>
#include <vector>

namespace hotspot::viewer {

/// The last one first; those that are no longer there are left out.
[[nodiscard]] std::vector<std::string> read_recent_files();

/// Failing to keep them is no error.
void remember_recent_files(const std::vector<std::string>& paths);

/// Where the program keeps what it remembers: XDG_STATE_HOME, else below the home folder; empty without one.
[[nodiscard]] std::string state_folder();

}  // namespace hotspot::viewer
