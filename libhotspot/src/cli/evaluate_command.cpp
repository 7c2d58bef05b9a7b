#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/grid_options.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/time_option.hpp"
#include "cli/timed_events_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/count_cells.hpp"
#include "hotspot/stats/forecast_score.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::cli {
namespace {

struct EvaluateCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
  KernelDensityOptions density;
  std::string split;
  ForecastOptions forecast;
};

struct SplitEvents {
  EventSet earlier;
  EventSet later;
};

SplitEvents split_events(const EventSet& events, const std::string& split) {
  const EventTime at = time_of_option("--split", split);
  SplitEvents parts;
  std::vector<bool> is_later(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) is_later[i] = *events.times[i] >= at;
  parts.later = select(events, is_later);
  is_later.flip();
  parts.earlier = select(events, is_later);
  if (parts.earlier.size() == 0 || parts.later.size() == 0) {
    throw DataError({"error.split_without_events",
                     {{"split", split},
                      {"earlier", static_cast<std::int64_t>(parts.earlier.size())},
                      {"later", static_cast<std::int64_t>(parts.later.size())}}});
  }
  return parts;
}

struct Scores {
  TextColumn map;
  RealColumn share, area, earlier, later, hit_rate, pai, pei, rri, tied;

  void add(const std::string& name, double of, const ForecastScore& score) {
    map.push_back(name);
    share.push_back(of);
    area.push_back(score.area_km2);
    earlier.push_back(score.earlier);
    later.push_back(score.later);
    hit_rate.push_back(score.hit_rate);
    pai.push_back(score.pai);
    pei.push_back(score.pei);
    rri.push_back(score.rri);
    tied.push_back(score.tied_share);
  }
};

Layer score_layer(const std::vector<ForecastComparison>& comparisons) {
  Scores scores;
  for (const ForecastComparison& comparison : comparisons) {
    scores.add("density", comparison.share, comparison.map);
    scores.add("count", comparison.share, comparison.count_map);
    scores.add("foresight", comparison.share, comparison.foresight);
  }
  Layer layer{.name = "evaluation", .title = "forecast scores"};
  layer.columns = {{.name = "map", .values = scores.map},
                   {.name = "share", .values = scores.share},
                   {.name = "area_km2", .values = scores.area, .unit = "km2"},
                   {.name = "earlier", .values = scores.earlier, .unit = "events"},
                   {.name = "later", .values = scores.later, .unit = "events"},
                   {.name = "hit_rate", .values = scores.hit_rate},
                   {.name = "pai", .values = scores.pai},
                   {.name = "pei", .values = scores.pei},
                   {.name = "rri", .values = scores.rri},
                   {.name = "tied_share", .values = scores.tied}};
  return layer;
}

Provenance provenance_of(const EvaluateCommand& command, const EventsRead& read, const Window& window) {
  Provenance provenance{.method = "evaluation of a map as a forecast",
                        .reference = "Chainey, Tompson and Uhlig (2008); Levine (2008); Hunt (2016)",
                        .version = std::string(version),
                        .parameters = parameters_of(command.forecast),
                        .inputs = {read.fingerprint}};
  const std::vector<Parameter> density = parameters_of(command.density);
  provenance.parameters.insert(provenance.parameters.end(), density.begin(), density.end());
  provenance.parameters.push_back({.name = "split", .value = command.split});
  provenance.parameters.push_back({.name = "cell", .value = value_in_words(command.grid.grid.cell)});
  provenance.inputs.insert(provenance.inputs.end(), window.inputs.begin(), window.inputs.end());
  return provenance;
}

std::vector<Message> warnings_of(const SplitEvents& parts) {
  const auto few = few_events_warning(std::min(parts.earlier.size(), parts.later.size()));
  return few ? std::vector{*few} : std::vector<Message>{};
}

int run_evaluate(const EvaluateCommand& command, const Context& context) {
  validate(command.density);
  validate(command.forecast);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_timed_events(command.common, command.columns, run);
  const Window window = read_window(command.grid.window, command.common, read.events.crs, run);
  const SplitEvents parts = split_events(read.events, command.split);
  const CellSet cells = chosen_cells(command.grid, read.events, window.area, Keep::centre_in_window);
  const CellCounts earlier = count_cells(parts.earlier, cells);
  const CellCounts later = count_cells(parts.later, cells);
  const ForecastGround ground{
      .earlier = {earlier.count.begin(), earlier.count.end()},
      .later = {later.count.begin(), later.count.end()},
      .area_km2 = std::vector<double>(cells.cells.size(), cells.grid.cell_area_km2())};
  const KernelDensity density = kernel_density(parts.earlier, cells, window.area, command.density, run);
  Layer layer = score_layer(compare_forecast(density.values, ground, command.forecast));
  layer.provenance = provenance_of(command, read, window);
  layer.provenance.warnings = warnings_of(parts);
  const std::vector<Message> warnings = layer.provenance.warnings;
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_warnings(warnings, command.common, context);
  say_count(earlier.outside + later.outside, "cli.outside_grid", command.common, context);
  return std::max(report_rows(read.quality, command.common, context),
                  report_rows(window.quality, command.common, context));
}

}  // namespace

void add_evaluate_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("evaluate", words("cli.evaluate"));
  const auto command = std::make_shared<EvaluateCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_time_option(*app, command->columns, context);
  app->add_option("--split", command->split, words("cli.split"))->required();
  add_fields(*app, command->forecast, context.language);
  add_fields(*app, command->density, context.language,
             {"unit", "period", "leave_one_out", "method", "tolerance"});
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code] { *exit_code = run_evaluate(*command, context); });
}

}  // namespace hotspot::cli
