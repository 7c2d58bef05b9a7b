#include "io/read_previous.hpp"

#include <array>
#include <filesystem>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/read_layers.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/output_schema.hpp"
#include "plan/previous_columns.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array<const char*, 4> layers_compared{"run", "totals", "area_counts", "goals"};

bool is_optional(const std::string& layer) {
  return layer == "goals";
}

/// A layer that is not there leaves nothing behind where it is optional.
void add_layer(PreviousRun& previous, const std::string& path, const std::string& name, const Run& run) {
  try {
    for (LayerRead& read : read_layers({.source = path, .layer = name}, run))
      previous.layers.push_back(std::move(read.layer));
  } catch (const Cancelled&) {
    throw;
  } catch (const Error&) {
    if (!is_optional(name)) throw;
  }
}

std::optional<Message> schema_problem(const PreviousRun& previous) {
  const std::string schema = previous_run_value(previous, "schema_version");
  if (schema == std::to_string(schema_version)) return std::nullopt;
  return Message{"warning.previous_schema",
                 {{"file", previous.file},
                  {"schema", schema.empty() ? std::string("?") : schema},
                  {"ours", static_cast<std::int64_t>(schema_version)}}};
}

}  // namespace

std::optional<PreviousRun> read_previous(const Study& study, const Run& run) {
  if (study.previous.file.empty()) return std::nullopt;
  const std::string path = study_path(study, study.previous.file);
  PreviousRun previous{.file = std::filesystem::path(path).filename().string()};
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) {
    previous.problem = Message{"warning.previous_missing", {{"file", previous.file}}};
    return previous;
  }
  try {
    for (const char* name : layers_compared) add_layer(previous, path, name, run);
    previous.problem = schema_problem(previous);
  } catch (const Cancelled&) {
    throw;
  } catch (const Error& error) {
    previous.problem =
        Message{"warning.previous_unread",
                {{"file", previous.file}, {"reason", text(study.study.language, error.message())}}};
  }
  if (previous.problem) previous.layers.clear();
  return previous;
}

}  // namespace hotspot::detail
