#include <algorithm>
#include <cmath>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/histogram.hpp"

namespace hotspot::viewer {
namespace {

constexpr double choice_width = 232.0;
constexpr double buttons_width = 4 * 32 + 8;
constexpr double grip = 16.0;  // px to both sides of the edge together

/// Room for the buttons between the two and for that which closes.
float width_of_choice(const Ui& ui) {
  const auto width = static_cast<float>(ui.layout.comparison.width);
  return std::min(ui.px(choice_width), (width - ui.px(buttons_width + 2 * (12 + 32 + 4 + 12))) / 2.0F);
}

void emit(const Ui& ui, const Comparison& comparison) {
  ui.emit(SetComparison{comparison});
  ui.emit(EndGesture{});
}

std::string title_of(const Ui& ui, LayerId id) {
  const MapLayer* layer = find_layer(ui.state.document, id);
  return layer ? layer->title : "";
}

std::string title_of(const Ui& ui, const std::optional<TimeWindow>& time) {
  if (!time) return ui.words("viewer.all_time");
  for (const TimeWindow& year : years_of(ui.state.time.histogram)) {
    if (year == *time)
      return std::to_string(static_cast<int>(std::chrono::year_month_day(time->from).year()));
  }
  const auto words = [&](std::chrono::local_days day) {
    return format_date(ui.language(), std::chrono::year_month_day(day));
  };
  return words(time->from) + " \u2013 " + words(time->to);
}

void layer_choice(const Ui& ui, const Comparison& comparison, LayerId Comparison::*place) {
  for (const MapLayer& layer : ui.state.document.layers) {
    if (is_background(layer.role)) continue;
    ImGui::PushID(static_cast<int>(layer.id));
    if (ImGui::Selectable(layer.title.c_str(), layer.id == comparison.*place)) {
      Comparison other = comparison;
      other.*place = layer.id;
      emit(ui, other);
    }
    ImGui::PopID();
  }
}

void period_choice(const Ui& ui, const Comparison& comparison, Side side) {
  std::vector<std::optional<TimeWindow>> choices{std::nullopt};
  for (const TimeWindow& year : years_of(ui.state.time.histogram)) choices.emplace_back(year);
  for (const auto& choice : choices) {
    if (!ImGui::Selectable(title_of(ui, choice).c_str())) continue;
    if (side == Side::first) {
      ui.emit(SetTime{choice});
      ui.emit(EndGesture{});
    } else {
      Comparison other = comparison;
      other.second_time = choice;
      other.second_density.reset();
      emit(ui, other);
    }
  }
}

/// What one side shows, and a list to choose another.
void choice(const Ui& ui, const Comparison& comparison, Side side) {
  const bool is_first = side == Side::first;
  const bool layers = comparison.what == Compared::layers;
  const std::string chosen = layers
                                 ? title_of(ui, is_first ? comparison.first : comparison.second)
                                 : title_of(ui, is_first ? ui.state.document.time : comparison.second_time);
  const float width = width_of_choice(ui);
  ImGui::SetNextItemWidth(width);
  if (!ImGui::BeginCombo(is_first ? "##first" : "##second", shortened(chosen, width - ui.px(44)).c_str()))
    return;
  if (layers) {
    layer_choice(ui, comparison, is_first ? &Comparison::first : &Comparison::second);
  } else {
    period_choice(ui, comparison, side);
  }
  ImGui::EndCombo();
}

void how(const Ui& ui, Comparison comparison) {
  const auto mode = [&](const char* id, Icon icon, const char* key, CompareAs as) {
    if (icon_button(ui, id, {.icon = icon, .hint = ui.words(key), .active = comparison.as == as})) {
      comparison.as = as;
      emit(ui, comparison);
    }
    ImGui::SameLine(0.0F, 0.0F);
  };
  mode("swipe", Icon::swipe, "viewer.compare_swipe", CompareAs::swipe);
  mode("beside", Icon::beside, "viewer.compare_beside", CompareAs::beside);
  const auto what = [&](const char* id, Icon icon, const char* key, Compared compared, bool enabled) {
    const bool active = comparison.what == compared;
    if (icon_button(ui, id, {.icon = icon, .hint = ui.words(key), .enabled = enabled, .active = active})) {
      comparison.what = compared;
      emit(ui, comparison);
    }
    ImGui::SameLine(0.0F, 0.0F);
  };
  ImGui::Dummy({ui.px(8), 1.0F});
  ImGui::SameLine(0.0F, 0.0F);
  what("layers", Icon::layers, "viewer.compare_layers", Compared::layers, true);
  what("periods", Icon::time, "viewer.compare_periods", Compared::periods, has_times(ui.state.document));
}

/// The pointer's place on the other side.
void draw_twin(const Ui& ui, const std::vector<Pane>& panes) {
  const Hover& hover = ui.state.hover;
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  if (!ui.layout.map.holds({pointer.x, pointer.y})) return;
  const Pane& other = panes[hover.side == Side::first ? 1 : 0];
  const Point at{other.map.x + hover.px.x, other.map.y + hover.px.y};
  if (!other.clip.holds(at)) return;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddCircle(vec2(at.x, at.y), ui.px(7), packed(ui.theme.map.halo), 0, ui.px(3.5));
  list.AddCircle(vec2(at.x, at.y), ui.px(7), packed(ui.theme.accent), 0, ui.px(1.5));
}

void draw_grip(const Ui& ui, double x, double y) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float r = ui.px(12);
  list.AddCircleFilled(vec2(x, y), r, packed(ui.theme.panel));
  list.AddCircle(vec2(x, y), r, packed(ui.theme.border), 0, ui.px(1));
  for (const double side : {-1.0, 1.0}) {
    const double tip = x + side * ui.px(7);
    const double foot = x + side * ui.px(3);
    list.AddTriangleFilled(vec2(tip, y), vec2(foot, y - ui.px(4)), vec2(foot, y + ui.px(4)),
                           packed(ui.theme.text));
  }
}

}  // namespace

