/// @file
/// All layers of any source as they are, to be looked at: places, columns, times, and the styles that a
/// result's GeoPackage keeps.
///
/// Shapes are neither repaired nor united; nothing is computed from them. A column is numeric where every
/// cell is a number without padding. Rows without a place are kept: a table may be linked to them.
///
/// THROWS IoError (does not open, no layer), CrsError (`Input::to_crs` cannot be reached; shapes without a
/// CRS where none is given), DataError, Cancelled. Cost: O(corners + cells of the tables).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"

namespace hotspot {

struct LayerRead {
  Layer layer{};  ///< lines have no place in it
  /// Per row, where the layer is one of lines; else empty.
  std::vector<std::vector<LineString>> lines{};
  std::vector<std::optional<EventTime>> times{};  ///< per row; empty where no column holds times
  std::vector<Message> findings{};
};

/// With `Input::layer` that one alone.
[[nodiscard]] std::vector<LayerRead> read_layers(const Input& input, const Run& run = {});

}  // namespace hotspot
