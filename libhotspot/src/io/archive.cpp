#include "io/archive.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "hotspot/core/error.hpp"
#include "io/gdal_handles.hpp"

namespace hotspot::detail {
namespace {

constexpr std::uint64_t mebibyte = 1024 * 1024;
/// Tables of blanks and zeros pack well: only what is large and packed far better than data are is refused.
constexpr std::uint64_t large = 1024 * mebibyte;
constexpr std::uint64_t most_growth = 200;
constexpr std::size_t most_entries = 100000;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

template <std::size_t N>
bool ends_with_any(const std::string& name, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

void sort_in(ArchiveContents& contents, const VSIDIREntry& entry) {
  constexpr std::array<std::string_view, 16> data_endings{
      ".csv", ".tsv", ".txt", ".shp", ".gpkg", ".geojson", ".json", ".gml",
      ".kml", ".tab", ".mif", ".fgb", ".xls",  ".xlsx",    ".ods",  ".gpx"};
  constexpr std::array<std::string_view, 6> archive_endings{".zip", ".gz", ".tar", ".7z", ".rar", ".kmz"};
  const std::string name = lower(entry.pszName);
  if (name.starts_with("__macosx")) return;
  if (const auto gdb = name.find(".gdb/"); gdb != std::string::npos || name.ends_with(".gdb")) {
    const std::string folder = std::string(entry.pszName).substr(0, gdb == std::string::npos ? gdb : gdb + 4);
    if (std::find(contents.geodatabases.begin(), contents.geodatabases.end(), folder) ==
        contents.geodatabases.end()) {
      contents.geodatabases.push_back(folder);
    }
  } else if (ends_with_any(name, data_endings)) {
    contents.data_files.emplace_back(entry.pszName);
  } else if (ends_with_any(name, archive_endings)) {
    contents.archives.emplace_back(entry.pszName);
  }
}

[[noreturn]] void refuse_growth(const std::string& given, std::uint64_t bytes) {
  throw IoError({"error.archive_grows", {{"path", given}, {"mebibytes", std::to_string(bytes / mebibyte)}}});
}

}  // namespace

ArchiveContents list_archive(const std::string& path, const std::string& given) {
  const ErrorTrap trap;
  VSIStatBufL status;
  if (VSIStatL(path.c_str(), &status) != 0) throw IoError({"error.file_missing", {{"path", given}}});
  const auto packed = static_cast<std::uint64_t>(status.st_size);
  const std::unique_ptr<VSIDIR, void (*)(VSIDIR*)> folder(
      VSIOpenDir(("/vsizip/" + path).c_str(), -1, nullptr), VSICloseDir);
  if (!folder) throw IoError({"error.archive_unread", {{"path", given}}});
  ArchiveContents contents;
  std::uint64_t bytes = 0;
  std::size_t entries = 0;
  while (const VSIDIREntry* entry = VSIGetNextDirEntry(folder.get())) {
    bytes += entry->bSizeKnown ? entry->nSize : 0;
    if (bytes > large && bytes / most_growth > packed) refuse_growth(given, bytes);
    if (++entries > most_entries) throw IoError({"error.archive_unread", {{"path", given}}});
    sort_in(contents, *entry);
  }
  return contents;
}

void require_moderate_growth(const std::string& path, const std::string& given) {
  const ErrorTrap trap;
  constexpr std::uint64_t most = 256 * mebibyte;  // formats that are held in memory whole
  VSIStatBufL status;
  if (VSIStatL(given.c_str(), &status) != 0) return;
  const auto packed = static_cast<std::uint64_t>(status.st_size);
  const std::unique_ptr<VSILFILE, int (*)(VSILFILE*)> file(VSIFOpenL(path.c_str(), "rb"), VSIFCloseL);
  std::vector<char> block(file ? mebibyte : 0);
  std::uint64_t bytes = 0;
  for (std::size_t read = block.size(); read == block.size() && read > 0;) {
    read = VSIFReadL(block.data(), 1, block.size(), file.get());
    bytes += read;
    if (bytes > most && bytes / most_growth > packed) refuse_growth(given, bytes);
  }
}

}  // namespace hotspot::detail
