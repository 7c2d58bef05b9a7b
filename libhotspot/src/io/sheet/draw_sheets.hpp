/// @file
/// The pages of action sheets, drawn by Cairo. Private to the library.
#pragma once

#include <string>
#include <vector>

#include "hotspot/io/draw_map.hpp"
#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/orientation.hpp"

namespace hotspot::detail {

/// In the order in which readers look names up, 'in no housing area' last.
[[nodiscard]] std::vector<AreaSheet> sheets_by_name(std::vector<AreaSheet> sheets, Language language);

void draw_sheets(const Release& release, const Study& study, const Basemap& basemap,
                 const std::vector<AreaSheet>& sheets, const std::string& path);

/// Two pages.
void draw_orientation(const Release& release, const Study& study, const Orientation& orientation,
                      const std::string& path);

/// The map of a sheet as PNG, the chart of a trend as SVG: the report shows the same drawings.
[[nodiscard]] std::string sheet_map_png(const Release& release, const Study& study, const Basemap& basemap,
                                        const AreaSheet& sheet);
[[nodiscard]] std::string trend_svg(const SheetTrend& trend, Language language);

}  // namespace hotspot::detail
