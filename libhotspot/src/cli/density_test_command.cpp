#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/grid_options.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/output_format.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/contour.hpp"
#include "hotspot/stats/density_significance.hpp"

namespace hotspot::cli {
namespace {

struct DensityTestCommand {
  CommonOptions common;
  EventColumns columns;
  FurtherInput population;
  std::string population_weight;
  GridChoice grid;
  DensitySignificanceOptions test;

  [[nodiscard]] bool has_population() const { return !population.source.empty(); }
};

struct DensityTestInputs {
  EventsRead events;
  EventsRead population;  ///< empty without --population
  Window window;
};

DensityTestInputs read_inputs(const DensityTestCommand& command, const Run& run) {
  DensityTestInputs inputs;
  inputs.events = read_events(first_input(command.common), command.columns, run);
  const Crs& crs = inputs.events.events.crs;
  if (command.has_population()) {
    EventColumns columns = command.columns;
    columns.weight = command.population_weight;
    inputs.population = read_events(further_input(command.population, command.common, crs), columns, run);
  }
  inputs.window = read_window(command.grid.window, command.common, crs, run);
  return inputs;
}

DensitySignificance tested(const DensityTestCommand& command, const DensityTestInputs& inputs,
                           const CellSet& cells, const Run& run) {
  const EventSet& events = inputs.events.events;
  if (command.has_population()) {
    return density_significance(events, inputs.population.events, inputs.window.area, cells, command.test,
                                run);
  }
  if (!inputs.window.area) throw ArgumentError({"error.density_test_no_null", {}});
  return density_significance(events, *inputs.window.area, cells, command.test, run);
}

Provenance provenance(const DensityTestCommand& command, const DensityTestInputs& inputs) {
  Provenance made{.method = command.has_population() ? "density against simulations from a population"
                                                     : "density against complete spatial randomness",
                  .reference = "Barnard (1963); Baddeley, Rubak and Turner (2015), section 10.7",
                  .version = std::string(version),
                  .parameters = parameters_of(command.test),
                  .inputs = {inputs.events.fingerprint}};
  if (command.has_population()) made.inputs.push_back(inputs.population.fingerprint);
  made.inputs.insert(made.inputs.end(), inputs.window.inputs.begin(), inputs.window.inputs.end());
  return made;
}

Layer surface_layer(const CellSet& cells, const DensitySignificance& result) {
  Layer layer{
      .name = "density_test", .title = "density and chance", .places = cells, .cells_as = CellsAs::raster};
  IntegerColumn above;
  for (std::size_t k = 0; k < result.values.size(); ++k) above.emplace_back(result.above_threshold(k));
  layer.columns = centre_columns(cells);
  layer.columns.push_back({.name = "value", .values = result.values, .unit = "1/km2"});
  layer.columns.push_back({.name = "expected", .values = result.expected, .unit = "1/km2"});
  layer.columns.push_back({.name = "p", .values = result.p});
  layer.columns.push_back({.name = "above_threshold", .values = std::move(above)});
  layer.columns.push_back({.name = "p_adjusted", .values = result.p_adjusted});
  return layer;
}

/// Each connected place above the threshold, with the events in it and its peak.
Layer place_layer(const CellSet& cells, const DensitySignificance& result, const EventSet& events) {
  std::vector<MultiPolygon> shapes;
  IntegerColumn inside;
  RealColumn areas, peaks, thresholds;
  const double km2 = cells.grid.crs.metres_per_unit * cells.grid.crs.metres_per_unit / 1e6;
  // Where no simulation reached any cell there is no level to draw.
  if (result.threshold > 0.0) {
    for (Polygon& part : region_between(cells, result.values, result.threshold)) {
      shapes.push_back({std::move(part)});
    }
  }
  for (const MultiPolygon& shape : shapes) {
    const PointLocator place(shape);
    double peak = result.threshold;
    for (std::size_t k = 0; k < cells.cells.size(); ++k) {
      if (result.values[k] > peak && place.covers(cells.grid.centre(cells.cells[k]))) peak = result.values[k];
    }
    inside.emplace_back(
        std::count_if(events.points.begin(), events.points.end(), [&](Point p) { return place.covers(p); }));
    areas.push_back(area(shape) * km2);
    peaks.push_back(peak);
    thresholds.push_back(result.threshold);
  }
  Layer layer{.name = "above_threshold", .title = "denser than chance", .places = std::move(shapes)};
  layer.columns = {{.name = "events", .values = std::move(inside), .unit = "events"},
                   {.name = "area_km2", .values = std::move(areas), .unit = "km2"},
                   {.name = "peak", .values = std::move(peaks), .unit = "1/km2"},
                   {.name = "threshold", .values = std::move(thresholds), .unit = "1/km2"}};
  return layer;
}

void say_result(const DensitySignificance& result, const DensityTestCommand& command,
                const Context& context) {
  std::int64_t above = 0;
  for (std::size_t k = 0; k < result.values.size(); ++k) above += result.above_threshold(k) ? 1 : 0;
  say_warnings({{"cli.density_test_found",
                 {{"threshold", result.threshold},
                  {"above", above},
                  {"cells", static_cast<std::int64_t>(result.values.size())}}}},
               command.common, context);
  say_count(static_cast<std::int64_t>(result.outside), "cli.density_test_outside", command.common, context);
}

int run_density_test(const DensityTestCommand& command, const Context& context) {
  validate(command.test);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const DensityTestInputs inputs = read_inputs(command, run);
  const CellSet cells =
      chosen_cells(command.grid, inputs.events.events, inputs.window.area, Keep::centre_in_window);
  const DensitySignificance result = tested(command, inputs, cells, run);
  std::vector<Layer> layers = layers_for(command.common.output, surface_layer(cells, result),
                                         place_layer(cells, result, inputs.events.events));
  for (Layer& layer : layers) {
    layer.crs = inputs.events.events.crs;
    layer.provenance = provenance(command, inputs);
  }
  write_release(internal_release(std::move(layers)), command.common.output);
  say_result(result, command, context);
  return std::max({report_rows(inputs.events.quality, command.common, context),
                   report_rows(inputs.population.quality, command.common, context),
                   report_rows(inputs.window.quality, command.common, context)});
}

}  // namespace

void add_density_test_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("density-test", words("cli.density_test"));
  const auto command = std::make_shared<DensityTestCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_further_input(*app, command->population, "population", "cli.population_points", context);
  app->add_option("--population-weight", command->population_weight, words("cli.population_weight"));
  add_fields(*app, command->test, context.language);
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code] { *exit_code = run_density_test(*command, context); });
}

}  // namespace hotspot::cli
