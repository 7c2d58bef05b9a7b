#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "hotspot/io/data_quality_record.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"

namespace hotspot::cli {
namespace {

struct CheckCommand {
  std::string study;
  bool as_json = false;
  bool strict = false;
};

int run_check(const CheckCommand& command, const Context& context) {
  const Study study = read_study(command.study);
  const DataQuality quality = check_study(study, {.stop = context.stop},
                                          command.strict ? DamagedFiles::stop : DamagedFiles::leave_out);
  fmt::print("{}", command.as_json ? data_quality_json(quality, study.study.language)
                                   : data_quality_text(quality, study.study.language));
  bool rejected = false;
  for (const SourceQuality& source : quality.sources) rejected = rejected || !source.rejected.empty();
  return rejected && command.strict ? exit_rows_rejected : 0;
}

}  // namespace

void add_check_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("check", text(context.language, "cli.check"));
  const auto command = std::make_shared<CheckCommand>();
  app->add_option("STUDY.toml", command->study, text(context.language, "cli.study"))->required();
  app->add_flag("--json", command->as_json, text(context.language, "cli.json"));
  app->add_flag("--strict", command->strict, text(context.language, "cli.strict"));
  app->callback([command, context, exit_code] { *exit_code = run_check(*command, context); });
}

}  // namespace hotspot::cli
