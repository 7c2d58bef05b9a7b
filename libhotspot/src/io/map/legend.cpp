#include "io/map/legend.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "io/map/draw_results.hpp"
#include "io/map/page_layout.hpp"
#include "io/map/text_box.hpp"

namespace hotspot::detail {
namespace {

constexpr double swatch_width = 24.0;
constexpr double swatch_height = 16.0;
constexpr double swatch_gap = 8.0;
constexpr double row_gap = 4.0;
constexpr double title_gap = 8.0;
constexpr double label_width = legend_width - swatch_width - swatch_gap;

TextBox heading_box(const Canvas& canvas, const std::string& words, double width) {
  return {canvas, words, {.semibold = true, .wrap_width = width}};
}

TextBox label_box(const Canvas& canvas, const std::string& words) {
  return {canvas, words, {.wrap_width = label_width}};
}

double row_height(const TextBox& label) {
  return std::max(swatch_height, label.height());
}

void draw_swatch(const Canvas& canvas, const LegendEntry& entry, const Rect& place,
                 const MapColours& colours) {
  cairo_t* context = canvas.context();
  const StateGuard state(context);
  cairo_new_path(context);
  const double inset = entry.mark == LegendEntry::Mark::contour ? 2.0 : 0.5;
  const auto add_box = [&] {
    cairo_rectangle(context, place.x + inset, place.y + inset, place.width - 2.0 * inset,
                    place.height - 2.0 * inset);
  };
  add_box();
  switch (entry.mark) {
    case LegendEntry::Mark::fill:
      set_colour(context, colours.ground);  // what shows through on the map
      cairo_fill_preserve(context);
      set_colour(context, entry.fill);
      cairo_fill_preserve(context);
      if (entry.hatched) {
        hatch(canvas, colours);
        add_box();
      }
      break;
    case LegendEntry::Mark::hidden:
      fill_hidden(canvas, colours);
      add_box();
      break;
    case LegendEntry::Mark::outline:
      break;
    case LegendEntry::Mark::contour:
      return stroke_outline(canvas, MapOutline::contour, colours);
  }
  stroke_outline(canvas, MapOutline::area, colours);
}

/// Returns its height.
double draw_entry(const Canvas& canvas, const LegendEntry& entry, double x, double y,
                  const MapColours& colours) {
  const TextBox label = label_box(canvas, entry.label);
  const double height = row_height(label);
  draw_swatch(canvas, entry, {x, y, swatch_width, swatch_height}, colours);
  // A label of several lines starts beside its swatch.
  const double shift = label.lines() > 1 ? 0.0 : (height - label.height()) / 2.0;
  label.draw(canvas, x + swatch_width + swatch_gap, y + shift, colours.text);
  return height;
}

/// Entries one below the other; what does not fit into the first column stands in the second.
using EntryColumn = std::vector<LegendEntry>;
std::vector<EntryColumn> columns_of(const LegendBlock& block, double width) {
  const auto n = static_cast<std::ptrdiff_t>(block.entries.size());
  const std::ptrdiff_t in_first = width < wide_legend_width ? n : (n + 1) / 2;
  const auto middle = block.entries.begin() + in_first;
  std::vector<EntryColumn> columns{{block.entries.begin(), middle}};
  if (in_first < n) columns.push_back({middle, block.entries.end()});
  return columns;
}

LegendEntry outline_entry(const DrawnLayer& drawn) {
  const auto mark =
      drawn.outline == MapOutline::contour ? LegendEntry::Mark::contour : LegendEntry::Mark::outline;
  return {mark, {}, drawn.style.legend_title};
}

LegendBlock block_of(const DrawnLayer& drawn, Language language) {
  LegendBlock block;
  const Style& style = drawn.style;
  if (style.classes.empty()) {
    if (!style.legend_title.empty()) block.entries.push_back(outline_entry(drawn));
    return block;
  }
  block.title = style.legend_title;
  // The highest class stands at the top.
  for (auto one = style.classes.rbegin(); one != style.classes.rend(); ++one) {
    block.entries.push_back({LegendEntry::Mark::fill, one->fill, one->label, one->hatched});
  }
  if (any_in_state(drawn.fills, RowState::hidden)) {
    block.entries.push_back({LegendEntry::Mark::hidden,
                             {},
                             style.hidden_label.empty() ? text(language, "map.hidden") : style.hidden_label});
  }
  if (style.outlined && any_in_state(drawn.fills, RowState::no_data)) {
    block.entries.push_back({LegendEntry::Mark::outline, {}, text(language, "map.no_data")});
  }
  return block;
}

}  // namespace

std::vector<LegendBlock> legend_of(const std::vector<DrawnLayer>& layers, Profile profile,
                                   Language language) {
  std::vector<LegendBlock> blocks;
  for (auto drawn = layers.rbegin(); drawn != layers.rend(); ++drawn) {
    LegendBlock block = block_of(*drawn, language);
    if (!block.entries.empty()) blocks.push_back(std::move(block));
  }
  if (profile == Profile::internal) blocks.push_back({{}, {}, text(language, "map.internal_note")});
  return blocks;
}

double height_of(const Canvas& canvas, const LegendBlock& block, double width) {
  if (!block.note.empty()) return heading_box(canvas, block.note, width).height();
  const double title =
      block.title.empty() ? 0.0 : heading_box(canvas, block.title, width).height() + title_gap;
  double tallest = 0.0;
  for (const EntryColumn& column : columns_of(block, width)) {
    double height = -row_gap;
    for (const LegendEntry& entry : column) height += row_height(label_box(canvas, entry.label)) + row_gap;
    tallest = std::max(tallest, height);
  }
  return title + tallest;
}

void draw_block(const Canvas& canvas, const LegendBlock& block, const Rect& place,
                const MapColours& colours) {
  const std::string& heading = block.note.empty() ? block.title : block.note;
  const TextBox title = heading_box(canvas, heading, place.width);
  title.draw(canvas, place.x, place.y, colours.text);
  const double top = place.y + (heading.empty() ? 0.0 : title.height() + title_gap);
  double x = place.x;
  for (const EntryColumn& column : columns_of(block, place.width)) {
    double y = top;
    for (const LegendEntry& entry : column) y += draw_entry(canvas, entry, x, y, colours) + row_gap;
    x += legend_width + block_gap;
  }
}

}  // namespace hotspot::detail
