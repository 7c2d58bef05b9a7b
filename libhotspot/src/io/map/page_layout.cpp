#include "io/map/page_layout.hpp"

#include <algorithm>
#include <utility>

namespace hotspot::detail {
namespace {

constexpr double title_gap = 4.0;
constexpr double smallest_map = 160.0;
constexpr double wide_page = 1.2;      // width over height
constexpr double large_enough = 0.75;  // of the other map
constexpr double marks_height = north_height;
constexpr double height_step = 8.0;

/// Blocks one below the other in columns of a height, relative to the top left corner of the first.
struct Columns {
  std::vector<Rect> blocks;
  std::size_t count = 1;
};

Columns fill_columns(const std::vector<double>& heights, double width, double room) {
  Columns columns;
  double y = 0.0;
  for (const double height : heights) {
    if (y > 0.0 && y + height > room) {
      ++columns.count;
      y = 0.0;
    }
    columns.blocks.push_back(
        {static_cast<double>(columns.count - 1) * (width + block_gap), y, width, height});
    y += height + block_gap;
  }
  return columns;
}

/// Columns beside each other and how high they are.
struct Strip {
  Columns columns;
  double height = 0.0;
};

/// The lowest strip of `width` that holds all blocks.
Strip lowest_strip(const std::vector<double>& heights, double block_width, double width) {
  const auto most = static_cast<std::size_t>((width + block_gap) / (block_width + block_gap));
  Strip strip;
  for (const double height : heights) strip.height = std::max(strip.height, height);
  strip.columns = fill_columns(heights, block_width, strip.height);
  while (strip.columns.count > std::max<std::size_t>(1, most)) {
    strip.height += height_step;
    strip.columns = fill_columns(heights, block_width, strip.height);
  }
  return strip;
}

std::vector<double> heights_of(const std::vector<BlockHeights>& blocks, double BlockHeights::*member) {
  std::vector<double> heights;
  for (const BlockHeights& block : blocks) heights.push_back(block.*member);
  return heights;
}

void put_blocks(PageLayout& layout, const Columns& columns, double x, double y) {
  for (const Rect& block : columns.blocks) {
    layout.legend.push_back({block.x + x, block.y + y, block.width, block.height});
  }
}

/// Scale bar and north, at the bottom of the column that ends at `right`.
void put_marks(PageLayout& layout, double right, double bottom) {
  layout.scale_bar = {right - legend_width, bottom - scale_bar_height, scale_bar_width, scale_bar_height};
  layout.north = {right - north_width, bottom - north_height, north_width, north_height};
}

/// Legend to the right of the map. `body` is what title and source line leave.
std::optional<PageLayout> beside(PageLayout layout, const Rect& body, const FurnitureHeights& heights) {
  const std::vector<double> narrow = heights_of(heights.legend, &BlockHeights::narrow);
  const double room = body.height - marks_height - block_gap;
  if (std::any_of(narrow.begin(), narrow.end(), [&](double height) { return height > room; })) {
    return std::nullopt;
  }
  const Columns columns = fill_columns(narrow, legend_width, room);
  const double width = static_cast<double>(columns.count) * (legend_width + block_gap);
  layout.map = {body.x, body.y, body.width - width, body.height};
  put_blocks(layout, columns, layout.map.right() + block_gap, body.y);
  put_marks(layout, body.right(), body.bottom());
  return layout;
}

/// Legend below the map, the marks to its right or below it: whatever is lowest.
PageLayout below(PageLayout layout, const Rect& body, const FurnitureHeights& heights) {
  const std::vector<double> narrow = heights_of(heights.legend, &BlockHeights::narrow);
  const std::vector<double> wide = heights_of(heights.legend, &BlockHeights::wide);
  const double beside_marks = body.width - legend_width - block_gap;
  std::vector<Strip> strips;
  for (const double room : {beside_marks, body.width}) {
    const bool marks_below = room > beside_marks;
    const auto add = [&](const std::vector<double>& block_heights, double block_width) {
      if (room < block_width) return;
      strips.push_back(lowest_strip(block_heights, block_width, room));
      double& height = strips.back().height;
      height = marks_below ? height + block_gap + marks_height : std::max(height, marks_height);
    };
    add(narrow, legend_width);
    add(wide, wide_legend_width);
  }
  const Strip& lowest = *std::min_element(strips.begin(), strips.end(),
                                          [](const Strip& a, const Strip& b) { return a.height < b.height; });
  const double top = body.bottom() - lowest.height;
  layout.map = {body.x, body.y, body.width, top - block_gap - body.y};
  put_blocks(layout, lowest.columns, body.x, top);
  put_marks(layout, body.right(), body.bottom());
  return layout;
}

double size_of(const Rect& map) {
  return std::max(map.width, 0.0) * std::max(map.height, 0.0);
}

/// Beside on wide pages, unless a legend of many columns leaves the map little.
PageLayout best_of(const PageLayout& layout, const Rect& body, const FurnitureHeights& heights,
                   bool is_wide) {
  PageLayout stacked = below(layout, body, heights);
  if (!is_wide) return stacked;
  const auto next_to_each_other = beside(layout, body, heights);
  const bool is_large =
      next_to_each_other && size_of(next_to_each_other->map) >= large_enough * size_of(stacked.map);
  return is_large ? *next_to_each_other : stacked;
}

}  // namespace

std::optional<PageLayout> lay_out(double width, double height, const FurnitureHeights& heights) {
  PageLayout layout;
  const double inner_width = width - 2.0 * page_margin;
  if (inner_width < legend_width) return std::nullopt;
  double top = page_margin;
  layout.title = {page_margin, top, inner_width, heights.title};
  top += heights.title > 0.0 ? heights.title + title_gap : 0.0;
  layout.subtitle = {page_margin, top, inner_width, heights.subtitle};
  top += heights.subtitle > 0.0 ? heights.subtitle : 0.0;
  if (top > page_margin) top += block_gap - title_gap;
  layout.source = {page_margin, height - page_margin / 2.0 - heights.source, inner_width, heights.source};
  const Rect body{page_margin, top, inner_width, layout.source.y - page_margin / 2.0 - top};
  layout = best_of(layout, body, heights, width >= wide_page * height);
  if (layout.map.width < smallest_map || layout.map.height < smallest_map) return std::nullopt;
  return layout;
}

}  // namespace hotspot::detail
