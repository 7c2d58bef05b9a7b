/// @file
/// How counts go from year to year: of the areas selected, else of the whole study area.
#pragma once

#include <string>
#include <vector>

#include "state/area_figures.hpp"

namespace hotspot::viewer {

/// NaN where any part is hidden: the break is a gap, not a zero. Limits are the exact 95 % ones of a count.
struct YearCount {
  int year = 0;
  double count = 0.0;
  double low = 0.0;
  double high = 0.0;
};

struct Trend {
  std::string title{};  ///< whose counts; empty: of the whole study area
  std::vector<YearCount> years{};
};

/// Of the source that the figures are of. No years where the results have no counts by year.
[[nodiscard]] Trend make_trend(const Document& document, const AreaFigures& figures);

}  // namespace hotspot::viewer
