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
#include "hotspot/stats/adaptive_kernel_density.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::cli {
namespace {

struct KdeCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
  KernelDensityOptions density;
  AdaptiveChoice choice;
  DensityAt at = DensityAt::cells;
};

Provenance provenance_of(const KdeCommand& command, const InputFingerprint& input) {
  if (command.choice.adaptive) {
    return {.method = "adaptive kernel density",
            .reference = "Abramson (1982); Davies and Hazelton (2010)",
            .version = std::string(version),
            .parameters = parameters_of(adaptive_options(command.density, command.choice)),
            .inputs = {input}};
  }
  return {.method = "kernel density",
          .reference = "Silverman (1986); edge correction Diggle (1985), Jones (1993)",
          .version = std::string(version),
          .parameters = parameters_of(command.density),
          .inputs = {input}};
}

/// The method used and its error, where it was not simply the exact one.
std::vector<Parameter> method_used(const KdeCommand& command, const KernelDensity& density) {
  if (command.density.method == DensityMethod::exact) return {};
  return {{.name = "method_used", .value = value_in_words(density.method)},
          {.name = "error_bound", .value = value_in_words(density.error_bound)}};
}

Layer density_layer(const KdeCommand& command, KernelDensity density, std::vector<Column> columns,
                    const InputFingerprint& input) {
  Layer layer{.name = "kde", .title = "kernel density", .columns = std::move(columns)};
  layer.provenance = provenance_of(command, input);
  for (Parameter& used : method_used(command, density)) {
    layer.provenance.parameters.push_back(std::move(used));
  }
  layer.columns.push_back(
      {.name = "value", .values = std::move(density.values), .unit = unit_in_words(command.density)});
  if (!density.edge_mass.empty())
    layer.columns.push_back({.name = "edge_mass", .values = std::move(density.edge_mass)});
  return layer;
}

Layer at_cells(const KdeCommand& command, const EventsRead& read, const std::optional<StudyArea>& window,
               const Run& run) {
  const CellSet cells = chosen_cells(command.grid, read.events, window, Keep::centre_in_window);
  require_fine_cells(command.choice.adaptive ? Kernel::gaussian : command.density.kernel,
                     command.density.bandwidth, cells.grid);
  KernelDensity density =
      command.choice.adaptive
          ? adaptive_kernel_density(read.events, cells, window,
                                    adaptive_options(command.density, command.choice), run)
          : kernel_density(read.events, cells, window, command.density, run);
  Layer layer = density_layer(command, std::move(density), centre_columns(cells), read.fingerprint);
  layer.places = cells;
  layer.cells_as = CellsAs::raster;
  return layer;
}

std::vector<Column> event_columns(const EventSet& events) {
  IntegerColumn rows;
  RealColumn x, y;
  for (std::size_t i = 0; i < events.size(); ++i) {
    rows.emplace_back(static_cast<std::int64_t>(events.row(i)));
    x.push_back(events.points[i].x);
    y.push_back(events.points[i].y);
  }
  return {{.name = "i", .values = rows}, {.name = "x", .values = x}, {.name = "y", .values = y}};
}

Layer at_events(const KdeCommand& command, const EventsRead& read, const std::optional<StudyArea>& window,
                const Run& run) {
  std::vector<Column> columns = event_columns(read.events);
  if (!command.choice.adaptive) {
    return density_layer(command, kernel_density_at_events(read.events, window, command.density, run),
                         std::move(columns), read.fingerprint);
  }
  AdaptiveDensityAtEvents found = adaptive_kernel_density_at_events(
      read.events, window, adaptive_options(command.density, command.choice), run);
  Layer layer = density_layer(command, std::move(found.density), std::move(columns), read.fingerprint);
  RealColumn bandwidth;
  for (const Metres h : found.bandwidths.bandwidth) bandwidth.push_back(h.value);
  layer.columns.push_back(
      {.name = "pilot", .values = std::move(found.bandwidths.pilot), .unit = unit_in_words(command.density)});
  layer.columns.push_back({.name = "bandwidth", .values = std::move(bandwidth), .unit = "m"});
  return layer;
}

int run_kde(const KdeCommand& command, bool kernel_stated, const Context& context) {
  validate(command.density);
  validate(adaptive_options(command.density, command.choice));
  require_valid(command.density, command.choice, kernel_stated);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const EventsRead read = read_events(first_input(command.common), command.columns, run);
  const Window window = read_window(command.grid.window, command.common, read.events.crs, run);
  Layer layer = command.at == DensityAt::cells ? at_cells(command, read, window.area, run)
                                               : at_events(command, read, window.area, run);
  if (command.at == DensityAt::points) layer.places = read.events.points;
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
  app->add_flag("--adaptive", command->choice.adaptive, text(context.language, "cli.adaptive"));
  add_value(*app, "--pilot", command->choice.pilot, text(context.language, "option.pilot"));
  add_value(*app, "--at", command->at, text(context.language, "cli.at"));
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code, app] {
    *exit_code = run_kde(*command, app->count("--kernel") > 0, context);
  });
}

}  // namespace hotspot::cli
