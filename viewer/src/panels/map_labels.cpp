#include <algorithm>
#include <cmath>
#include <set>

#include "hotspot/plan/map_style.hpp"
#include "io/map/label_placement.hpp"
#include "io/map/row_fill.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/row_paint.hpp"

namespace hotspot::viewer {
namespace {

constexpr double smallest_area = 24.0;    // px across: smaller areas have no label
constexpr std::size_t most_labels = 300;  // in one view

struct Wanted {
  std::string words;
  std::string wrapped;  // in two lines; the same as `words` where there is nowhere to break
  Colour fill;
};

/// Broken at the blank nearest to the middle.
std::string in_two_lines(const std::string& words) {
  std::size_t best = std::string::npos;
  for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1)) {
    const auto off = [&](std::size_t i) {
      return std::abs(static_cast<double>(i) - static_cast<double>(words.size()) / 2.0);
    };
    if (best == std::string::npos || off(at) < off(best)) best = at;
  }
  std::string result = words;
  if (best != std::string::npos) result[best] = '\n';
  return result;
}

MultiPolygon on_screen(const Shown& shown, const MultiPolygon& shape) {
  const View& view = shown.document.view;
  const Rect& map = shown.pane.map;
  const auto move = [&](const Ring& ring) {
    Ring moved;
    for (const Point& corner : ring) {
      const Point px = to_screen(view, {map.width, map.height}, corner);
      moved.push_back({px.x + map.x, px.y + map.y});
    }
    return moved;
  };
  MultiPolygon result;
  for (const Polygon& part : shape) {
    Polygon& moved = result.emplace_back();
    moved.outer = move(part.outer);
    for (const Ring& hole : part.holes) moved.holes.push_back(move(hole));
  }
  return result;
}

/// In this order: the label, the same in two lines, both again in small type.
std::vector<detail::LabelForm> forms_of(const Ui& ui, const Wanted& wanted) {
  std::vector<detail::LabelForm> forms;
  for (ImFont* font : {ui.fonts.body, ui.fonts.small}) {
    for (const std::string& words : {wanted.words, wanted.wrapped}) {
      const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, words.c_str());
      forms.push_back({size.x + ui.px(4), size.y});
    }
  }
  return forms;
}

/// A name that an upper layer has written already is not written again.
void add_layer(const Ui& ui, const Shown& shown, const MapLayer& layer, std::vector<Wanted>& wanted,
               std::vector<detail::LabelRequest>& requests) {
  std::set<std::string> written;
  for (const Wanted& one : wanted) written.insert(one.words);
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.data->layer.places);
  if (!shapes || !layer.data->layer.column(layer.style.label_column)) return;
  const std::vector<std::string> labels = detail::row_labels(layer.data->layer, layer.style, ui.language());
  const std::vector<RowPaint> paints = paint_rows(layer, shown.document, ui.theme);
  const Box seen = visible_box(shown.document.view, {shown.pane.map.width, shown.pane.map.height});
  const double smallest = smallest_area * ui.state.appearance.scale * shown.document.view.units_per_px;
  for (std::size_t row = 0; row < shapes->size() && requests.size() < most_labels; ++row) {
    if (labels[row].empty() || written.contains(labels[row])) continue;
    const auto box = bounds_of(*layer.data, row);
    if (!box || !overlap(*box, seen)) continue;
    const bool is_mark = layer.role == Role::contour;
    if (!is_mark && std::max(box->width(), box->height()) < smallest) continue;
    wanted.push_back({labels[row], in_two_lines(labels[row]), paints[row].fill});
    requests.push_back({on_screen(shown, (*shapes)[row]), forms_of(ui, wanted.back()), is_mark});
  }
}

/// Of text and halo the one that is read on the fill.
LabelColours colours_on(const Colour& fill, const MapColours& colours) {
  const bool text_is_read = fill.alpha < 255 || contrast(colours.text, fill) >= contrast(colours.halo, fill);
  return text_is_read ? LabelColours{colours.text, colours.halo} : LabelColours{colours.halo, fill};
}

void draw_label(const Ui& ui, ImDrawList& list, const Wanted& wanted, const detail::PlacedLabel& placed) {
  ImFont* font = placed.form < 2 ? ui.fonts.body : ui.fonts.small;
  const std::string& words = placed.form % 2 == 0 ? wanted.words : wanted.wrapped;
  const LabelColours colours = colours_on(wanted.fill, ui.theme.map);
  double y = placed.box.y;
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t end = std::min(words.find('\n', from), words.size());
    const std::string line = words.substr(from, end - from);
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0.0F, line.c_str()).x;
    const double x = placed.box.x + (placed.box.width - width) / 2.0;
    draw_haloed(list, font, vec2(std::round(x), std::round(y)), colours.text, colours.halo, line, ui.px(1));
    y += font->FontSize;
    from = end + 1;
  }
}

}  // namespace

void map_labels(const Ui& ui, ImDrawList& list, const Shown& shown, const std::vector<Rect>& legends) {
  std::vector<Wanted> wanted;
  std::vector<detail::LabelRequest> requests;
  const std::vector<MapLayer>& layers = shown.document.layers;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (layer->visible && !is_background(layer->role)) add_layer(ui, shown, *layer, wanted, requests);
  }
  for (const detail::PlacedLabel& placed : detail::place_labels(requests, shown.pane.map)) {
    const bool covered = std::any_of(legends.begin(), legends.end(),
                                     [&](const Rect& legend) { return legend.overlaps(placed.box); });
    if (!covered) draw_label(ui, list, wanted[placed.request], placed);
  }
}

}  // namespace hotspot::viewer
