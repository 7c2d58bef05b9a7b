#include "io/study_tables.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "hotspot/io/read_areas.hpp"
#include "io/study_values.hpp"

namespace hotspot::detail {
namespace {

/// What is wrong with a file, not with what was asked of it.
bool is_fault_of_file(const Error& error) {
  constexpr std::array<std::string_view, 5> empty_files{
      "error.file_empty", "error.header_broken", "error.no_row", "error.no_usable_row", "error.no_layer"};
  const std::string& key = error.message().key;
  if (dynamic_cast<const IoError*>(&error) != nullptr) {
    return key != "error.file_missing" && key != "error.source_not_a_file" && key != "error.link_elsewhere" &&
           key != "error.source_points_elsewhere";
  }
  return std::find(empty_files.begin(), empty_files.end(), key) != empty_files.end();
}

}  // namespace

std::string checked_path(const Study& study, const std::string& file) {
  namespace fs = std::filesystem;
  std::string path = study_path(study, file);
  if (file.empty() || is_connection(file) || fs::path(file).is_absolute()) return path;
  std::error_code failed;  // what is not there is said by who opens it
  const fs::path folder = fs::weakly_canonical(fs::path(path).parent_path(), failed);
  const fs::path real = failed ? fs::path() : fs::weakly_canonical(path, failed);
  if (failed) return path;
  const bool is_inside =
      std::mismatch(folder.begin(), folder.end(), real.begin(), real.end()).first == folder.end();
  if (!is_inside) throw IoError({"error.link_elsewhere", {{"path", file}}});
  return path;
}

std::vector<std::string> columns_of(const Input& input) {
  for (const SourceLayer& layer : describe_source(input.source)) {
    if (input.layer.empty() || layer.name == input.layer) return layer.columns;
  }
  return {};
}

void find_if_unnamed(std::string& name, const std::vector<std::string>& columns, ColumnRole role) {
  if (!name.empty()) return;
  if (const auto found = find_column(columns, role)) name = columns[*found];
}

void add_if_named(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty()) names.push_back(name);
}

void record(StudyInputs& inputs, SourceQuality quality, InputFingerprint fingerprint,
            const std::string& source) {
  quality.source = source;
  inputs.quality.sources.push_back(std::move(quality));
  inputs.fingerprints.push_back(std::move(fingerprint));
}

void leave_out(StudyInputs& inputs, const std::string& source, const std::string& file, const Error& error) {
  if (!is_fault_of_file(error)) throw;
  SourceQuality quality{.source = source,
                        .file = std::filesystem::path(shown_file(file)).filename().string()};
  quality.findings.push_back(error.message());
  inputs.quality.sources.push_back(quality);
  inputs.warnings.push_back({"warning.input_left_out", {{"source", source}, {"file", quality.file}}});
}

}  // namespace hotspot::detail
