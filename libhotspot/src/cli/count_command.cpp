#include <limits>
#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot::cli {
namespace {

struct CountCommand {
  CommonOptions common;
  EventColumns columns;
  FurtherInput areas;
  std::string id;
  std::string population;
  RateOptions rates;
};

Layer count_layer(const CountCommand& command, const AreaLayer& areas, const AreaCounts& counts) {
  const auto* population = command.population.empty() ? nullptr : areas.figure(command.population);
  IntegerColumn count;
  RealColumn rates, low, high;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const double people = population == nullptr ? std::numeric_limits<double>::quiet_NaN() : (*population)[i];
    const Rate value = rate(counts.count[i], people, 1.0, command.rates);
    count.emplace_back(counts.count[i]);
    rates.push_back(value.rate);
    low.push_back(value.interval.low);
    high.push_back(value.interval.high);
  }
  Layer layer{.name = "areas", .title = "events per area", .crs = areas.crs, .places = areas.shapes};
  layer.columns = {{.name = "id", .values = areas.ids},
                   {.name = "count", .values = count, .unit = "events"},
                   {.name = "rate", .values = rates},
                   {.name = "rate_low", .values = low},
                   {.name = "rate_high", .values = high}};
  return layer;
}

int run_count(const CountCommand& command, const Context& context) {
  validate(command.rates);
  const Run run = make_run(command.common, context);
  const EventsRead events = read_events(first_input(command.common), command.columns, run);
  AreaColumns wanted{.id = command.id};
  if (!command.population.empty()) wanted.figures.push_back(command.population);
  const AreasRead areas =
      read_areas(further_input(command.areas, command.common, events.events.crs), wanted, run);
  const AreaAssignment assignment = assign_areas(events.events, areas.areas, run);
  const AreaCounts counts = count_areas(assignment, areas.areas.size());
  Layer layer = count_layer(command, areas.areas, counts);
  layer.provenance = {.method = "counts and rates per area, exact Poisson intervals",
                      .reference = "Garwood (1936); Ulm (1990)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.rates),
                      .inputs = {events.fingerprint, areas.fingerprint}};
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_count(counts.outside, "cli.outside_areas", command.common, context);
  say_count(static_cast<std::int64_t>(assignment.ties.size()), "cli.ties", command.common, context);
  return std::max(report_rows(events.quality, command.common, context),
                  report_rows(areas.quality, command.common, context));
}

}  // namespace

void add_count_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("count", text(context.language, "cli.count"));
  const auto command = std::make_shared<CountCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_further_input(*app, command->areas, "areas", "cli.areas", context);
  app->get_option("--areas")->required();
  app->add_option("--id", command->id, text(context.language, "cli.id"));
  app->add_option("--population", command->population, text(context.language, "cli.population"));
  add_fields(*app, command->rates, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_count(*command, context); });
}

}  // namespace hotspot::cli
