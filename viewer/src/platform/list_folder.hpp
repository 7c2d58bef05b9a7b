/// @file
/// What can be opened in a folder.
#pragma once

#include <string>

#include "state/folder_view.hpp"

namespace hotspot::viewer {

/// Folders that cannot be read are empty.
[[nodiscard]] FolderView list_folder(const std::string& folder);

}  // namespace hotspot::viewer
