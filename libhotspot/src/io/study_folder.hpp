/// @file
/// The files with data in a folder and what each holds, for `init`.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/message.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/read_areas.hpp"

namespace hotspot::detail {

/// A layer of a file, and whether the file holds others.
struct FolderLayer {
  std::string file{};  ///< relative to the folder, parted by /
  SourceLayer layer{};
  bool has_siblings = false;
};

struct FolderContents {
  std::vector<FolderLayer> layers{};  ///< by name of file
  std::vector<Message> remarks{};     ///< files that cannot be used, and why
};

/// Looks at `folder` and the folders just below it; those with results of an earlier run are left out.
/// THROWS IoError if it is not there, Cancelled.
[[nodiscard]] FolderContents look_into(const std::string& folder, const Run& run);

}  // namespace hotspot::detail
