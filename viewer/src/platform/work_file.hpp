/// @file
/// The state of work as a file: which files are open, how their layers look, what is seen, chosen and
/// filtered, and what computed layers were made of. No data.
#pragma once

#include <string>
#include <vector>

#include "state/state.hpp"

namespace hotspot::viewer {

/// Where the work is kept while the program runs.
[[nodiscard]] std::string kept_work_file();
/// By its ending, .json, and its beginning.
[[nodiscard]] bool is_work_file(const std::string& path);
/// THROWS IoError.
[[nodiscard]] std::string read_text(const std::string& path);

/// Of the files that are open.
[[nodiscard]] std::string work_json(const State& state);

/// The files a state of work names. THROWS DataError for what is none.
[[nodiscard]] std::vector<std::string> files_of_work(const std::string& json);

/// As `state` was when it was saved: layers are known by their place in the files. What is no longer there is
/// passed over. REQUIRES: the files are open. THROWS DataError.
void restore_work(State& state, const std::string& json);

/// Layers that were computed in the viewer: how they looked, and what they were made of, for
/// `compute_again`. THROWS DataError.
[[nodiscard]] std::vector<AddLayer> computed_in_work(const std::string& json);

}  // namespace hotspot::viewer
