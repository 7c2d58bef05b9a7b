/// @file
/// A layer of the map, made ready to draw: which layer, which style, how each row is filled. Private to the
/// library.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/io/draw_map.hpp"
#include "io/map/row_fill.hpp"

namespace hotspot::detail {

struct DrawnLayer {
  Layer layer;  ///< the rows wanted
  Style style;
  MapOutline outline;
  std::optional<std::size_t> selected;
  std::vector<RowFill> fills;
  std::vector<std::string> labels;  ///< empty: none
};

/// THROWS ArgumentError (layer, style or column not there), CrsError (degrees, or another system than the
/// base map's, if there is one).
[[nodiscard]] std::vector<DrawnLayer> drawn_layers(const Release& release,
                                                   const std::vector<MapLayer>& layers,
                                                   const Basemap& basemap, Language language);

/// What the map shows. None where there is nothing.
[[nodiscard]] std::optional<Box> extent_of(const std::vector<DrawnLayer>& layers, const Basemap& basemap);

/// Nothing to draw beneath the results.
[[nodiscard]] bool is_empty(const Basemap& basemap);

}  // namespace hotspot::detail
