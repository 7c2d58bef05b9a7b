#include <memory>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/output_format.hpp"
#include "cli/period_cells.hpp"
#include "cli/weights_option.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/emerging_hot_spots.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "plan/class_styles.hpp"

namespace hotspot::cli {
namespace {

struct EmergingCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
  PeriodChoice period;
  WeightsChoice weights;
  EmergingOptions options;
};

/// Counts of each period, oldest first, a value per cell.
struct PeriodCounts {
  std::vector<std::vector<double>> counts;
  std::int64_t outside_cells = 0;
  std::int64_t outside_periods = 0;
};

PeriodCounts count_periods(const EventSet& events, const CellSet& cells,
                           const std::vector<TimePeriod>& periods) {
  PeriodCounts result;
  result.counts.assign(periods.size(), std::vector<double>(cells.cells.size(), 0.0));
  const auto period = periods_of(events, periods);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto cell = cells.position(cells.grid.cell_at(events.points[i]));
    if (!cell) {
      ++result.outside_cells;
    } else if (!period[i]) {
      ++result.outside_periods;
    } else {
      result.counts[*period[i]][*cell] += 1.0;
    }
  }
  return result;
}

struct Found {
  EmergingHotSpots spots{};
  std::vector<Parameter> weights{};
};

Found find_spots(const EmergingCommand& command, const CellSet& cells,
                 const std::vector<std::vector<double>>& counts, const Run& run) {
  if (auto by_index = make_grid_weights(command.weights, cells, WeightStyle::binary)) {
    return {emerging_hot_spots(counts, by_index->weights, command.options, run),
            std::move(by_index->parameters)};
  }
  ChosenWeights listed = make_weights(command.weights, cells_as_areas(cells), run, WeightStyle::binary);
  return {emerging_hot_spots(counts, listed.weights, command.options, run), std::move(listed.parameters)};
}

Layer emerging_layer(const CellSet& cells, const std::vector<std::vector<double>>& counts,
                     const EmergingHotSpots& spots, double level) {
  IntegerColumn rows, columns;
  RealColumn total(cells.cells.size(), 0.0);
  TextColumn classes;
  for (std::size_t i = 0; i < cells.cells.size(); ++i) {
    rows.emplace_back(static_cast<std::int64_t>(cells.grid.row(cells.cells[i])));
    columns.emplace_back(static_cast<std::int64_t>(cells.grid.column(cells.cells[i])));
    classes.push_back(spot_in_words(spots.classes[i], level));
    for (const std::vector<double>& period : counts) total[i] += period[i];
  }
  Layer layer{.name = "emerging", .title = "emerging hot spots", .crs = cells.grid.crs, .places = cells};
  layer.columns = {{.name = "row", .values = rows}, {.name = "col", .values = columns}};
  for (Column& column : centre_columns(cells)) layer.columns.push_back(std::move(column));
  const std::vector<Column> results{
      {.name = "count", .values = std::move(total), .unit = "events"},
      {.name = "hot_periods", .values = IntegerColumn(spots.hot_periods.begin(), spots.hot_periods.end())},
      {.name = "cold_periods", .values = IntegerColumn(spots.cold_periods.begin(), spots.cold_periods.end())},
      {.name = "last_z", .values = spots.last_z},
      {.name = "trend_z", .values = spots.trend_z},
      {.name = "trend_p", .values = spots.trend_p},
      {.name = "class", .values = std::move(classes)}};
  layer.columns.insert(layer.columns.end(), results.begin(), results.end());
  layer.styles = {detail::spot_class_style(level)};
  return layer;
}

Provenance provenance_of(const EmergingCommand& command, const PeriodCells& input,
                         const std::vector<Parameter>& weights) {
  Provenance provenance{.method = "emerging hot spots",
                        .reference = "Getis and Ord (1992); Mann (1945)",
                        .version = std::string(version),
                        .parameters = parameters_of(command.options)};
  provenance.parameters.insert(provenance.parameters.end(), weights.begin(), weights.end());
  provenance.parameters.push_back({.name = "cell", .value = value_in_words(command.grid.grid.cell)});
  add_period_cells(provenance, command.period, input);
  if (const auto warning = few_periods_warning(input.periods.size())) provenance.warnings.push_back(*warning);
  return provenance;
}

int run_emerging(const EmergingCommand& command, const Context& context) {
  validate(command.options);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const PeriodCells input =
      read_period_cells(command.common, command.columns, command.grid, command.period, run);
  const PeriodCounts counted = count_periods(input.read.events, input.cells, input.periods);
  const Found found = find_spots(command, input.cells, counted.counts, run);
  Layer layer = emerging_layer(input.cells, counted.counts, found.spots, command.options.level);
  layer.provenance = provenance_of(command, input, found.weights);
  const std::vector<Message> warnings = layer.provenance.warnings;
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_warnings(warnings, command.common, context);
  say_count(counted.outside_cells, "cli.outside_grid", command.common, context);
  say_count(counted.outside_periods, "cli.outside_periods", command.common, context);
  return report_rows(input, command.common, context);
}

}  // namespace

void add_emerging_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("emerging", text(context.language, "cli.emerging"));
  const auto command = std::make_shared<EmergingCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  add_time_option(*app, command->columns, context);
  add_period_options(*app, command->period, context);
  add_fields(*app, command->options, context.language);
  add_weights_options(*app, command->weights, context);
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code] { *exit_code = run_emerging(*command, context); });
}

}  // namespace hotspot::cli
