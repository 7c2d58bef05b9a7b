#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/output_format.hpp"
#include "cli/period_cells.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/space_time_density.hpp"

namespace hotspot::cli {
namespace {

struct SlicesCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
  PeriodChoice period;
  SpaceTimeDensityOptions density;
};

/// A slice is named by the first day of its period: d20240131.
std::string slice_name(const TimePeriod& period) {
  std::string name = "d" + date_in_words(period.from);
  name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
  return name;
}

Layer slices_layer(const CellSet& cells, const std::vector<TimePeriod>& periods, SpaceTimeDensity density) {
  Layer layer{.name = "slices", .title = "density in space and time", .crs = cells.grid.crs, .places = cells};
  layer.cells_as = CellsAs::raster;
  layer.columns = centre_columns(cells);
  for (std::size_t k = 0; k < periods.size(); ++k) {
    layer.columns.push_back({.name = slice_name(periods[k]),
                             .values = std::move(density.values[k]),
                             .unit = "1/km2/year",
                             .title = date_in_words(periods[k].from)});
  }
  return layer;
}

Provenance provenance_of(const SlicesCommand& command, const PeriodCells& input) {
  Provenance provenance{.method = "kernel density in space and time",
                        .reference = "Brunsdon, Corcoran and Higgs (2007)",
                        .version = std::string(version),
                        .parameters = parameters_of(command.density)};
  add_period_cells(provenance, command.period, input);
  return provenance;
}

/// From the first event's day to the end of the last period.
TimePeriod observed_period(const PeriodCells& input) {
  const std::vector<std::optional<EventTime>>& times = input.read.events.times;
  const auto first = std::min_element(times.begin(), times.end());
  return {std::chrono::floor<std::chrono::days>(**first), input.periods.back().to};
}

int run_slices(const SlicesCommand& command, const Context& context) {
  validate(command.density);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const PeriodCells input =
      read_period_cells(command.common, command.columns, command.grid, command.period, run);
  std::vector<EventTime> moments;
  for (const TimePeriod& period : input.periods)
    moments.push_back(period.from + (period.to - period.from) / 2);
  Layer layer =
      slices_layer(input.cells, input.periods,
                   space_time_density(input.read.events, input.cells, moments, observed_period(input),
                                      input.window.area, command.density, run));
  layer.provenance = provenance_of(command, input);
  write_release(internal_release({std::move(layer)}), command.common.output);
  return report_rows(input, command.common, context);
}

}  // namespace

void add_slices_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("slices", text(context.language, "cli.slices"));
  const auto command = std::make_shared<SlicesCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--weight", command->columns.weight, text(context.language, "cli.weight"));
  add_time_option(*app, command->columns, context);
  add_period_options(*app, command->period, context);
  add_fields(*app, command->density, context.language);
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code] { *exit_code = run_slices(*command, context); });
}

}  // namespace hotspot::cli
