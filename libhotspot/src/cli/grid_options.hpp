/// @file
/// --cell, --shape and --extent: with the window, which cells a grid of the analyst has.
#pragma once

#include <optional>
#include <vector>

#include "cli/command.hpp"
#include "cli/window_option.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"

namespace hotspot::cli {

struct GridChoice {
  GridOptions grid{};
  std::vector<double> extent{};  ///< XMIN YMIN XMAX YMAX; empty: the window's box, else the events'
  WindowChoice window{};
};

void add_grid_options(CLI::App& app, GridChoice& choice, const Context& context, bool with_shape);

/// The grid alone; of the events only their outermost places count, and only where neither --extent nor a
/// window is given.
[[nodiscard]] Grid chosen_grid(const GridChoice& choice, const EventSet& events,
                               const std::optional<StudyArea>& window);

/// Which cells a window keeps.
enum class Keep { centre_in_window, touching_window };
[[nodiscard]] CellSet chosen_cells(const GridChoice& choice, const EventSet& events,
                                   const std::optional<StudyArea>& window, Keep keep);

}  // namespace hotspot::cli
