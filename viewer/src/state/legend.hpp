/// @file
/// What colours and lines on the map mean: the same words as the maps of the report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/text.hpp"
#include "state/document.hpp"
#include "state/row_paint.hpp"

namespace hotspot::viewer {

struct LegendEntry {
  enum class Mark { fill, outline, contour, dot } mark = Mark::fill;
  RowPaint paint{};
  std::string label{};
};

/// Nine colours of pairs instead of entries: a figure across, another up.
struct BivariateKey {
  std::string across{};
  std::string up{};
};

struct LegendBlock {
  std::string title{};
  std::vector<LegendEntry> entries{};
  std::optional<BivariateKey> pairs{};
};

/// Of the visible layers that are no background, the uppermost first.
[[nodiscard]] std::vector<LegendBlock> legend_of(const Document& document, const Theme& theme,
                                                 Language language);

}  // namespace hotspot::viewer
