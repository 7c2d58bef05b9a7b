/// @file
/// --cell, --shape, --extent and --window: which cells a grid of the analyst has.
#pragma once

#include <optional>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/provenance.hpp"

namespace hotspot::cli {

struct GridChoice {
  GridOptions grid{};
  std::vector<double> extent{};  ///< XMIN YMIN XMAX YMAX; empty: the window's box, else the events'
  FurtherInput window{};
};

void add_grid_options(CLI::App& app, GridChoice& choice, const Context& context, bool with_shape);

/// The union of the areas that --window names, how their rows were read and from what; empty without it.
struct Window {
  std::optional<StudyArea> area{};
  SourceQuality quality{};
  std::vector<InputFingerprint> inputs{};
};
[[nodiscard]] Window read_window(const GridChoice& choice, const CommonOptions& options, const Crs& to_crs,
                                 const Run& run);

/// Which cells a window keeps.
enum class Keep { centre_in_window, touching_window };
[[nodiscard]] CellSet chosen_cells(const GridChoice& choice, const EventSet& events,
                                   const std::optional<StudyArea>& window, Keep keep);

}  // namespace hotspot::cli
