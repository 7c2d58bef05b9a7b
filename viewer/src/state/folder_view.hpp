/// @file
/// A folder as the person browses it for something to open.
#pragma once

#include <string>
#include <vector>

namespace hotspot::viewer {

struct FolderEntry {
  std::string name{};
  bool is_folder = false;
};

struct FolderView {
  bool open = false;
  std::string folder{};
  std::vector<FolderEntry> entries{};  ///< folders first, then what can be opened
};

}  // namespace hotspot::viewer
