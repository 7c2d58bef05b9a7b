/// @file
/// The events that are looked at, and the cells they are counted in: the same as the command takes.
#pragma once

#include <string>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// Which events of a layer.
struct EventChoice {
  const MapLayer& source;
  std::string category{};  ///< empty: all
  std::optional<TimeWindow> time{};
};
/// Those with a place, in their order, with their times where the layer has them.
[[nodiscard]] EventSet chosen_events(const EventChoice& choice, const Crs& crs);

/// Cells whose centre the study area covers; without a study those around the points.
[[nodiscard]] CellSet cells_for(const Document& document, const std::vector<Point>& points,
                                const GridOptions& options);

}  // namespace hotspot::viewer
