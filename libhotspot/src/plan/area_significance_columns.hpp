/// @file
/// What local statistics say of the housing areas, as columns and a style of their layer. Private to
/// disclosure control.
#pragma once

#include "hotspot/core/style.hpp"
#include "plan/disclosed_counts.hpp"
#include "plan/layer_builder.hpp"

namespace hotspot::detail {

/// The columns {source}_gi_... and {source}_moran_.... In public an area has a class only where its number
/// and those of all its neighbours are shown; statistics and p are for the office.
void add_area_significance(LayerBuilder& layer, const StudyResult& result, const SourceResult& source,
                           const DisclosedSource& disclosed, Profile profile);

/// REQUIRES: the source has local statistics.
[[nodiscard]] Style area_significance_style(const StudyResult& result, const SourceResult& source,
                                            Hidden total);

}  // namespace hotspot::detail
