#include "hotspot/stats/mantel.hpp"

#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/timed_events_option.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"

namespace hotspot::cli {
namespace {

struct MantelCommand {
  CommonOptions common;
  EventColumns columns;
  MantelOptions options;
};

int run_mantel(const MantelCommand& command, const CLI::App& app, const Context& context) {
  validate(command.options);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_timed_events(command.common, command.columns, run);
  MantelOptions options = command.options;
  options.day_count = day_count_of(app, options.day_count, read.quality);
  const Mantel result = mantel(read.events, options, run);
  Layer layer{.name = "mantel", .title = "correlation of distance and time between events"};
  layer.columns = {{.name = "pairs", .values = IntegerColumn{result.pairs}, .unit = "pairs"},
                   {.name = "r", .values = RealColumn{result.r}},
                   {.name = "p_permutation", .values = RealColumn{result.p_permutation}}};
  layer.provenance = {.method = "Mantel test of distance and time",
                      .reference = "Mantel (1967)",
                      .version = std::string(version),
                      .parameters = parameters_of(options),
                      .inputs = {read.fingerprint}};
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_mantel_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("mantel", text(context.language, "cli.mantel"));
  const auto command = std::make_shared<MantelCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_time_option(*app, command->columns, context);
  add_fields(*app, command->options, context.language);
  app->callback([command, app, context, exit_code] { *exit_code = run_mantel(*command, *app, context); });
}

}  // namespace hotspot::cli
