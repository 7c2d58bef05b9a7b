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
#include "hotspot/io/event_chunks.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_density_raster.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/adaptive_kernel_density.hpp"
#include "hotspot/stats/density_accumulator.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::cli {
namespace {

/// 8 GB before they are packed: a country the size of Denmark in cells of 7 m.
constexpr double most_cells_of_a_raster = 1e9;

struct KdeCommand {
  CommonOptions common;
  EventColumns columns;
  GridChoice grid;
  KernelDensityOptions density;
  std::vector<Metres> bandwidths{density.bandwidth};  ///< one density each
  AdaptiveChoice choice;
  DensityAt at = DensityAt::cells;
};

/// Which rows of the input, where not all: parts that are merged tell by it that they differ.
void add_choice_of_rows(Provenance& provenance, const CommonOptions& options) {
  if (!options.layer.empty()) provenance.parameters.push_back({.name = "layer", .value = options.layer});
  if (!options.where.empty()) provenance.parameters.push_back({.name = "where", .value = options.where});
}

KernelDensityOptions with_bandwidth(KernelDensityOptions options, Metres bandwidth) {
  options.bandwidth = bandwidth;
  return options;
}

/// "value", and "value_250" where there are several bandwidths.
std::string column_name(const KdeCommand& command, const std::string& name, Metres bandwidth) {
  return command.bandwidths.size() == 1 ? name : name + "_" + value_in_words(bandwidth);
}

void require_valid_bandwidths(const KdeCommand& command) {
  for (const Metres bandwidth : command.bandwidths) validate(with_bandwidth(command.density, bandwidth));
  if (command.bandwidths.size() == 1) return;
  if (command.choice.adaptive) {
    throw ArgumentError({"error.bandwidths_adaptive", {{"bandwidths", value_in_words(command.bandwidths)}}});
  }
  std::vector<Metres> sorted = command.bandwidths;
  std::sort(sorted.begin(), sorted.end(), [](Metres a, Metres b) { return a.value < b.value; });
  for (std::size_t k = 1; k < sorted.size(); ++k) {
    if (sorted[k].value == sorted[k - 1].value) {
      throw ArgumentError({"error.bandwidth_twice", {{"bandwidth", value_in_words(sorted[k])}}});
    }
  }
}

/// Without the inputs.
Provenance provenance_of(const KdeCommand& command) {
  Provenance provenance{.method = "kernel density",
                        .reference = "Silverman (1986); edge correction Diggle (1985), Jones (1993)",
                        .version = std::string(version),
                        .parameters = parameters_of(command.density)};
  if (command.choice.adaptive) {
    provenance.method = "adaptive kernel density";
    provenance.reference = "Abramson (1982); Davies and Hazelton (2010)";
    provenance.parameters = parameters_of(adaptive_options(command.density, command.choice));
  }
  if (command.bandwidths.size() > 1) {
    for (Parameter& parameter : provenance.parameters) {
      if (parameter.name == "bandwidth") parameter = {"bandwidth", value_in_words(command.bandwidths)};
    }
  }
  add_choice_of_rows(provenance, command.common);
  return provenance;
}

/// The method used and its error, where it was not simply the exact one.
void add_method_used(Provenance& provenance, const KdeCommand& command, const KernelDensity& density,
                     Metres bandwidth) {
  if (command.density.method == DensityMethod::exact) return;
  const auto add = [&](const char* name, std::string value) {
    provenance.parameters.push_back({column_name(command, name, bandwidth), std::move(value)});
  };
  add("method_used", value_in_words(density.method));
  add("error_bound", value_in_words(density.error_bound));
}

/// One density for each bandwidth.
Layer density_layer(const KdeCommand& command, std::vector<KernelDensity> densities,
                    std::vector<Column> columns, const InputFingerprint& input) {
  Layer layer{.name = "kde", .title = "kernel density", .columns = std::move(columns)};
  layer.provenance = provenance_of(command);
  layer.provenance.inputs = {input};
  for (std::size_t k = 0; k < densities.size(); ++k) {
    KernelDensity& density = densities[k];
    const Metres bandwidth = command.bandwidths[k];
    add_method_used(layer.provenance, command, density, bandwidth);
    layer.columns.push_back({.name = column_name(command, "value", bandwidth),
                             .values = std::move(density.values),
                             .unit = unit_in_words(command.density)});
    if (density.edge_mass.empty()) continue;
    layer.columns.push_back(
        {.name = column_name(command, "edge_mass", bandwidth), .values = std::move(density.edge_mass)});
  }
  return layer;
}

Layer cells_layer(const KdeCommand& command, CellSet cells, std::vector<KernelDensity> densities,
                  const InputFingerprint& input) {
  // A raster says by itself where its cells are.
  std::vector<Column> centres =
      is_geotiff(command.common.output) ? std::vector<Column>{} : centre_columns(cells);
  Layer layer = density_layer(command, std::move(densities), std::move(centres), input);
  layer.places = std::move(cells);
  layer.cells_as = CellsAs::raster;
  return layer;
}

/// Calls density(options) for each bandwidth.
template <class Density>
std::vector<KernelDensity> for_bandwidths(const KdeCommand& command, const Density& density) {
  std::vector<KernelDensity> densities;
  for (const Metres bandwidth : command.bandwidths) {
    densities.push_back(density(with_bandwidth(command.density, bandwidth)));
  }
  return densities;
}

Layer adaptive_at_cells(const KdeCommand& command, const EventsRead& read,
                        const std::optional<StudyArea>& window, const Run& run) {
  CellSet cells = chosen_cells(command.grid, read.events, window, Keep::centre_in_window);
  require_fine_cells(Kernel::gaussian, command.density.bandwidth, cells.grid);
  KernelDensity density = adaptive_kernel_density(read.events, cells, window,
                                                  adaptive_options(command.density, command.choice), run);
  return cells_layer(command, std::move(cells), {std::move(density)}, read.fingerprint);
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
    std::vector<KernelDensity> densities = for_bandwidths(command, [&](const KernelDensityOptions& options) {
      return kernel_density_at_events(read.events, window, options, run);
    });
    return density_layer(command, std::move(densities), std::move(columns), read.fingerprint);
  }
  AdaptiveDensityAtEvents found = adaptive_kernel_density_at_events(
      read.events, window, adaptive_options(command.density, command.choice), run);
  Layer layer = density_layer(command, {std::move(found.density)}, std::move(columns), read.fingerprint);
  RealColumn bandwidth;
  for (const Metres h : found.bandwidths.bandwidth) bandwidth.push_back(h.value);
  layer.columns.push_back(
      {.name = "pilot", .values = std::move(found.bandwidths.pilot), .unit = unit_in_words(command.density)});
  layer.columns.push_back({.name = "bandwidth", .values = std::move(bandwidth), .unit = "m"});
  return layer;
}

