/// @file
/// Where a row of a layer is, as the formats of geometry know places.
#pragma once

#include <variant>

#include "hotspot/core/layer.hpp"

namespace hotspot::detail {

enum class PlaceType { none, point, polygon, multipolygon };

/// What all rows of a layer have in common. Areas that are all single points (they may be read so) are
/// points.
[[nodiscard]] PlaceType place_type(const Layer& layer);

/// An area without corners, and a row of a layer without places, is nowhere.
using Place = std::variant<std::monostate, Point, MultiPolygon>;

/// REQUIRES: `type` is the layer's.
[[nodiscard]] Place place_of(const Layer& layer, PlaceType type, std::size_t row);

}  // namespace hotspot::detail
