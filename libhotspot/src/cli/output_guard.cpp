#include "cli/output_guard.hpp"

#include <filesystem>
#include <string>
#include <system_error>

#include "hotspot/core/error.hpp"

namespace hotspot::cli {
namespace {

namespace fs = std::filesystem;

/// Names that are none of a file (PG:..., a number) exist nowhere and so are unlike every output.
bool is_same_file(const fs::path& a, const fs::path& b) {
  std::error_code none;
  return fs::equivalent(a, b, none);
}

/// A folder is read as one source: all tables in it.
bool reads(const fs::path& input, const fs::path& output) {
  std::error_code none;
  if (!fs::is_directory(input, none)) return is_same_file(input, output);
  const fs::path folder = output.parent_path();
  return is_same_file(input, folder.empty() ? fs::path(".") : folder);
}

void require_apart(const CLI::App& subcommand, const CLI::Option& output_option) {
  const auto output = output_option.as<std::string>();
  std::error_code none;
  if (!fs::is_regular_file(output, none)) return;
  for (const CLI::Option* option : subcommand.get_options()) {
    if (option == &output_option) continue;
    for (const std::string& value : option->results()) {
      if (!reads(value, output)) continue;
      throw ArgumentError({"error.output_is_input", {{"output", output}, {"input", value}}});
    }
  }
}

}  // namespace

void require_output_apart(const CLI::App& program) {
  for (const CLI::App* subcommand : program.get_subcommands()) {
    const CLI::Option* output = subcommand->get_option_no_throw("--output");
    if (output != nullptr && output->count() > 0) require_apart(*subcommand, *output);
  }
}

}  // namespace hotspot::cli
