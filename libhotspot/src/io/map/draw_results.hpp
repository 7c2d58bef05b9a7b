/// @file
/// Results on the map: filled by class, hidden ones dotted, outlines above. Private to the library.
#pragma once

#include "hotspot/plan/map_style.hpp"
#include "io/map/canvas.hpp"
#include "io/map/drawn_layer.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

void draw_fills(const Canvas& canvas, const PageFit& fit, const Rect& frame, const DrawnLayer& drawn,
                const MapColours& colours);
void draw_outlines(const Canvas& canvas, const PageFit& fit, const Rect& frame, const DrawnLayer& drawn,
                   const MapColours& colours);

/// Fills the current path with the pattern of hidden figures.
void fill_hidden(const Canvas& canvas, const MapColours& colours);

/// Fine diagonal lines over the current path, which is left empty: what cannot be told.
void hatch(const Canvas& canvas, const MapColours& colours);

/// Strokes the current path as the outline of an area or a contour.
void stroke_outline(const Canvas& canvas, MapOutline outline, const MapColours& colours);

}  // namespace hotspot::detail
