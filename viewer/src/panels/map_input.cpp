#include <cmath>

#include "panels/panels.hpp"
#include "panels/tool_input.hpp"
#include "state/hit_test.hpp"

namespace hotspot::viewer {
namespace {

constexpr double wheel_step = 1.25;
constexpr double double_click_step = 2.0;
constexpr double click_reach = 6.0;   // px around a dot
constexpr float smallest_box = 8.0F;  // px: less is a click

Point on_map(const Pane& pane, ImVec2 px) {
  return {px.x - pane.map.x, px.y - pane.map.y};
}

/// The part of the map at a place of the window; the first beyond them.
Pane pane_at(const Ui& ui, ImVec2 px) {
  const std::vector<Pane> panes = panes_of(ui.layout.map, ui.state.document.comparison);
  for (const Pane& pane : panes) {
    if (pane.clip.holds({px.x, px.y})) return pane;
  }
  return panes.front();
}

std::optional<Hit> hit_under(const Ui& ui, const Pane& pane, const Point& px) {
  const View& view = ui.state.document.view;
  const double reach = click_reach * ui.state.appearance.scale * view.units_per_px;
  return hit_at(side_of(ui.state.document, pane.side), to_place(view, ui.state.map, px), reach);
}

void hover(const Ui& ui, const Pane& pane, const Point& px, bool over_map) {
  Hover found;
  found.px = over_map ? px : ui.state.hover.px;
  found.side = pane.side;
  if (const auto hit = over_map ? hit_under(ui, pane, px) : std::nullopt) {
    found.layer = hit->layer;
    found.row = hit->row;
  }
  ui.emit(found);
}

void click(const Ui& ui, ImVec2 at) {
  const Pane pane = pane_at(ui, at);
  const auto hit = hit_under(ui, pane, on_map(pane, at));
  if (!hit) {
    ui.emit(ClearSelection{});
    return;
  }
  ui.emit(Select{hit->layer, hit->row, ImGui::GetIO().KeyCtrl ? SelectAs::toggled : SelectAs::only});
}

void box_zoom(const Ui& ui, const ImVec2& a, const ImVec2& b, bool done) {
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  Colour fill = ui.theme.accent;
  fill.alpha = 40;
  list.AddRectFilled(a, b, packed(fill));
  list.AddRect(a, b, packed(ui.theme.accent), 0.0F, 0, ui.px(1.5));
  if (!done || std::abs(a.x - b.x) < smallest_box || std::abs(a.y - b.y) < smallest_box) return;
  const View& view = ui.state.document.view;
  const Pane pane = pane_at(ui, a);
  const Point p = to_place(view, ui.state.map, on_map(pane, a));
  const Point q = to_place(view, ui.state.map, on_map(pane, b));
  ui.emit(ShowBox{{std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x), std::max(p.y, q.y)}});
}

/// While the left button, pressed over the map, is down; and the moment it goes up.
void drag(const Ui& ui, bool down) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyShift) return box_zoom(ui, io.MouseClickedPos[0], io.MousePos, !down);
  const bool dragged = io.MouseDragMaxDistanceSqr[0] >= io.MouseDragThreshold * io.MouseDragThreshold;
  if (!down && !dragged) return click(ui, io.MousePos);
  if (dragged && (io.MouseDelta.x != 0.0F || io.MouseDelta.y != 0.0F)) {
    ui.emit(Pan{io.MouseDelta.x, io.MouseDelta.y});
  }
  if (!down) ui.emit(ReleaseMap{});
}

}  // namespace

void map_input(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  const Point pointer{io.MousePos.x, io.MousePos.y};
  const bool over_map = !io.WantCaptureMouse && ui.layout.map.holds(pointer);
  const Pane pane = pane_at(ui, io.MousePos);
  const Point px = on_map(pane, io.MousePos);
  const bool pressed_here =
      !io.MouseDownOwned[0] && ui.layout.map.holds({io.MouseClickedPos[0].x, io.MouseClickedPos[0].y});
  if (over_map && io.MouseWheel != 0.0F) ui.emit(SmoothZoom{px, std::pow(wheel_step, io.MouseWheel)});
  const bool held = pressed_here && (io.MouseDown[0] || ImGui::IsMouseReleased(0));
  if (ui.state.tool != Tool::hand && !io.KeyShift) {
    tool_input(ui, pane, {over_map, held});
  } else if (over_map && ImGui::IsMouseDoubleClicked(0)) {
    ui.emit(SmoothZoom{px, double_click_step});
  } else if (held) {
    drag(ui, io.MouseDown[0]);
  }
  if (!(px == ui.state.hover.px) || pane.side != ui.state.hover.side)
    hover(ui, pane, px, over_map && !io.MouseDown[0]);
}

}  // namespace hotspot::viewer
