/// @file
/// Scale bar and north. Private to the library.
#pragma once

#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/map/canvas.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

void draw_scale_bar(const Canvas& canvas, double metres_per_px, const Rect& place, Language language,
                    const MapColours& colours);
/// North is up: towards the grid's north.
void draw_north(const Canvas& canvas, const Rect& place, Language language, const MapColours& colours);

}  // namespace hotspot::detail