int write_layer(const KdeCommand& command, Layer layer, const Crs& crs, const SourceQuality& quality,
                const Window& window, const Context& context) {
  layer.provenance.inputs.insert(layer.provenance.inputs.end(), window.inputs.begin(), window.inputs.end());
  layer.crs = crs;
  std::vector<Layer> layers;
  layers.push_back(std::move(layer));  // a list in braces would be copied
  write_release(internal_release(std::move(layers)), command.common.output);
  return std::max(report_rows(quality, command.common, context),
                  report_rows(window.quality, command.common, context));
}

/// Values at the events, and bandwidths of their own, need all events at once.
int run_in_memory(const KdeCommand& command, const Run& run, const Context& context) {
  const EventsRead read = read_events(first_input(command.common), command.columns, run);
  const Window window = read_window(command.grid.window, command.common, read.events.crs, run);
  Layer layer = command.at == DensityAt::cells ? adaptive_at_cells(command, read, window.area, run)
                                               : at_events(command, read, window.area, run);
  if (command.at == DensityAt::points) layer.places = read.events.points;
  return write_layer(command, std::move(layer), read.events.crs, read.quality, window, context);
}

/// The outermost places of all events: as many as say which box the events fill. Reads to the end.
EventSet outermost(EventSet events, EventChunks& chunks, const Run& run) {
  std::optional<EventSet> next = std::move(events);
  EventSet corners;
  corners.crs = chunks.crs();
  for (; next; next = chunks.next(run)) {
    std::vector<Point> places = std::move(next->points);
    places.insert(places.end(), corners.points.begin(), corners.points.end());
    if (places.empty()) continue;
    const Box box = bounds(places);
    corners.points = {{box.xmin, box.ymin}, {box.xmax, box.ymax}};
  }
  return corners;
}

/// All bandwidths in one pass over the events.
std::vector<KernelDensity> densities_of_chunks(EventChunks& chunks, const CellSet& cells,
                                               const KdeCommand& command,
                                               const std::optional<StudyArea>& window, const Run& run) {
  const Run silent{.stop = run.stop, .threads = run.threads};
  std::vector<DensityAccumulator> sums;
  for (const Metres bandwidth : command.bandwidths) {
    sums.emplace_back(cells, with_bandwidth(command.density, bandwidth), window);
  }
  chunks.restart();
  while (const auto events = chunks.next(run)) {
    for (DensityAccumulator& sum : sums) sum.add(*events, silent);
  }
  std::vector<KernelDensity> densities;
  for (DensityAccumulator& sum : sums) densities.push_back(std::move(sum).density(run));
  return densities;
}

