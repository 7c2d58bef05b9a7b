#include "platform/list_folder.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "state/words.hpp"

namespace hotspot::viewer {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 18> endings{".toml", ".gpkg", ".shp", ".geojson", ".json",    ".csv",
                                                   ".tab",  ".kml",  ".gml", ".fgb",     ".zip",     ".xlsx",
                                                   ".gpx",  ".dxf",  ".tif", ".tiff",    ".mbtiles", ".vrt"};

bool can_be_opened(const fs::path& path) {
  const std::string ending = path.extension().string();
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

FolderView list_folder(const std::string& folder) {
  std::error_code failure;
  FolderView view{.open = true, .folder = fs::weakly_canonical(folder, failure).string(), .entries = {}};
  fs::directory_iterator entry(view.folder, fs::directory_options::skip_permission_denied, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.')) continue;
    std::error_code unknown;
    const bool is_folder = entry->is_directory(unknown);
    if (is_folder || can_be_opened(entry->path())) view.entries.push_back({name, is_folder});
  }
  std::sort(view.entries.begin(), view.entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
    return a.is_folder != b.is_folder ? a.is_folder : comes_before(a.name, b.name);
  });
  return view;
}

}  // namespace hotspot::viewer
