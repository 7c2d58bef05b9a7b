#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/io/write_sheets.hpp"
#include "hotspot/plan/disclosure.hpp"

namespace hotspot::cli {
namespace {

struct SheetCommand {
  CommonOptions common;  // of which it has --threads and --quiet
  std::string area;
  std::string output;
  Profile profile = Profile::open;
};

/// "L01.pdf", "L01_internal.pdf": letters and digits of the id, in the folder one stands in.
std::string file_of(const AreaSheet& sheet, Profile profile) {
  std::string name;
  for (const char c : sheet.area_id) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    name += plain ? c : '_';
  }
  return name + (profile == Profile::internal ? "_internal.pdf" : ".pdf");
}

int run_sheet(const SheetCommand& command, const Context& context) {
  const Run run = make_run(command.common, context);
  const StudyResult result = compute_study(read_study(command.common.source), run);
  const Release release = release_study(result, command.profile);
  const std::vector<AreaSheet> sheets = area_sheets(release, result.study);
  const AreaSheet& sheet = sheets[find_sheet(sheets, command.area)];
  const std::string path = command.output.empty() ? file_of(sheet, command.profile) : command.output;
  write_sheets(release, result.study, {sheet}, path, run);
  if (!command.common.quiet) {
    say_warnings(result.warnings, command.common, context);
    fmt::print("{}\n", path);
  }
  return 0;
}

}  // namespace

void add_sheet_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("sheet", text(context.language, "cli.sheet"));
  const auto command = std::make_shared<SheetCommand>();
  CommonOptions& common = command->common;
  app->add_option("STUDY.toml", common.source, text(context.language, "cli.study"))->required();
  app->add_option("--area", command->area, text(context.language, "cli.sheet_area"))->required();
  app->add_option("-o,--output", command->output, text(context.language, "cli.sheet_output"));
  add_value(*app, "--profile", command->profile, text(context.language, "cli.profile"));
  app->add_option("--threads", common.threads, text(context.language, "cli.threads"))->capture_default_str();
  app->add_flag("--quiet", common.quiet, text(context.language, "cli.quiet"));
  app->callback([command, context, exit_code] { *exit_code = run_sheet(*command, context); });
}

}  // namespace hotspot::cli
