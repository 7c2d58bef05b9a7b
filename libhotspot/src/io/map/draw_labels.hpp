/// @file
/// Names and numbers on the map, with halo, clear of each other. Private to the library.
#pragma once

#include <string>
#include <vector>

#include "hotspot/plan/map_style.hpp"
#include "io/map/canvas.hpp"
#include "io/map/drawn_layer.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

/// Clear of what is `taken` too.
void draw_labels(const Canvas& canvas, const PageFit& fit, const Rect& frame,
                 const std::vector<DrawnLayer>& layers, const MapColours& colours,
                 const std::vector<Rect>& taken = {});

/// `words` on `lines` lines, broken at blanks so that the longest line is as short as can be; fewer lines
/// where there are fewer words.
[[nodiscard]] std::string broken_into(const std::string& words, std::size_t lines);

}  // namespace hotspot::detail
