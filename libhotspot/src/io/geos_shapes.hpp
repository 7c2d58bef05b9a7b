/// @file
/// Polygons made valid, united and subtracted, by GEOS.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

struct RepairedShape {
  MultiPolygon shape;  ///< valid, outer rings counter-clockwise; empty: nothing with an area is left
  std::string reason;  ///< what was wrong, in GEOS's words; empty: nothing, and no coordinate was touched
};

/// REQUIRES: finite coordinates.
[[nodiscard]] RepairedShape repair(MultiPolygon shape);

/// A point in the inside of a valid shape, not at its border. REQUIRES: it has an area. THROWS IoError with
/// GEOS's reason.
[[nodiscard]] Point point_inside(const MultiPolygon& shape);

/// What two valid shapes have in common. THROWS IoError with GEOS's reason.
[[nodiscard]] MultiPolygon intersection(const MultiPolygon& shape, const MultiPolygon& other);

/// The union of valid shapes. THROWS IoError with GEOS's reason.
[[nodiscard]] MultiPolygon unite(const std::vector<MultiPolygon>& shapes);

/// What of a valid shape lies in none of the other valid shape. THROWS IoError with GEOS's reason.
[[nodiscard]] MultiPolygon difference(const MultiPolygon& shape, const MultiPolygon& other);

}  // namespace hotspot::detail
