/// @file
/// What results are drawn on: ground, study area, water and green, buildings, roads. Private to the library.
#pragma once

#include "hotspot/io/draw_map.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/map/canvas.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

void draw_basemap(const Canvas& canvas, const PageFit& fit, const Rect& frame, const Basemap& basemap,
                  const MapColours& colours);

/// The municipality's boundary, above the results.
void draw_boundary(const Canvas& canvas, const PageFit& fit, const Rect& frame, const Basemap& basemap,
                   const MapColours& colours);

}  // namespace hotspot::detail
