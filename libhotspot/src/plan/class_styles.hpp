/// @file
/// How classes of the analyst's methods are drawn: purple where there is more, orange where there is less,
/// the town showing through where nothing is told. The words are those of the column `class`. Private to the
/// project.
#pragma once

#include "hotspot/core/style.hpp"
#include "hotspot/stats/emerging_hot_spots.hpp"
#include "hotspot/stats/local_statistics.hpp"

namespace hotspot::detail {

/// Of `local`, cut at the level.
[[nodiscard]] Style local_class_style(LocalStatistic statistic, double level);

/// Of `emerging`: the stronger the colour, the more it is news.
[[nodiscard]] Style spot_class_style(double level);

}  // namespace hotspot::detail
