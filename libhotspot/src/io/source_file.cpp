#include "io/source_file.hpp"

#include <cpl_vsi.h>
#include <glib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <vector>

#include "hotspot/core/error.hpp"
#include "io/archive.hpp"
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

std::string title_of(const std::string& name) {
  const fs::path path(name);
  return lower(path.extension().string()) == ".gz" ? path.stem().stem().string() : path.stem().string();
}

/// A note beside the data is none of them.
std::vector<std::string> without_notes(std::vector<std::string> files) {
  const auto is_note = [](const std::string& file) { return lower(file).ends_with(".txt"); };
  if (!std::all_of(files.begin(), files.end(), is_note)) std::erase_if(files, is_note);
  return files;
}

std::vector<SourceFile> files_of_archive(const SourceFile& file) {
  const ArchiveContents contents = list_archive(file.path, file.given);
  const std::string archive = "/vsizip/" + file.path;
  const std::vector<std::string> files = without_notes(contents.data_files);
  SourceFile whole = file;
  whole.path = archive;
  if (!contents.geodatabases.empty()) whole.path = archive + "/" + contents.geodatabases.front();
  const bool all_shapes = std::all_of(files.begin(), files.end(), [](const std::string& name) {
    return lower(name).ends_with(".shp") && name.find('/') == std::string::npos;
  });
  if (!contents.geodatabases.empty() || (files.size() > 1 && all_shapes)) return {whole};
  if (files.empty() && !contents.archives.empty()) {
    throw IoError(
        {"error.archive_in_archive", {{"path", file.given}, {"inside", contents.archives.front()}}});
  }
  if (files.empty()) return {whole};
  std::vector<SourceFile> found;
  for (const std::string& name : files) {
    SourceFile& part = found.emplace_back(file);
    part.path = archive + "/" + name;
    part.is_text = is_text_name(name);
    if (files.size() > 1) part.title = title_of(fs::path(name).filename().string());
  }
  return found;
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

std::vector<SourceFile> find_sources(const std::string& source) {
  register_drivers();
  if (starts_with_any(source, {"PG:", "pg:", "postgresql://"})) {
    return {{.given = without_password(source),
             .path = source,
             .name = "PG",
             .title = "PG",
             .is_database = true}};
  }
  const bool is_memory = source.starts_with("/vsimem/");
  if (source.find("://") != std::string::npos || (source.starts_with("/vsi") && !is_memory)) {
    throw IoError({"error.source_not_a_file", {{"path", source}}});
  }
  VSIStatBufL status;
  if (VSIStatL(source.c_str(), &status) != 0) throw IoError({"error.file_missing", {{"path", source}}});

  SourceFile file;
  file.given = file.path = source;
  file.name = fs::path(source).filename().string();
  file.title = title_of(file.name);
  const std::string name = lower(file.name);
  if (name.ends_with(".zip")) return files_of_archive(file);
  if (name.ends_with(".gz")) {
    file.path = "/vsigzip/" + source;
    file.is_text = is_text_name(name.substr(0, name.size() - 3));
    if (!file.is_text) require_moderate_growth(file.path, file.given);
  } else {
    file.is_text = is_text_name(name);
  }
  // These are archives too, which GDAL unpacks by itself.
  if (name.ends_with(".kmz") || name.ends_with(".xlsx") || name.ends_with(".xlsm") ||
      name.ends_with(".ods")) {
    (void)list_archive(file.path, file.given);
  }
  return {file};
}

SourceFile find_source(const std::string& source, const std::string& layer) {
  std::vector<SourceFile> files = find_sources(source);
  if (files.size() == 1) return std::move(files.front());
  std::string titles;
  for (SourceFile& file : files) {
    if (!layer.empty() && file.title == layer) return std::move(file);
    titles += (titles.empty() ? "" : ", ") + file.title;
  }
  const std::string& path = files.front().given;
  if (layer.empty()) throw DataError({"error.layers_several", {{"path", path}, {"layers", titles}}});
  throw DataError({"error.layer_missing", {{"path", path}, {"layer", layer}, {"layers", titles}}});
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