void compare_panel(const Ui& ui) {
  const Comparison& comparison = *ui.state.document.comparison;
  const Rect& frame = ui.layout.comparison;
  begin_panel(ui, "comparison", frame, false);
  const float width = static_cast<float>(frame.width);
  const float side = width_of_choice(ui);
  const float middle = ui.px(buttons_width);
  ImGui::SetCursorPos({ui.px(12), ui.px(8)});
  choice(ui, comparison, Side::first);
  ImGui::SetCursorPos({(width - middle) / 2.0F, ui.px(6)});
  how(ui, comparison);
  ImGui::SetCursorPos({width - side - ui.px(12 + 32 + 4), ui.px(8)});
  choice(ui, comparison, Side::second);
  ImGui::SetCursorPos({width - ui.px(12 + 32), ui.px(6)});
  if (icon_button(ui, "close", {.icon = Icon::close, .hint = ui.words("viewer.compare_close")})) {
    ui.emit(SetComparison{});
    ui.emit(EndGesture{});
  }
  const double y = frame.bottom() - 0.5;
  ImGui::GetWindowDrawList()->AddLine(vec2(frame.x, y), vec2(frame.right(), y), packed(ui.theme.border));
  end_panel();
}

void compare_edge(const Ui& ui) {
  const Comparison& comparison = *ui.state.document.comparison;
  const std::vector<Pane> panes = panes_of(ui.layout.map, comparison);
  const Rect& map = ui.layout.map;
  const double x = panes[1].clip.x;
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  const bool swipe = comparison.as == CompareAs::swipe;
  list.AddRectFilled(vec2(x - ui.px(2), map.y), vec2(x + ui.px(2), map.bottom()), packed(ui.theme.bar));
  list.AddRectFilled(vec2(x - ui.px(1), map.y), vec2(x + ui.px(1), map.bottom()), packed(ui.theme.panel));
  if (!swipe) return draw_twin(ui, panes);
  ImGui::SetNextWindowPos(vec2(x - ui.px(grip), map.y + map.height / 2.0 - ui.px(grip)));
  ImGui::SetNextWindowSize(vec2(ui.px(2 * grip), ui.px(2 * grip)));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0F, 0.0F});
  ImGui::Begin("edge", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::InvisibleButton("grip", vec2(ui.px(2 * grip), ui.px(2 * grip)));
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (ImGui::IsItemActive()) {
    Comparison moved = comparison;
    moved.edge = std::clamp((ImGui::GetIO().MousePos.x - map.x) / map.width, 0.02, 0.98);
    if (moved.edge != comparison.edge) ui.emit(SetComparison{moved});
  }
  if (ImGui::IsItemDeactivated()) ui.emit(EndGesture{});
  draw_grip(ui, x, map.y + map.height / 2.0);
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace hotspot::viewer
