#include "io/study_folder.hpp"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 16> endings{".csv",     ".tsv",  ".xlsx", ".xls", ".ods", ".shp",
                                                   ".gpkg",    ".gdb",  ".tab",  ".mif", ".gml", ".kml",
                                                   ".geojson", ".json", ".fgb",  ".dbf"};

std::string lower_ending(const fs::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending;
}

/// The table that belongs to a shapefile is read with it.
bool is_part_of_shapefile(const fs::path& path) {
  if (lower_ending(path) != ".dbf") return false;
  return fs::exists(fs::path(path).replace_extension(".shp")) ||
         fs::exists(fs::path(path).replace_extension(".SHP"));
}

bool may_hold_data(const fs::path& path) {
  const std::string ending = lower_ending(path);
  return std::find(endings.begin(), endings.end(), ending) != endings.end() && !is_part_of_shapefile(path);
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with(".");
}

bool holds_results(const fs::path& folder) {
  return fs::exists(folder / "data_quality.json");
}

void add_files(const fs::path& folder, bool go_below, std::vector<fs::path>& files) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (is_hidden(entry.path())) continue;
    const bool is_geodatabase = entry.is_directory() && lower_ending(entry.path()) == ".gdb";
    if (entry.is_directory() && !is_geodatabase) {
      if (go_below && !holds_results(entry.path())) add_files(entry.path(), false, files);
    } else if (may_hold_data(entry.path())) {
      files.push_back(entry.path());
    }
  }
}

std::vector<fs::path> data_files(const std::string& folder) {
  std::vector<fs::path> files;
  try {
    add_files(folder, true, files);
  } catch (const fs::filesystem_error& error) {
    throw IoError({"error.init_folder", {{"folder", folder}, {"reason", error.code().message()}}});
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

FolderContents look_into(const std::string& folder, const Run& run) {
  FolderContents contents;
  for (const fs::path& path : data_files(folder)) {
    if (run.stop.stop_requested()) throw Cancelled();
    const std::string name = path.lexically_relative(fs::path(folder)).generic_string();
    if (CPLIsUTF8(name.c_str(), -1) == 0) {
      char* readable = CPLForceToASCII(name.c_str(), -1, '?');
      contents.remarks.push_back({"init.name_not_utf8", {{"file", std::string(readable)}}});
      CPLFree(readable);
      continue;
    }
    try {
      const std::vector<SourceLayer> layers = describe_source(path.string());
      for (const SourceLayer& layer : layers) contents.layers.push_back({name, layer, layers.size() > 1});
    } catch (const Error& error) {
      contents.remarks.push_back(
          {"init.not_opened", {{"file", name}, {"reason", std::string(error.what())}}});
    }
  }
  return contents;
}

}  // namespace hotspot::detail
