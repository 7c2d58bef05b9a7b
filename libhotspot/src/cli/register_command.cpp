#include <fmt/format.h>

#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/subcommands.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/io/data_quality_record.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_register.hpp"
#include "hotspot/io/register_file.hpp"
#include "hotspot/plan/study_settings.hpp"

namespace hotspot::cli {
namespace {

struct RegisterCommand {
  std::string file;
  std::string crs;
  FurtherInput areas;
  std::string area_id;
  std::string area_name;
  RegisterFiles tables;  // to begin with, or beside the file
  bool strict = false;
  Language language = Language::english;
};

std::optional<Crs> given_crs(const RegisterCommand& command) {
  return command.crs.empty() ? std::nullopt : std::optional(make_crs(command.crs));
}

std::vector<std::pair<std::string, std::string>> area_choices(const RegisterCommand& command) {
  if (command.areas.source.empty()) return {};
  if (command.area_id.empty()) throw ArgumentError({"error.register_area_id", {}});
  const AreasRead read =
      read_areas({.source = command.areas.source, .layer = command.areas.layer, .where = command.areas.where},
                 {.id = command.area_id, .name = command.area_name, .places_needed = false});
  std::vector<std::pair<std::string, std::string>> choices;
  for (std::size_t i = 0; i < read.areas.size(); ++i)
    choices.emplace_back(read.areas.ids[i], read.areas.name(i));
  return choices;
}

int run_new(const RegisterCommand& command, const Context& context) {
  if (command.crs.empty()) throw ArgumentError({"error.register_needs_crs", {}});
  NewRegister wanted{
      .crs = make_crs(command.crs), .language = command.language, .areas = area_choices(command)};
  if (!command.tables.file.empty()) {
    RegisterFiles files = command.tables;
    files.crs = files.to_crs = wanted.crs;
    RegisterRead read = read_register(files, {.stop = context.stop});
    fmt::print(stderr, "{}", data_quality_text({std::move(read.qualities)}, context.language));
    wanted.content = std::move(read.content);
  }
  make_register(wanted, command.file);
  return 0;
}

int run_check(const RegisterCommand& command, const Context& context) {
  RegisterFiles files = command.tables;
  files.file = command.file;
  files.crs = given_crs(command);
  const RegisterRead read = read_register(files, {.stop = context.stop});
  fmt::print("{}", data_quality_text({read.qualities}, context.language));
  bool odd = false;
  for (const SourceQuality& quality : read.qualities) odd = odd || !quality.rejected.empty();
  return odd && command.strict ? exit_rows_rejected : 0;
}

int run_update(const RegisterCommand& command, const Context& context) {
  const std::vector<std::string> added = update_register(command.file, command.language);
  if (added.empty()) fmt::print("{}\n", text(context.language, "cli.register_complete"));
  for (const std::string& name : added)
    fmt::print("{}\n", text(context.language, "cli.register_added", {{"name", name}}));
  return 0;
}

void add_file(CLI::App& app, RegisterCommand& command, const Context& context) {
  app.add_option("FILE", command.file, text(context.language, "cli.register_file"))->required();
}

void add_further_tables(CLI::App& app, RegisterCommand& command, const Context& context) {
  app.add_option("--places", command.tables.places, text(context.language, "cli.register_places"));
  app.add_option("--measures", command.tables.measures, text(context.language, "cli.register_measures"));
}

void add_new(CLI::App& group, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = group.add_subcommand("new", text(context.language, "cli.register_new"));
  const auto command = std::make_shared<RegisterCommand>();
  command->language = context.language;
  add_file(*app, *command, context);
  app->add_option("--crs", command->crs, text(context.language, "cli.register_crs"));
  add_value(*app, "--language", command->language, text(context.language, "cli.register_language"));
  add_further_input(*app, command->areas, "areas", "cli.register_areas", context);
  app->add_option("--id", command->area_id, text(context.language, "cli.register_area_id"));
  app->add_option("--name", command->area_name, text(context.language, "cli.register_area_name"));
  app->add_option("--walks", command->tables.file, text(context.language, "cli.register_walks"));
  add_further_tables(*app, *command, context);
  app->callback([command, context, exit_code] { *exit_code = run_new(*command, context); });
}

void add_check(CLI::App& group, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = group.add_subcommand("check", text(context.language, "cli.register_check"));
  const auto command = std::make_shared<RegisterCommand>();
  add_file(*app, *command, context);
  app->add_option("--crs", command->crs, text(context.language, "cli.crs"));
  add_further_tables(*app, *command, context);
  app->add_flag("--strict", command->strict, text(context.language, "cli.strict"));
  app->callback([command, context, exit_code] { *exit_code = run_check(*command, context); });
}

void add_update(CLI::App& group, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = group.add_subcommand("update", text(context.language, "cli.register_update"));
  const auto command = std::make_shared<RegisterCommand>();
  command->language = context.language;
  add_file(*app, *command, context);
  add_value(*app, "--language", command->language, text(context.language, "cli.register_language"));
  app->callback([command, context, exit_code] { *exit_code = run_update(*command, context); });
}

}  // namespace

void add_register_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* group = program.add_subcommand("register", text(context.language, "cli.register"));
  group->require_subcommand(1);
  add_new(*group, context, exit_code);
  add_check(*group, context, exit_code);
  add_update(*group, context, exit_code);
}

}  // namespace hotspot::cli
