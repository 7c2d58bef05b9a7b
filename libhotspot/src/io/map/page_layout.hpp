/// @file
/// Where title, map, legend, scale bar, north and source line stand on the page. Private to the library.
#pragma once

#include <optional>
#include <vector>

#include "io/map/page.hpp"

namespace hotspot::detail {

/// Spacing in steps of 4 px.
inline constexpr double page_margin = 24.0;
inline constexpr double block_gap = 16.0;
inline constexpr double legend_width = 232.0;
inline constexpr double wide_legend_width = 2.0 * legend_width + block_gap;
inline constexpr double scale_bar_width = 180.0;
inline constexpr double scale_bar_height = 32.0;
inline constexpr double north_width = 24.0;
inline constexpr double north_height = 40.0;

/// A block of the legend with its entries in one column, or in two.
struct BlockHeights {
  double narrow = 0.0;  ///< `legend_width`
  double wide = 0.0;    ///< `wide_legend_width`
};

/// Heights of what was measured; 0: not there. Title, subtitle and source line are as wide as the page within
/// its margins.
struct FurnitureHeights {
  double title = 0.0;
  double subtitle = 0.0;
  double source = 0.0;
  std::vector<BlockHeights> legend{};
};

struct PageLayout {
  Rect title{};
  Rect subtitle{};
  Rect map{};
  Rect scale_bar{};
  Rect north{};
  Rect source{};
  std::vector<Rect> legend{};
};

/// Wide pages have legend, scale bar and north to the right of the map, others and long legends below it, its
/// blocks narrow or wide as takes less height. Nothing overlaps. None where the page leaves the map less than
/// a small picture.
[[nodiscard]] std::optional<PageLayout> lay_out(double width, double height, const FurnitureHeights& heights);

}  // namespace hotspot::detail
