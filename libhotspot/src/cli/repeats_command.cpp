#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/repeat_places.hpp"

namespace hotspot::cli {
namespace {

struct RepeatsCommand {
  CommonOptions common;
  EventColumns columns;
  RepeatOptions options;
};

Layer repeats_layer(const RepeatPlaces& result, const Crs& crs) {
  std::vector<Point> places;
  RealColumn x, y, share, cumulative;
  IntegerColumn count, coordinates;
  for (const RepeatPlace& place : result.listed) {
    places.push_back(place.place);
    x.push_back(place.place.x);
    y.push_back(place.place.y);
    count.emplace_back(place.count);
    share.push_back(place.share);
    cumulative.push_back(place.cumulative_share);
    coordinates.emplace_back(place.coordinates);
  }
  Layer layer{.name = "repeats", .title = "places with several events", .crs = crs, .places = places};
  layer.columns = {{.name = "x", .values = x},
                   {.name = "y", .values = y},
                   {.name = "count", .values = count, .unit = "events"},
                   {.name = "share", .values = share},
                   {.name = "cumulative_share", .values = cumulative},
                   {.name = "coordinates", .values = coordinates}};
  return layer;
}

void say_share(const RepeatPlaces& result, const RepeatsCommand& command, const Context& context) {
  if (command.common.quiet) return;
  fmt::print(stderr, "{}\n",
             text(context.language, "cli.repeats_found",
                  {{"repeats", result.repeat_places},
                   {"places", result.places},
                   {"least", static_cast<std::int64_t>(command.options.min_count)},
                   {"events", result.events_at_repeats},
                   {"all", result.events},
                   {"percent", format_number(context.language, 100.0 * result.share_at_repeats, 1)}}));
}

int run_repeats(const RepeatsCommand& command, const Context& context) {
  validate(command.options);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_events(first_input(command.common), command.columns, run);
  const RepeatPlaces result = repeat_places(read.events, command.options);
  Layer layer = repeats_layer(result, read.events.crs);
  layer.provenance = {.method = "repeat places",
                      .reference = "Farrell and Pease (1993)",
                      .version = std::string(version),
                      .parameters = parameters_of(command.options),
                      .inputs = {read.fingerprint}};
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_share(result, command, context);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_repeats_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("repeats", text(context.language, "cli.repeats"));
  const auto command = std::make_shared<RepeatsCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_fields(*app, command->options, context.language);
  app->callback([command, context, exit_code] { *exit_code = run_repeats(*command, context); });
}

}  // namespace hotspot::cli
