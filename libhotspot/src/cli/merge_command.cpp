#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/subcommands.hpp"
#include "hotspot/io/merge_rasters.hpp"

namespace hotspot::cli {
namespace {

struct MergeCommand {
  std::vector<std::string> parts;
  CommonOptions common;
};

}  // namespace

void add_merge_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("merge", text(context.language, "cli.merge"));
  const auto command = std::make_shared<MergeCommand>();
  app->add_option("PARTS", command->parts, text(context.language, "cli.merge_parts"))->required();
  app->add_option("-o,--output", command->common.output, text(context.language, "cli.merge_output"))
      ->required();
  app->add_flag("--quiet", command->common.quiet, text(context.language, "cli.quiet"));
  app->callback([command, context, exit_code] {
    merge_density_rasters(command->parts, command->common.output, make_run(command->common, context));
    *exit_code = 0;
  });
}

}  // namespace hotspot::cli
