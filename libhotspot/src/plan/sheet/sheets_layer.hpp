/// @file
/// The words of all sheets as a layer. Private to disclosure control.
#pragma once

#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/orientation.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// The orientation comes first, without an area. A row per heading, sentence, chart and row of a table; cells
/// of a row are joined by " · ".
[[nodiscard]] Layer sheets_layer(const StudyResult& result, const std::vector<AreaSheet>& sheets,
                                 const Orientation& orientation);

/// The texts of one section, in the order in which they are read.
[[nodiscard]] std::vector<std::string> section_texts(const SheetSection& section);

}  // namespace hotspot::detail
