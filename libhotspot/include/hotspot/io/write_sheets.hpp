/// @file
/// Action sheets as PDF, one page of A4 each: text can be selected and searched, fonts are inside, headings,
/// paragraphs, tables and figures are tagged for who hears the page instead of seeing it.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/orientation.hpp"

namespace hotspot {

/// In the order given. Reads the background that the study names. What does not fit on its page is set
/// smaller, to the same measure throughout the page. The file appears whole under its name or not at all.
/// THROWS IoError, Cancelled, ArgumentError (no sheet), what reading the background throws.
void write_sheets(const Release& release, const Study& study, const std::vector<AreaSheet>& sheets,
                  const std::string& path, const Run& run = {});

/// The committee's orientation as PDF, two pages of A4, made as the sheets are.
void write_orientation(const Release& release, const Study& study, const Orientation& orientation,
                       const std::string& path);

}  // namespace hotspot
