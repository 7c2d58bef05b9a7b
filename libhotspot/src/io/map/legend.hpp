/// @file
/// What the map's colours and lines mean. Private to the library.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/map/canvas.hpp"
#include "io/map/drawn_layer.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

struct LegendEntry {
  enum class Mark { fill, hidden, outline, contour } mark = Mark::fill;
  Colour fill{};
  std::string label{};
  bool hatched = false;
};

/// The words of one layer. A block without a title is the note that the edition is internal.
struct LegendBlock {
  std::string title{};
  std::vector<LegendEntry> entries{};
  std::string note{};
};

/// Blocks of the layers, the uppermost first; hidden and no-data classes where there are such rows.
[[nodiscard]] std::vector<LegendBlock> legend_of(const std::vector<DrawnLayer>& layers, Profile profile,
                                                 Language language);

/// `width`: one column of entries, or two, as `page_layout.hpp` has them.
[[nodiscard]] double height_of(const Canvas& canvas, const LegendBlock& block, double width);

void draw_block(const Canvas& canvas, const LegendBlock& block, const Rect& place, const MapColours& colours);

}  // namespace hotspot::detail
