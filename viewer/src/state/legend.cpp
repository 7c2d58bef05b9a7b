#include "state/legend.hpp"

#include <algorithm>
#include <utility>

#include "state/analysis.hpp"
#include "state/bivariate.hpp"

namespace hotspot::viewer {
namespace {

using Mark = LegendEntry::Mark;

bool any_with(const std::vector<RowPaint>& paints, Pattern pattern) {
  return std::any_of(paints.begin(), paints.end(),
                     [&](const RowPaint& paint) { return paint.pattern == pattern && paint.fill.alpha > 0; });
}

bool any_empty(const std::vector<RowPaint>& paints) {
  return std::any_of(paints.begin(), paints.end(),
                     [](const RowPaint& paint) { return paint.fill.alpha == 0 && paint.line.alpha > 0; });
}

LegendBlock classes_of(const MapLayer& layer, const Document& document, const Theme& theme,
                       Language language) {
  const Style& style = layer.style;
  const std::vector<RowPaint> paints = paint_rows(layer, document, theme);
  const std::vector<Colour> colours = class_colours(style, theme);
  LegendBlock block{style.legend_title.empty() ? layer.title : style.legend_title, {}, {}};
  bool has_own = false;  // an entry for what cannot be told
  for (std::size_t i = colours.size(); i-- > 0;) {
    const Pattern pattern = style.classes[i].hatched ? Pattern::hatched : Pattern::solid;
    block.entries.push_back(
        {Mark::fill, {colours[i], theme.map.area_outline, pattern}, style.classes[i].label});
    has_own = has_own || style.classes[i].hatched;
  }
  if (!has_own && any_with(paints, Pattern::hatched)) {
    const char* key = style.column == change_column ? "viewer.area_change_cannot_tell" : "viewer.cannot_tell";
    const Colour pale = mixed(theme.map.study_area, theme.map.area_outline, 0.25);
    block.entries.push_back(
        {Mark::fill, {pale, theme.map.area_outline, Pattern::hatched}, text(language, key)});
  }
  if (any_with(paints, Pattern::dots)) {
    block.entries.push_back({Mark::fill,
                             {theme.map.hidden, theme.map.area_outline, Pattern::dots},
                             style.hidden_label.empty() ? text(language, "map.hidden") : style.hidden_label});
  }
  if (style.outlined && any_empty(paints)) {
    block.entries.push_back(
        {Mark::outline, {{0, 0, 0, 0}, theme.map.area_outline}, text(language, "map.no_data")});
  }
  return block;
}

LegendBlock categories_of(const MapLayer& layer, const Theme& theme) {
  const bool untitled = layer.style.legend_title.empty() || layer.style.legend_title == "class";
  LegendBlock block{untitled ? layer.title : layer.style.legend_title, {}, {}};
  for (const StyleCategory& one : layer.style.categories) {
    const Colour outline = category_paint(one.outline, theme);
    LegendEntry entry{Mark::contour, {outline, outline}, one.label};
    if (layer.role == Role::points) entry.mark = Mark::dot;
    if (one.fill.alpha > 0) {
      entry.mark = layer.role == Role::points ? Mark::dot : Mark::fill;
      entry.paint.fill = category_paint(one.fill, theme);
    }
    // Several values may share a name: those that are too many to be told apart.
    const bool known = std::any_of(block.entries.begin(), block.entries.end(),
                                   [&](const LegendEntry& other) { return other.label == entry.label; });
    if (!known) block.entries.push_back(std::move(entry));
  }
  return block;
}

LegendBlock single_of(const MapLayer& layer, const Theme& theme) {
  if (layer.role == Role::points) {
    return {"", {{Mark::dot, {layer.colour.value_or(theme.map.accent), theme.map.paper}, layer.title}}, {}};
  }
  const bool contour = layer.role == Role::contour;
  const Colour line = layer.colour.value_or(contour ? theme.map.contour : theme.map.area_outline);
  return {"", {{contour ? Mark::contour : Mark::outline, {{0, 0, 0, 0}, line}, layer.title}}, {}};
}

}  // namespace

std::vector<LegendBlock> legend_of(const Document& document, const Theme& theme, Language language) {
  std::vector<LegendBlock> blocks;
  for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
    if (!layer->visible || is_background(layer->role)) continue;
    if (!layer->style.classes.empty()) {
      blocks.push_back(classes_of(*layer, document, theme, language));
    } else if (const auto pairs = bivariate_key(*layer)) {
      blocks.push_back({"", {}, pairs});
    } else if (!layer->style.categories.empty()) {
      blocks.push_back(categories_of(*layer, theme));
    } else {
      blocks.push_back(single_of(*layer, theme));
    }
  }
  return blocks;
}

}  // namespace hotspot::viewer
