#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot::cli {
namespace {

struct InitCommand {
  std::string folder;
  Language language = Language::english;
};

}  // namespace

void add_init_command(CLI::App& program, const Context& context, const ExitCode&) {
  CLI::App* app = program.add_subcommand("init", text(context.language, "cli.init"));
  const auto command = std::make_shared<InitCommand>();
  command->language = context.language;
  app->add_option("FOLDER", command->folder, text(context.language, "cli.folder"))->required();
  add_value(*app, "--language", command->language, text(context.language, "cli.language"));
  app->callback([command] { fmt::print("{}", propose_study(command->folder, command->language)); });
}

}  // namespace hotspot::cli
