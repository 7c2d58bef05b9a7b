#include "platform/recent_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace hotspot::viewer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 8;

fs::path list_file() {
  const std::string folder = state_folder();
  return folder.empty() ? fs::path() : fs::path(folder) / "recent";
}

}  // namespace

std::string state_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state) {
    return (fs::path(state) / "hotspot-viewer").string();
  }
  const char* home = std::getenv("HOME");
  return home && *home ? (fs::path(home) / ".local/state/hotspot-viewer").string() : "";
}

std::vector<std::string> read_recent_files() {
  std::vector<std::string> files;
  std::ifstream list(list_file());
  for (std::string line; std::getline(list, line) && files.size() < most_files;) {
    std::error_code gone;
    if (!line.empty() && fs::exists(line, gone)) files.push_back(line);
  }
  return files;
}

void remember_recent_files(const std::vector<std::string>& paths) {
  const fs::path file = list_file();
  if (file.empty()) return;
  std::vector<std::string> files = read_recent_files();
  for (const std::string& path : paths) {
    std::error_code failure;
    const std::string whole = fs::absolute(path, failure).string();
    std::erase(files, whole);
    files.insert(files.begin(), whole);
  }
  std::error_code failure;
  fs::create_directories(file.parent_path(), failure);
  std::ofstream list(file);
  for (const std::string& one : files) list << one << '\n';
}

}  // namespace hotspot::viewer
