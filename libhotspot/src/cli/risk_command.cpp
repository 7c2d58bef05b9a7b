#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/density_options.hpp"
#include "cli/grid_options.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/output_format.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/relative_risk.hpp"

namespace hotspot::cli {
namespace {

struct RiskCommand {
  CommonOptions common;
  EventColumns columns;
  FurtherInput controls;
  std::string controls_weight;
  GridChoice grid;
  KernelDensityOptions density;
  AdaptiveChoice choice;
  DensityAt at = DensityAt::cells;
  std::vector<double> tolerance{0.05, 0.01};
};

struct RiskInputs {
  EventsRead cases;
  EventsRead controls;
  Window window;
};

RiskInputs read_inputs(const RiskCommand& command, const Run& run) {
  RiskInputs inputs;
  inputs.cases = read_events(first_input(command.common), command.columns, run);
  const Crs& crs = inputs.cases.events.crs;
  EventColumns columns = command.columns;
  columns.weight = command.controls_weight;
  inputs.controls = read_events(further_input(command.controls, command.common, crs), columns, run);
  inputs.window = read_window(command.grid.window, command.common, crs, run);
  return inputs;
}

std::vector<Parameter> parameters(const RiskCommand& command) {
  if (command.choice.adaptive) return parameters_of(adaptive_options(command.density, command.choice));
  return parameters_of(command.density);
}

Provenance provenance(const RiskCommand& command, const RiskInputs& inputs) {
  Provenance made{.method = command.choice.adaptive ? "relative risk by two adaptive kernel densities"
                                                    : "relative risk by two kernel densities",
                  .reference = command.choice.adaptive
                                   ? "Kelsall and Diggle (1995); Davies and Hazelton (2010)"
                                   : "Kelsall and Diggle (1995); tolerance Hazelton and Davies (2009)",
                  .version = std::string(version),
                  .parameters = parameters(command),
                  .inputs = {inputs.cases.fingerprint, inputs.controls.fingerprint}};
  // Those two of the density: risk is always exact, and has a tolerance of its own.
  std::erase_if(made.parameters,
                [](const Parameter& p) { return p.name == "method" || p.name == "tolerance"; });
  made.inputs.insert(made.inputs.end(), inputs.window.inputs.begin(), inputs.window.inputs.end());
  return made;
}

/// The grid covers the events of both groups.
CellSet cells_for_both(const RiskCommand& command, const RiskInputs& inputs) {
  EventSet both;
  both.crs = inputs.cases.events.crs;
  both.points = inputs.cases.events.points;
  const std::vector<Point>& controls = inputs.controls.events.points;
  both.points.insert(both.points.end(), controls.begin(), controls.end());
  return chosen_cells(command.grid, both, inputs.window.area, Keep::centre_in_window);
}

Layer surface_layer(const RiskCommand& command, const CellSet& cells, RelativeRisk risk) {
  Layer layer{.name = "risk", .title = "relative risk", .places = cells, .cells_as = CellsAs::raster};
  const std::string unit = unit_in_words(command.density);
  layer.columns = centre_columns(cells);
  const auto add = [&](std::string name, std::vector<double> values, std::string column_unit) {
    layer.columns.push_back(
        {.name = std::move(name), .values = std::move(values), .unit = std::move(column_unit)});
  };
  add("case_intensity", std::move(risk.case_intensity), unit);
  add("control_intensity", std::move(risk.control_intensity), unit);
  add("probability", std::move(risk.probability), "");
  add("ratio", std::move(risk.ratio), "");
  add("log_risk", std::move(risk.log_risk), "");
  add("p", std::move(risk.p), "");
  add("difference", std::move(risk.difference), "1/km2");
  return layer;
}

IntegerColumn::value_type count_inside(const PointLocator& region, const EventSet& events) {
  return std::count_if(events.points.begin(), events.points.end(), [&](Point p) { return region.covers(p); });
}

/// Each connected area of raised risk at each level, with the events in it.
Layer region_layer(const RiskCommand& command, const CellSet& cells, const std::vector<double>& p,
                   const RiskInputs& inputs) {
  std::vector<MultiPolygon> shapes;
  RealColumn levels, areas;
  IntegerColumn cases, controls;
  const double km2 = cells.grid.crs.metres_per_unit * cells.grid.crs.metres_per_unit / 1e6;
  for (const double level : command.tolerance) {
    for (Polygon& part : raised_risk_region(cells, p, level)) {
      shapes.push_back({std::move(part)});
      const PointLocator region(shapes.back());
      levels.push_back(level);
      areas.push_back(area(shapes.back()) * km2);
      cases.push_back(count_inside(region, inputs.cases.events));
      controls.push_back(count_inside(region, inputs.controls.events));
    }
  }
  Layer layer{.name = "raised_risk", .title = "raised risk", .places = std::move(shapes)};
  layer.columns = {{.name = "level", .values = std::move(levels)},
                   {.name = "area_km2", .values = std::move(areas), .unit = "km2"},
                   {.name = "cases", .values = std::move(cases), .unit = "events"},
                   {.name = "controls", .values = std::move(controls), .unit = "events"}};
  return layer;
}

std::vector<Layer> at_cells(const RiskCommand& command, const RiskInputs& inputs, const Run& run,
                            std::vector<Message>& warnings) {
  const CellSet cells = cells_for_both(command, inputs);
  const EventSet &cases = inputs.cases.events, &controls = inputs.controls.events;
  const auto& window = inputs.window.area;
  RelativeRisk risk = command.choice.adaptive
                          ? adaptive_relative_risk(cases, controls, cells, window,
                                                   adaptive_options(command.density, command.choice), run)
                          : relative_risk(cases, controls, cells, window, command.density, run);
  warnings = risk.warnings;
  Layer regions;
  if (output_kind(command.common.output) != OutputKind::table) {
    regions = region_layer(command, cells, risk.p, inputs);
  }
  return layers_for(command.common.output, surface_layer(command, cells, std::move(risk)),
                    std::move(regions));
}

Layer at_events(const RiskCommand& command, const RiskInputs& inputs, const Run& run) {
  const EventSet &cases = inputs.cases.events, &controls = inputs.controls.events;
  const CaseProbability risk =
      command.choice.adaptive
          ? adaptive_case_probability_at_events(cases, controls, inputs.window.area,
                                                adaptive_options(command.density, command.choice), run)
          : case_probability_at_events(cases, controls, inputs.window.area, command.density, run);
  std::vector<Point> places;
  RealColumn x, y, probability;
  TextColumn group;
  const auto append = [&](const EventSet& events, const std::vector<double>& values, const char* name) {
    for (std::size_t i = 0; i < events.size(); ++i) {
      places.push_back(events.points[i]);
      x.push_back(events.points[i].x);
      y.push_back(events.points[i].y);
      group.emplace_back(name);
      probability.push_back(values[i]);
    }
  };
  append(cases, risk.at_cases, "case");
  append(controls, risk.at_controls, "control");
  Layer layer{.name = "risk", .title = "probability of being a case", .places = std::move(places)};
  layer.columns = {{.name = "x", .values = std::move(x)},
                   {.name = "y", .values = std::move(y)},
                   {.name = "group", .values = std::move(group)},
                   {.name = "probability", .values = std::move(probability)}};
  return layer;
}

int run_risk(const RiskCommand& command, bool kernel_stated, const Context& context) {
  validate(command.density);
  validate(adaptive_options(command.density, command.choice));
  require_valid(command.density, command.choice, kernel_stated);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const RiskInputs inputs = read_inputs(command, run);
  std::vector<Message> warnings;
  std::vector<Layer> layers = command.at == DensityAt::cells
                                  ? at_cells(command, inputs, run, warnings)
                                  : std::vector<Layer>{at_events(command, inputs, run)};
  for (Layer& layer : layers) {
    layer.crs = inputs.cases.events.crs;
    layer.provenance = provenance(command, inputs);
    layer.provenance.warnings = warnings;
  }
  write_release(internal_release(std::move(layers)), command.common.output);
  say_warnings(warnings, command.common, context);
  return std::max({report_rows(inputs.cases.quality, command.common, context),
                   report_rows(inputs.controls.quality, command.common, context),
                   report_rows(inputs.window.quality, command.common, context)});
}

}  // namespace

void add_risk_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("risk", words("cli.risk"));
  const auto command = std::make_shared<RiskCommand>();
  add_common_options(*app, command->common, context, "CASES");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--weight", command->columns.weight, words("cli.weight"));
  add_further_input(*app, command->controls, "controls", "cli.controls", context);
  app->get_option("--controls")->required();
  app->add_option("--controls-weight", command->controls_weight, words("cli.controls_weight"));
  add_fields(*app, command->density, context.language, {"method", "tolerance"});
  app->add_flag("--adaptive", command->choice.adaptive, words("cli.adaptive"));
  add_value(*app, "--pilot", command->choice.pilot, words("option.pilot"));
  add_value(*app, "--at", command->at, words("cli.at"));
  add_grid_options(*app, command->grid, context, false);
  app->add_option("--tolerance", command->tolerance, words("cli.tolerance"))
      ->delimiter(',')
      ->check(CLI::Range(1e-6, 0.5))
      ->capture_default_str();
  app->callback([command, context, exit_code, app] {
    *exit_code = run_risk(*command, app->count("--kernel") > 0, context);
  });
}

}  // namespace hotspot::cli
