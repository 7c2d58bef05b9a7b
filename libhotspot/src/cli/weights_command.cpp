#include <memory>

#include "cli/weights_option.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/write_release.hpp"

namespace hotspot::cli {
namespace {

struct WeightsCommand {
  CommonOptions common;
  std::string id;
  EventColumns columns;  ///< coordinates of areas that are points of a table
  WeightsChoice weights;
};

/// Where no field gives the ids they are the numbers of the rows, rejected ones counted.
IntegerColumn row_numbers(const TextColumn& ids) {
  IntegerColumn numbers;
  for (const std::string& id : ids) numbers.emplace_back(std::stoll(id));
  return numbers;
}

Layer weights_layer(const AreaLayer& areas, const SpatialWeights& weights, bool by_id) {
  TextColumn from, to;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      from.push_back(areas.ids[i]);
      to.push_back(areas.ids[weights.neighbours[k]]);
    }
  }
  Layer layer{.name = "weights", .title = "spatial weights", .crs = areas.crs};
  if (by_id) {
    layer.columns = {{.name = "i", .values = from}, {.name = "j", .values = to}};
  } else {
    layer.columns = {{.name = "i", .values = row_numbers(from)}, {.name = "j", .values = row_numbers(to)}};
  }
  layer.columns.push_back({.name = "weight", .values = weights.weights});
  return layer;
}

int run_weights(const WeightsCommand& command, const Context& context) {
  const Run run = make_run(command.common, context);
  const bool places_needed = kind_of(command.weights) != WeightsKind::file;
  const AreasRead read = read_areas(first_input(command.common),
                                    {.id = command.id,
                                     .points_allowed = true,
                                     .places_needed = places_needed,
                                     .x = command.columns.x,
                                     .y = command.columns.y},
                                    run);
  const ChosenWeights chosen = make_weights(command.weights, read.areas, run);
  Layer layer = weights_layer(read.areas, chosen.weights, !command.id.empty());
  layer.provenance = {.method = "spatial weights",
                      .reference = "Cliff and Ord (1981)",
                      .version = std::string(version),
                      .parameters = chosen.parameters,
                      .inputs = {read.fingerprint}};
  layer.provenance.inputs.insert(layer.provenance.inputs.end(), chosen.inputs.begin(), chosen.inputs.end());
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_islands(chosen.weights, read.areas.ids, command.common, context);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_weights_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("weights", text(context.language, "cli.weights"));
  const auto command = std::make_shared<WeightsCommand>();
  add_common_options(*app, command->common, context, "AREAS");
  app->add_option("--id", command->id, text(context.language, "cli.id"));
  add_coordinate_columns(*app, command->columns, context);
  add_weights_options(*app, command->weights, context);
  app->callback([command, context, exit_code] { *exit_code = run_weights(*command, context); });
}

}  // namespace hotspot::cli
