#include "cli/grid_options.hpp"

#include "cli/options_from_fields.hpp"
#include "hotspot/core/error.hpp"

namespace hotspot::cli {
namespace {

Box stated_extent(const std::vector<double>& extent) {
  const Box box{extent[0], extent[1], extent[2], extent[3]};
  if (box.width() > 0.0 && box.height() > 0.0) return box;
  throw ArgumentError({"error.extent_empty",
                       {{"xmin", box.xmin}, {"ymin", box.ymin}, {"xmax", box.xmax}, {"ymax", box.ymax}}});
}

Box extent_of(const GridChoice& choice, const EventSet& events, const std::optional<StudyArea>& window) {
  if (!choice.extent.empty()) return stated_extent(choice.extent);
  if (window) return align_outward(bounds(window->shape), window->crs, choice.grid.cell);
  if (events.size() == 0) throw DataError({"error.no_extent", {}});
  return align_outward(events.points, events.crs, choice.grid.cell);
}

}  // namespace

void add_grid_options(CLI::App& app, GridChoice& choice, const Context& context, bool with_shape) {
  if (with_shape) {
    add_fields(app, choice.grid, context.language);
  } else {
    add_fields(app, choice.grid, context.language, {"shape"});
  }
  app.add_option("--extent", choice.extent, text(context.language, "cli.extent"))->expected(4);
  add_window_option(app, choice.window, context);
}

Grid chosen_grid(const GridChoice& choice, const EventSet& events, const std::optional<StudyArea>& window) {
  return make_grid(extent_of(choice, events, window), events.crs, choice.grid);
}

CellSet chosen_cells(const GridChoice& choice, const EventSet& events, const std::optional<StudyArea>& window,
                     Keep keep) {
  const Box extent = extent_of(choice, events, window);
  const Grid grid = make_grid(extent, events.crs, choice.grid);
  if (window && keep == Keep::centre_in_window) return cells_with_centre_in(grid, window->shape);
  if (window) return cells_touching(grid, window->shape);
  return grid.shape == CellShape::hexagon ? cells_touching(grid, extent) : all_cells(grid);
}

}  // namespace hotspot::cli
