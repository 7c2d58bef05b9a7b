/// @file
/// What a study's pictures are drawn on. Private to the library.
#pragma once

#include <string>

#include "hotspot/core/run.hpp"
#include "hotspot/io/draw_map.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot::detail {

/// Study area and background, in the system of the results. THROWS what reading throws.
[[nodiscard]] Basemap read_basemap(const Study& study, const Release& release, const Run& run);

/// The day on which a page is made, as it stands on the page.
[[nodiscard]] std::string date_today(Language language);

}  // namespace hotspot::detail
