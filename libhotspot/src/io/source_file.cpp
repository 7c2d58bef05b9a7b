#include "io/source_file.hpp"

#include <cpl_vsi.h>
#include <glib.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <vector>

#include "hotspot/core/error.hpp"
#include "io/gdal_handles.hpp"

namespace hotspot::detail {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

bool is_text_name(const std::string& name) {
  const std::string n = lower(name);
  return n.ends_with(".csv") || n.ends_with(".tsv") || n.ends_with(".txt");
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return text.starts_with(s); });
}

/// Data files in an archive, by their endings.
std::vector<std::string> data_files(const std::string& archive) {
  constexpr std::array<std::string_view, 16> endings{".csv",     ".tsv",  ".txt", ".shp", ".gpkg", ".geojson",
                                                     ".json",    ".gml",  ".kml", ".tab", ".mif",  ".fgb",
                                                     ".parquet", ".xlsx", ".ods", ".gpx"};
  const std::unique_ptr<char*, void (*)(char**)> listed(VSIReadDirRecursive(archive.c_str()), CSLDestroy);
  std::vector<std::string> found;
  for (char** entry = listed.get(); entry && *entry; ++entry) {
    const std::string name = lower(*entry);
    const bool is_data = std::any_of(endings.begin(), endings.end(),
                                     [&](std::string_view ending) { return name.ends_with(ending); });
    if (is_data && !name.starts_with("__macosx")) found.emplace_back(*entry);
  }
  return found;
}

/// The one data file of an archive, else the archive as a folder of layers.
void look_into_archive(SourceFile& file) {
  const ErrorTrap trap;
  const std::string archive = "/vsizip/" + file.path;
  std::vector<std::string> files = data_files(archive);
  if (files.size() > 1) {  // a note beside the data
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const std::string& f) { return lower(f).ends_with(".txt"); }),
                files.end());
  }
  file.path = files.size() == 1 ? archive + "/" + files.front() : archive;
  file.is_text = files.size() == 1 && is_text_name(files.front());
}

std::string without_password(const std::string& source) {
  const auto at = lower(source).find("password=");
  if (at == std::string::npos) return source;
  const auto end = source.find(' ', at);
  return source.substr(0, at) + "password=***" + (end == std::string::npos ? "" : source.substr(end));
}

using Checksum = std::unique_ptr<GChecksum, void (*)(GChecksum*)>;

void add_file(GChecksum* checksum, const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::vector<char> block(1 << 16);
  while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
    g_checksum_update(checksum, reinterpret_cast<const guchar*>(block.data()),
                      static_cast<gssize>(stream.gcount()));
  }
}

}  // namespace

SourceFile find_source(const std::string& source) {
  register_drivers();
  if (starts_with_any(source, {"PG:", "pg:", "postgresql://"})) {
    return {.given = without_password(source), .path = source, .name = "PG", .is_database = true};
  }
  const bool is_memory = source.starts_with("/vsimem/");
  if (source.find("://") != std::string::npos || (source.starts_with("/vsi") && !is_memory)) {
    throw IoError({"error.source_not_a_file", {{"path", source}}});
  }
  VSIStatBufL status;
  if (VSIStatL(source.c_str(), &status) != 0) throw IoError({"error.file_missing", {{"path", source}}});

  SourceFile file{.given = source, .path = source, .name = fs::path(source).filename().string()};
  const std::string name = lower(file.name);
  if (name.ends_with(".gz")) {
    file.path = "/vsigzip/" + source;
    file.is_text = is_text_name(name.substr(0, name.size() - 3));
  } else if (name.ends_with(".zip")) {
    look_into_archive(file);
  } else {
    file.is_text = is_text_name(name);
  }
  return file;
}

std::string title_of(const SourceFile& file) {
  const fs::path name(file.name);
  return lower(name.extension().string()) == ".gz" ? name.stem().stem().string() : name.stem().string();
}

InputFingerprint fingerprint_of(const SourceFile& file, std::size_t rows) {
  InputFingerprint fingerprint{.name = file.name, .sha256 = "", .rows = rows};
  const fs::path path(file.given);
  if (file.is_database || !fs::is_regular_file(path)) return fingerprint;
  const Checksum checksum(g_checksum_new(G_CHECKSUM_SHA256), g_checksum_free);
  add_file(checksum.get(), path);
  if (lower(path.extension().string()) == ".shp") {
    const bool upper = path.extension() == ".SHP";
    for (const char* ending : {".dbf", ".prj", ".cpg"}) {
      fs::path beside = path;
      std::string extension = ending;
      if (upper)
        std::transform(extension.begin(), extension.end(), extension.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
      if (fs::is_regular_file(beside.replace_extension(extension))) add_file(checksum.get(), beside);
    }
  }
  fingerprint.sha256 = g_checksum_get_string(checksum.get());
  return fingerprint;
}

}  // namespace hotspot::detail
