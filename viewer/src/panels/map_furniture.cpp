#include <cmath>

#include "io/map/scale_bar.hpp"
#include "panels/panels.hpp"
#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

constexpr double margin = 16.0;
constexpr double longest_bar = 140.0;

void scale_bar(const Ui& ui, ImDrawList& list) {
  const Document& document = ui.state.document;
  if (document.crs.kind == CrsKind::geographic) return;  // a degree has no one length
  const double metres_per_px = document.view.units_per_px * document.crs.metres_per_unit;
  const detail::ScaleBar bar = detail::scale_bar(metres_per_px, ui.px(longest_bar));
  const Rect& map = ui.layout.map;
  const double y = std::round(map.bottom() - ui.px(margin));
  const double right = std::round(map.right() - ui.px(margin));
  const double left = std::round(right - bar.px);
  const ImU32 ink = packed(ui.theme.map.text);
  const ImU32 halo = packed(ui.theme.map.halo);
  const float height = ui.px(5);
  list.AddRectFilled(vec2(left - ui.px(2), y - height - ui.px(2)), vec2(right + ui.px(2), y + ui.px(2)),
                     halo);
  list.AddRectFilled(vec2(left, y - height), vec2(right, y), packed(ui.theme.map.paper));
  for (int i = 0; i < bar.segments; i += 2) {
    const double from = left + (right - left) * i / bar.segments;
    list.AddRectFilled(vec2(from, y - height), vec2(from + (right - left) / bar.segments, y), ink);
  }
  list.AddRect(vec2(left, y - height), vec2(right, y), ink, 0.0F, 0, ui.px(1));
  const std::string length = detail::length_label(ui.language(), bar.metres);
  ImFont& font = *ui.fonts.small;
  const float width = font.CalcTextSizeA(font.FontSize, 1e6F, 0.0F, length.c_str()).x;
  draw_haloed(list, &font, vec2(std::round(right - width), std::round(y - height - ui.px(4) - font.FontSize)),
              ui.theme.map.text, ui.theme.map.halo, length, ui.px(1));
}

void north(const Ui& ui, ImDrawList& list) {
  const Rect& map = ui.layout.map;
  const double x = std::round(map.right() - ui.px(margin + 8));
  const double top = map.y + ui.px(margin);
  const std::string letter = ui.words("map.north");
  ImFont& font = *ui.fonts.small;
  const float width = font.CalcTextSizeA(font.FontSize, 1e6F, 0.0F, letter.c_str()).x;
  draw_haloed(list, &font, vec2(std::round(x - width / 2.0), top), ui.theme.map.text, ui.theme.map.halo,
              letter, ui.px(1));
  const double tip = top + font.FontSize + ui.px(2);
  const double foot = tip + ui.px(18);
  const ImU32 ink = packed(ui.theme.map.text);
  list.AddTriangleFilled(vec2(x, tip), vec2(x, foot - ui.px(5)), vec2(x - ui.px(6), foot), ink);
  list.AddTriangleFilled(vec2(x, tip), vec2(x + ui.px(6), foot), vec2(x, foot - ui.px(5)), ink);
}

}  // namespace

void map_furniture(const Ui& ui, ImDrawList& list) {
  scale_bar(ui, list);
  north(ui, list);
}

}  // namespace hotspot::viewer
