#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "cli/density_options.hpp"
#include "cli/grid_options.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/output_format.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot::cli {
namespace {

struct KdeCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
  KernelDensityOptions density;
  DensityAt at = DensityAt::cells;
};

Layer density_layer(KernelDensity density, const KernelDensityOptions& options,
                    const InputFingerprint& input) {
  Layer layer{.name = "kde", .title = "kernel density"};
  layer.columns.push_back(
      {.name = "value", .values = std::move(density.values), .unit = unit_in_words(options)});
  if (!density.edge_mass.empty())
    layer.columns.push_back({.name = "edge_mass", .values = std::move(density.edge_mass)});
  layer.provenance = {.method = "kernel density",
                      .reference = "Silverman (1986); edge correction Diggle (1985), Jones (1993)",
                      .version = std::string(version),
                      .parameters = parameters_of(options),
                      .inputs = {input}};
  return layer;
}

Layer at_cells(const KdeCommand& command, const EventsRead& read, const std::optional<StudyArea>& window,
               const Run& run) {
  const CellSet cells = chosen_cells(command.grid, read.events, window, Keep::centre_in_window);
  Layer layer = density_layer(kernel_density(read.events, cells, window, command.density, run),
                              command.density, read.fingerprint);
  const std::vector<Column> centres = centre_columns(cells);
  layer.columns.insert(layer.columns.begin(), centres.begin(), centres.end());
  layer.places = cells;
  layer.cells_as = CellsAs::raster;
  return layer;
}

Layer at_events(const KdeCommand& command, const EventsRead& read, const std::optional<StudyArea>& window,
                const Run& run) {
  Layer layer = density_layer(kernel_density_at_events(read.events, window, command.density, run),
                              command.density, read.fingerprint);
  IntegerColumn rows;
  RealColumn x, y;
  for (std::size_t i = 0; i < read.events.size(); ++i) {
    rows.emplace_back(static_cast<std::int64_t>(read.events.row(i)));
    x.push_back(read.events.points[i].x);
    y.push_back(read.events.points[i].y);
  }
  layer.columns.insert(
      layer.columns.begin(),
      {{.name = "i", .values = rows}, {.name = "x", .values = x}, {.name = "y", .values = y}});
  layer.places = read.events.points;
  return layer;
}

int run_kde(const KdeCommand& command, const Context& context) {
  validate(command.density);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_events(first_input(command.common), command.columns, run);
  const Window window = read_window(command.grid.window, command.common, read.events.crs, run);
  Layer layer = command.at == DensityAt::cells ? at_cells(command, read, window.area, run)
                                               : at_events(command, read, window.area, run);
  layer.provenance.inputs.insert(layer.provenance.inputs.end(), window.inputs.begin(), window.inputs.end());
  layer.crs = read.events.crs;
  write_release(internal_release({std::move(layer)}), command.common.output);
  return std::max(report_rows(read.quality, command.common, context),
                  report_rows(window.quality, command.common, context));
}

}  // namespace

void add_kde_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("kde", text(context.language, "cli.kde"));
  const auto command = std::make_shared<KdeCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--weight", command->columns.weight, text(context.language, "cli.weight"));
  add_fields(*app, command->density, context.language);
  add_value(*app, "--at", command->at, text(context.language, "cli.at"));
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code] { *exit_code = run_kde(*command, context); });
}

}  // namespace hotspot::cli
