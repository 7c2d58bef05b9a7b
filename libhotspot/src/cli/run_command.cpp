#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"

namespace hotspot::cli {
namespace {

struct RunCommand {
  CommonOptions common;  // of which it has --output, --threads, --quiet and --strict
  Profile profile = Profile::open;
};

int run_run(const RunCommand& command, const Context& context) {
  const Run run = make_run(command.common, context);
  const Study study = read_study(command.common.source);
  const StudyResult result =
      compute_study(study, run, command.common.strict ? DamagedFiles::stop : DamagedFiles::leave_out);
  const Release release = release_study(result, command.profile);
  const std::vector<std::string> files =
      write_study(result.study, release, result.quality, command.common.output, run);
  if (!command.common.quiet) {
    for (const Message& warning : result.warnings)
      fmt::print(stderr, "{}\n", text(context.language, warning));
    for (const std::string& file : files) fmt::print("{}/{}\n", command.common.output, file);
  }
  int code = 0;
  for (const SourceQuality& source : result.quality.sources) {
    code = std::max(code, report_rows(source, command.common, context));
  }
  return code;
}

}  // namespace

void add_run_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("run", text(context.language, "cli.run"));
  const auto command = std::make_shared<RunCommand>();
  CommonOptions& common = command->common;
  app->add_option("STUDY.toml", common.source, text(context.language, "cli.study"))->required();
  app->add_option("-o,--output", common.output, text(context.language, "cli.output_folder"))->required();
  add_value(*app, "--profile", command->profile, text(context.language, "cli.profile"));
  app->add_option("--threads", common.threads, text(context.language, "cli.threads"))->capture_default_str();
  app->add_flag("--quiet", common.quiet, text(context.language, "cli.quiet"));
  app->add_flag("--strict", common.strict, text(context.language, "cli.strict"));
  app->callback([command, context, exit_code] { *exit_code = run_run(*command, context); });
}

}  // namespace hotspot::cli
