/// @file
/// The map of a sheet: the area with its surroundings, and the places of its table under the same numbers.
/// Private to the library.
#pragma once

#include "hotspot/io/draw_map.hpp"
#include "hotspot/plan/area_sheet.hpp"
#include "io/map/canvas.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

struct SheetMap {
  const Release& release;
  const Study& study;
  const Basemap& basemap;
  const AreaSheet& sheet;
};

/// With scale bar and north inside and what the colours mean below.
void draw_sheet_map(const Canvas& canvas, const Rect& place, const SheetMap& map);

}  // namespace hotspot::detail
