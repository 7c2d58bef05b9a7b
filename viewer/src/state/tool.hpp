/// @file
/// What the pointer does on the map, and what was drawn with it so far.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot::viewer {

struct Document;
struct Selection;

enum class Tool {
  hand,      ///< moves the map, selects what is clicked
  box,       ///< selects what lies in a rectangle
  lasso,     ///< selects what lies in a line drawn by hand
  distance,  ///< measures a way from click to click
  area,      ///< measures an area from click to click
};

/// Corners are places of the map.
struct Sketch {
  std::vector<Point> corners{};
  bool done = false;  ///< stays until another is begun
};

/// Along the corners. REQUIRES: a projected CRS or a local plane.
[[nodiscard]] double length_in_metres(const std::vector<Point>& corners, const Crs& crs);
/// Within the corners, in either direction; 0 for fewer than three.
[[nodiscard]] double area_in_square_metres(const std::vector<Point>& corners, const Crs& crs);

/// "850 m", "1.25 km"; "4,200 m²", "1.8 ha", "2.31 km²".
[[nodiscard]] std::string length_words(double metres, Language language);
[[nodiscard]] std::string area_words(double square_metres, Language language);

/// The rows whose middle lies within the ring: of the areas that table and charts are about, else of the
/// uppermost visible layer that is no background.
[[nodiscard]] Selection rows_within(const Document& document, const Ring& ring);

}  // namespace hotspot::viewer
