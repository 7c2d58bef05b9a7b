#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/grid_options.hpp"
#include "hotspot/core/national_grid.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/count_cells.hpp"

namespace hotspot::cli {
namespace {

struct GridCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
};

Layer grid_layer(const CellSet& cells, const CellCounts& counts) {
  TextColumn ids;
  RealColumn x, y;
  IntegerColumn rows, columns, count;
  for (std::size_t k = 0; k < cells.cells.size(); ++k) {
    const std::size_t index = cells.cells[k];
    const Point centre = cells.grid.centre(index);
    ids.push_back(cell_id(cells.grid, index));
    x.push_back(centre.x);
    y.push_back(centre.y);
    rows.emplace_back(static_cast<std::int64_t>(cells.grid.row(index)));
    columns.emplace_back(static_cast<std::int64_t>(cells.grid.column(index)));
    count.emplace_back(counts.count[k]);
  }
  Layer layer{.name = "grid", .title = "events per grid cell", .crs = cells.grid.crs, .places = cells};
  layer.columns = {{.name = "cell_id", .values = ids},
                   {.name = "x", .values = x},
                   {.name = "y", .values = y},
                   {.name = "count", .values = count, .unit = "events"},
                   {.name = "weight_sum", .values = counts.weight_sum}};
  if (cells.grid.shape == CellShape::square) {
    layer.columns.push_back({.name = "row", .values = rows});
    layer.columns.push_back({.name = "col", .values = columns});
  }
  return layer;
}

int run_grid(const GridCommand& command, const Context& context) {
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_events(first_input(command.common), command.columns, run);
  const Window window = read_window(command.grid.window, command.common, read.events.crs, run);
  const CellSet cells = chosen_cells(command.grid, read.events, window.area, Keep::touching_window);
  const CellCounts counts = count_cells(read.events, cells);
  Layer layer = grid_layer(cells, counts);
  layer.provenance = {.method = "counts per grid cell",
                      .version = std::string(version),
                      .parameters = parameters_of(command.grid.grid),
                      .inputs = {read.fingerprint}};
  layer.provenance.inputs.insert(layer.provenance.inputs.end(), window.inputs.begin(), window.inputs.end());
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_count(counts.outside, "cli.outside_grid", command.common, context);
  return std::max(report_rows(read.quality, command.common, context),
                  report_rows(window.quality, command.common, context));
}

}  // namespace

void add_grid_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("grid", text(context.language, "cli.grid"));
  const auto command = std::make_shared<GridCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--weight", command->columns.weight, text(context.language, "cli.weight"));
  add_grid_options(*app, command->grid, context, true);
  app->callback([command, context, exit_code] { *exit_code = run_grid(*command, context); });
}

}  // namespace hotspot::cli
