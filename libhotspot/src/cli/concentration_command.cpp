#include <fmt/format.h>

#include <memory>

#include "cli/areal_values.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/concentration.hpp"

namespace hotspot::cli {
namespace {

struct ConcentrationCommand {
  CommonOptions common;
  ArealChoice values;
  ConcentrationOptions options;
  bool curve = false;
};

Layer figures_layer(const Concentration& result, const ConcentrationOptions& options) {
  const TextColumn quantities{"places",
                              "places_with_events",
                              "events",
                              "gini",
                              "gini_generalised",
                              "gini_by_chance",
                              "places_with_share_" + value_in_words(options.events_share),
                              "events_in_top_" + value_in_words(options.places_share)};
  const RealColumn values{static_cast<double>(result.places),
                          static_cast<double>(result.places_with_events),
                          result.events,
                          result.gini,
                          result.gini_generalised,
                          result.gini_by_chance,
                          result.share_of_places,
                          result.share_of_events};
  Layer layer{.name = "concentration", .title = "concentration of events at places"};
  layer.columns = {{.name = "quantity", .values = quantities}, {.name = "value", .values = values}};
  return layer;
}

Layer curve_layer(const std::vector<double>& values) {
  RealColumn places, events;
  for (const LorenzPoint& point : lorenz_curve(values)) {
    places.push_back(point.places);
    events.push_back(point.events);
  }
  Layer layer{.name = "lorenz", .title = "Lorenz curve"};
  layer.columns = {{.name = "places_share", .values = places}, {.name = "events_share", .values = events}};
  return layer;
}

int run_concentration(const ConcentrationCommand& command, const Context& context) {
  validate(command.options);
  const Run run = make_run(command.common, context);
  const ArealValues values = read_areal_values(command.values, command.common, PlacesNeeded::no, run);
  Layer layer = command.curve ? curve_layer(values.values)
                              : figures_layer(concentration(values.values, command.options), command.options);
  layer.provenance = {.method = "concentration of events at places",
                      .reference = "Lorenz (1905); Gini (1912); Bernasco and Steenbeek (2017)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.options),
                      .inputs = values.inputs};
  auto& parameters = layer.provenance.parameters;
  parameters.insert(parameters.end(), values.parameters.begin(), values.parameters.end());
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_areal_values(values, command.common, context);
}

}  // namespace

void add_concentration_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("concentration", text(context.language, "cli.concentration"));
  const auto command = std::make_shared<ConcentrationCommand>();
  add_areal_options(*app, command->common, command->values, context);
  add_fields(*app, command->options, context.language);
  app->add_flag("--curve", command->curve, text(context.language, "cli.curve"));
  app->callback([command, context, exit_code] { *exit_code = run_concentration(*command, context); });
}

}  // namespace hotspot::cli
