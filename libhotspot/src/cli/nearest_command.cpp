#include <memory>
#include <string>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/pattern_input.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/nearest_neighbour.hpp"

namespace hotspot::cli {
namespace {

struct NearestCommand {
  PatternChoice pattern;
  NearestOptions options;
};

Layer nearest_layer(const EventSet& events, NearestDistances result) {
  IntegerColumn rows;
  RealColumn x, y;
  std::vector<Point> places;
  for (const std::size_t i : result.events) {
    rows.emplace_back(static_cast<std::int64_t>(events.row(i)));
    x.push_back(events.points[i].x);
    y.push_back(events.points[i].y);
    places.push_back(events.points[i]);
  }
  Layer layer{
      .name = "nearest", .title = "nearest neighbours", .crs = events.crs, .places = std::move(places)};
  layer.columns = {{.name = "i", .values = rows}, {.name = "x", .values = x}, {.name = "y", .values = y}};
  for (std::size_t k = 0; k < result.distance_m.size(); ++k) {
    layer.columns.push_back({.name = "distance_" + std::to_string(k + 1),
                             .values = std::move(result.distance_m[k]),
                             .unit = "m"});
  }
  layer.columns.push_back(
      {.name = "border_distance", .values = std::move(result.border_distance_m), .unit = "m"});
  return layer;
}

int run_nearest(const NearestCommand& command, const Context& context) {
  validate(command.options);
  const Run run = make_run(command.pattern.common, context);
  const Pattern pattern = read_pattern(command.pattern, WindowIs::optional, run);
  NearestDistances result =
      nearest_distances(pattern.events.events, pattern.window.area, command.options, run);
  const std::int64_t outside = result.outside;
  Layer layer = nearest_layer(pattern.events.events, std::move(result));
  layer.provenance = {.method = "nearest-neighbour distances",
                      .version = std::string(version),
                      .parameters = parameters_of(command.options),
                      .inputs = pattern.inputs()};
  write_release(internal_release({std::move(layer)}), command.pattern.common.output);
  return report_pattern(pattern, outside, command.pattern, context);
}

}  // namespace

void add_nearest_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("nearest", text(context.language, "cli.nearest"));
  const auto command = std::make_shared<NearestCommand>();
  add_pattern_options(*app, command->pattern, context);
  add_fields(*app, command->options, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_nearest(*command, context); });
}

}  // namespace hotspot::cli
