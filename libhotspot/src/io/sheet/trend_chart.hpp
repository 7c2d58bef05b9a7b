/// @file
/// Events year by year as a line with the band of its intervals; years that are hidden or were not measured
/// are gaps and look so. Private to the library.
#pragma once

#include "hotspot/core/text.hpp"
#include "hotspot/plan/area_sheet.hpp"
#include "io/map/canvas.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

/// With its title in its first line. REQUIRES: at least one year.
void draw_trend(const Canvas& canvas, const Rect& place, const SheetTrend& trend, Language language);

}  // namespace hotspot::detail