int write_raster(const KdeCommand& command, EventChunks& chunks, const Grid& grid, const Window& window,
                 const Run& run, const Context& context) {
  DensityRasterForm form{.unit = unit_in_words(command.density), .provenance = provenance_of(command)};
  form.provenance.inputs = window.inputs;
  write_density_raster(chunks, grid, window.area, command.density, form, command.common.output, run);
  return std::max(report_rows(chunks.quality(), command.common, context),
                  report_rows(window.quality, command.common, context));
}

/// Events chunk by chunk, and a raster band by band, where they are many.
int run_at_cells(const KdeCommand& command, const Run& run, const Context& context) {
  EventChunks chunks(first_input(command.common), command.columns);
  EventSet events = *chunks.next(run);
  const bool is_whole = chunks.is_at_end();
  if (is_whole && events.size() == 0) static_cast<void>(chunks.fingerprint());  // says why there is none
  const Window window = read_window(command.grid.window, command.common, chunks.crs(), run);
  const bool needs_box = command.grid.extent.empty() && !window.area;
  if (!is_whole && needs_box) events = outermost(std::move(events), chunks, run);
  const Grid grid = chosen_grid(command.grid, events, window.area);
  for (const Metres bandwidth : command.bandwidths) {
    require_fine_cells(command.density.kernel, bandwidth, grid);
  }
  if (!is_whole) events = {};
  if (is_geotiff(command.common.output) && (!is_whole || grid.size() > cells_at_once)) {
    if (command.bandwidths.size() == 1) return write_raster(command, chunks, grid, window, run, context);
    if (grid.size() > cells_at_once) {
      throw ArgumentError({"error.bandwidths_of_large_raster",
                           {{"cells", static_cast<std::int64_t>(grid.size())},
                            {"most", static_cast<std::int64_t>(cells_at_once)}}});
    }
  }
  CellSet cells = window.area ? cells_with_centre_in(grid, window.area->shape) : all_cells(grid);
  std::vector<KernelDensity> densities =
      is_whole ? for_bandwidths(command,
                                [&](const KernelDensityOptions& options) {
                                  return kernel_density(events, cells, window.area, options, run);
                                })
               : densities_of_chunks(chunks, cells, command, window.area, run);
  Layer layer = cells_layer(command, std::move(cells), std::move(densities), chunks.fingerprint());
  return write_layer(command, std::move(layer), chunks.crs(), chunks.quality(), window, context);
}

int run_kde(const KdeCommand& command, bool kernel_stated, const Context& context) {
  require_valid_bandwidths(command);
  validate(adaptive_options(command.density, command.choice));
  require_valid(command.density, command.choice, kernel_stated);
  validate(command.grid.grid);
  const Run run = make_run(command.common, context);
  const bool in_memory = command.choice.adaptive || command.at == DensityAt::points;
  return in_memory ? run_in_memory(command, run, context) : run_at_cells(command, run, context);
}

}  // namespace

void add_kde_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  CLI::App* app = program.add_subcommand("kde", text(context.language, "cli.kde"));
  const auto command = std::make_shared<KdeCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--weight", command->columns.weight, text(context.language, "cli.weight"));
  add_value(*app, "--bandwidth", command->bandwidths, text(context.language, "cli.kde_bandwidths"));
  add_fields(*app, command->density, context.language, {"bandwidth"});
  app->add_flag("--adaptive", command->choice.adaptive, text(context.language, "cli.adaptive"));
  add_value(*app, "--pilot", command->choice.pilot, text(context.language, "option.pilot"));
  add_value(*app, "--at", command->at, text(context.language, "cli.at"));
  add_grid_options(*app, command->grid, context, false);
  app->callback([command, context, exit_code, app] {
    // Rasters are written band by band; a box that is stated holds no stray event.
    const bool is_stated = !command->grid.extent.empty() || !command->grid.window.areas.source.empty();
    if (is_stated && is_geotiff(command->common.output) && app->count("--max-cells") == 0) {
      command->grid.grid.max_cells = most_cells_of_a_raster;
    }
    command->density.bandwidth = command->bandwidths.front();
    *exit_code = run_kde(*command, app->count("--kernel") > 0, context);
  });
}

}  // namespace hotspot::cli
