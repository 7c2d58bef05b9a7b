#include "panels/tool_input.hpp"

#include <algorithm>
#include <cmath>

#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

constexpr double lasso_step = 4.0;  // px between corners

bool measures(Tool tool) {
  return tool == Tool::distance || tool == Tool::area;
}

Point pointer_place(const Ui& ui, const Pane& pane) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return to_place(ui.state.document.view, ui.state.map, {at.x - pane.map.x, at.y - pane.map.y});
}

ImVec2 on_window(const Ui& ui, const Pane& pane, const Point& place) {
  const Point px = to_screen(ui.state.document.view, ui.state.map, place);
  return vec2(px.x + pane.map.x, px.y + pane.map.y);
}

std::vector<Point> rectangle(const Point& a, const Point& b) {
  return {a, {b.x, a.y}, b, {a.x, b.y}};
}

/// Drawn while the button is down; what lies within is selected when it goes up.
void select_by(const Ui& ui, const Pane& pane, const Press& press) {
  if (!press.from_map) return;
  const Point now = pointer_place(ui, pane);
  Sketch sketch = ui.state.sketch;
  if (ImGui::IsMouseClicked(0)) sketch = {{now}, false};
  if (sketch.corners.empty()) return;
  if (ui.state.tool == Tool::box) {
    sketch.corners = rectangle(sketch.corners.front(), now);
  } else {
    const Point& last = sketch.corners.back();
    const double away = std::hypot(now.x - last.x, now.y - last.y) / ui.state.document.view.units_per_px;
    if (away >= lasso_step) sketch.corners.push_back(now);
  }
  if (ImGui::IsMouseReleased(0)) {
    ui.emit(SelectWithin{sketch.corners});
    ui.emit(SetSketch{});
    return;
  }
  ui.emit(SetSketch{sketch});
}

/// From click to click; a double click ends it.
void measure(const Ui& ui, const Pane& pane, const Press& press) {
  if (!press.over_map || !ImGui::IsMouseClicked(0)) return;
  Sketch sketch = ui.state.sketch;
  if (ImGui::IsMouseDoubleClicked(0)) {
    sketch.done = true;
  } else {
    if (sketch.done) sketch = {};
    sketch.corners.push_back(pointer_place(ui, pane));
  }
  ui.emit(SetSketch{sketch});
}

void draw_words(const Ui& ui, ImDrawList& list, ImVec2 at, const std::string& words) {
  ImFont& font = *ui.fonts.strong;
  const ImVec2 size = font.CalcTextSizeA(font.FontSize, 1e6F, 0.0F, words.c_str());
  const ImVec2 corner{at.x + ui.px(14), at.y - size.y - ui.px(10)};
  const float pad = ui.px(6);
  list.AddRectFilled({corner.x - pad, corner.y - pad / 2.0F},
                     {corner.x + size.x + pad, corner.y + size.y + pad / 2.0F}, packed(ui.theme.panel),
                     ui.px(4));
  list.AddRect({corner.x - pad, corner.y - pad / 2.0F},
               {corner.x + size.x + pad, corner.y + size.y + pad / 2.0F}, packed(ui.theme.border), ui.px(4),
               0, ui.px(1));
  list.AddText(&font, font.FontSize, corner, packed(ui.theme.text), words.c_str());
}

}  // namespace

void tool_input(const Ui& ui, const Pane& pane, const Press& press) {
  if (press.over_map) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (measures(ui.state.tool)) {
    measure(ui, pane, press);
  } else {
    select_by(ui, pane, press);
  }
}

void draw_sketch(const Ui& ui) {
  const Sketch& sketch = ui.state.sketch;
  if (sketch.corners.empty()) return;
  const Tool tool = ui.state.tool;
  const Pane pane = panes_of(ui.layout.map, ui.state.document.comparison).front();
  std::vector<Point> corners = sketch.corners;
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const bool follows = measures(tool) && !sketch.done && ui.layout.map.holds({pointer.x, pointer.y});
  if (follows) corners.push_back(pointer_place(ui, pane));
  std::vector<ImVec2> px;
  for (const Point& corner : corners) px.push_back(on_window(ui, pane, corner));
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const bool closed = tool != Tool::distance;
  const auto flags = closed ? ImDrawFlags_Closed : ImDrawFlags_None;
  const int count = static_cast<int>(px.size());
  list.AddPolyline(px.data(), count, packed(ui.theme.map.halo), flags, ui.px(4.5));
  list.AddPolyline(px.data(), count, packed(ui.theme.accent), flags, ui.px(2));
  if (!measures(tool)) return;
  for (const ImVec2& at : px) {
    list.AddCircleFilled(at, ui.px(4), packed(ui.theme.panel));
    list.AddCircle(at, ui.px(4), packed(ui.theme.accent), 0, ui.px(2));
  }
  const Crs& crs = ui.state.document.crs;
  const std::string words = tool == Tool::distance
                                ? length_words(length_in_metres(corners, crs), ui.language())
                                : area_words(area_in_square_metres(corners, crs), ui.language());
  draw_words(ui, list, px.back(), words);
}

}  // namespace hotspot::viewer
