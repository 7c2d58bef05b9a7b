#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/shortcuts.hpp"

namespace hotspot::viewer {
namespace {

constexpr double export_width = 132.0;

void gap(const Ui& ui) {
  ImGui::SameLine(0.0F, ui.px(8));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddLine({at.x, at.y + ui.px(8)}, {at.x, at.y + ui.px(24)},
                                      packed(ui.theme.border));
  ImGui::Dummy({1.0F, ui.px(32)});
  ImGui::SameLine(0.0F, ui.px(8));
}

/// A button that does one thing.
void button(const Ui& ui, const char* id, Icon icon, const char* key, Action action, bool enabled = true) {
  if (icon_button(ui, id, {.icon = icon, .hint = ui.words(key), .enabled = enabled})) {
    ui.emit(std::move(action));
  }
}

/// A button that opens and closes a part of the window.
void toggle(const Ui& ui, const char* id, Icon icon, const char* key, bool Appearance::*part) {
  Appearance appearance = ui.state.appearance;
  if (icon_button(ui, id, {.icon = icon, .hint = ui.words(key), .active = appearance.*part})) {
    appearance.*part = !(appearance.*part);
    ui.emit(SetAppearance{appearance});
  }
}

/// Chosen, or put away again.
void tool_button(const Ui& ui, const char* id, Icon icon, const char* key, Tool tool) {
  const bool chosen = ui.state.tool == tool;
  const bool enabled = !ui.state.document.layers.empty();
  if (icon_button(ui, id, {.icon = icon, .hint = ui.words(key), .enabled = enabled, .active = chosen})) {
    ui.emit(SetTool{chosen ? Tool::hand : tool});
  }
  ImGui::SameLine(0.0F, 0.0F);
}

SmoothZoom zoom_in_the_middle(const Ui& ui, double factor) {
  return {{ui.state.map.width / 2.0, ui.state.map.height / 2.0}, factor};
}

void view_buttons(const Ui& ui) {
  const State& state = ui.state;
  button(ui, "open", Icon::open, "viewer.open", Browse{});
  gap(ui);
  button(ui, "back", Icon::back, "viewer.view_back", ViewBack{}, !state.views_before.empty());
  ImGui::SameLine(0.0F, 0.0F);
  button(ui, "forward", Icon::forward, "viewer.view_forward", ViewForward{}, !state.views_after.empty());
  ImGui::SameLine(0.0F, 0.0F);
  button(ui, "in", Icon::zoom_in, "viewer.zoom_in", zoom_in_the_middle(ui, 1.5));
  ImGui::SameLine(0.0F, 0.0F);
  button(ui, "out", Icon::zoom_out, "viewer.zoom_out", zoom_in_the_middle(ui, 1.0 / 1.5));
  ImGui::SameLine(0.0F, 0.0F);
  button(ui, "fit", Icon::fit, "viewer.show_all", ShowAll{});
  ImGui::SameLine(0.0F, 0.0F);
  button(ui, "selected", Icon::target, "viewer.show_selection", ShowSelection{},
         !state.document.selection.rows.empty());
  gap(ui);
  button(ui, "undo", Icon::undo, "viewer.undo", Undo{}, state.history.can_undo());
  ImGui::SameLine(0.0F, 0.0F);
  button(ui, "redo", Icon::redo, "viewer.redo", Redo{}, state.history.can_redo());
  gap(ui);
  tool_button(ui, "box", Icon::box, "viewer.tool_box", Tool::box);
  tool_button(ui, "lasso", Icon::lasso, "viewer.tool_lasso", Tool::lasso);
  tool_button(ui, "distance", Icon::ruler, "viewer.tool_distance", Tool::distance);
  tool_button(ui, "area", Icon::polygon, "viewer.tool_area", Tool::area);
  if (icon_button(ui, "compare",
                  {.icon = Icon::swipe,
                   .hint = ui.words("viewer.compare"),
                   .enabled = !state.document.layers.empty(),
                   .active = state.document.comparison.has_value()})) {
    ui.emit(compared(state));
  }
}

void language_button(const Ui& ui) {
  Appearance appearance = ui.state.appearance;
  const bool danish = appearance.language == Language::danish;
  ImGui::PushStyleColor(ImGuiCol_Button, IM_COL32(0, 0, 0, 0));
  if (ImGui::Button(danish ? "DA" : "EN", {ui.px(36), ui.px(32)})) {
    appearance.language = danish ? Language::english : Language::danish;
    ui.emit(SetAppearance{appearance});
  }
  ImGui::PopStyleColor();
  if (ImGui::IsItemHovered()) hint(ui, ui.words("viewer.switch_language"));
}

/// What may be exported, and what exports will be: always in sight.
void export_button(const Ui& ui) {
  const bool open = ui.state.profile == Profile::open;
  const std::string words = ui.words(open ? "viewer.profile_public" : "viewer.profile_internal");
  const Colour& ground = open ? ui.theme.panel_raised : ui.theme.selected;
  ImGui::PushStyleColor(ImGuiCol_Button, packed(ground));
  ImGui::PushStyleColor(ImGuiCol_Text, packed(open ? ui.theme.text : ui.theme.accent));
  if (ImGui::Button(words.c_str(), {ui.px(export_width), ui.px(32)})) ImGui::OpenPopup("export");
  ImGui::PopStyleColor(2);
  if (ImGui::IsItemHovered()) hint(ui, ui.words("viewer.profile_hint"));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(8)});
  if (ImGui::BeginPopup("export")) {
    const auto profile = [&](const char* key, Profile value) {
      if (ImGui::RadioButton(ui.words(key).c_str(), ui.state.profile == value)) ui.emit(SetProfile{value});
    };
    profile("viewer.profile_public", Profile::open);
    profile("viewer.profile_internal", Profile::internal);
    rule(ui);
    const auto item = [&](const char* key, const char* keys, Export what) {
      if (!ImGui::MenuItem(ui.words(key).c_str(), keys)) return;
      ExportForm form = ui.state.export_form;
      form.open = true;
      form.what = what;
      ui.emit(SetExportForm{form});
    };
    item("viewer.export_picture", "Ctrl+P", Export::picture);
    item("viewer.export_pdf", nullptr, Export::pdf);
    item("viewer.export_layers", nullptr, Export::layers);
    item("viewer.export_table", nullptr, Export::table);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void program_buttons(const Ui& ui) {
  export_button(ui);
  gap(ui);
  toggle(ui, "layers", Icon::layers, "viewer.toggle_layers", &Appearance::layers_open);
  ImGui::SameLine(0.0F, 0.0F);
  toggle(ui, "time", Icon::time, "viewer.toggle_time", &Appearance::time_open);
  ImGui::SameLine(0.0F, 0.0F);
  toggle(ui, "figures", Icon::figures, "viewer.toggle_figures", &Appearance::figures_open);
  gap(ui);
  language_button(ui);
  ImGui::SameLine(0.0F, 0.0F);
  Appearance appearance = ui.state.appearance;
  if (icon_button(ui, "theme", {.icon = Icon::theme, .hint = ui.words("viewer.switch_theme")})) {
    appearance.theme = appearance.theme == ThemeKind::dark ? ThemeKind::light : ThemeKind::dark;
    ui.emit(SetAppearance{appearance});
  }
  ImGui::SameLine(0.0F, 0.0F);
  toggle(ui, "keys", Icon::keys, "viewer.toggle_keys", &Appearance::keys_open);
}

void title(const Ui& ui, float from, float to) {
  const Document& document = ui.state.document;
  const std::string name = document.title.empty() ? "Hotspot" : document.title;
  const std::string words = document.period.empty() ? name : name + " \u00b7 " + document.period;
  ImGui::PushFont(ui.fonts.strong);
  const std::string shown = shortened(words, to - from);
  const float width = ImGui::CalcTextSize(shown.c_str()).x;
  ImGui::SetCursorPos({from + (to - from - width) / 2.0F, (ui.px(48) - ImGui::GetFontSize()) / 2.0F});
  ImGui::TextUnformatted(shown.c_str());
  ImGui::PopFont();
}

}  // namespace

void toolbar_panel(const Ui& ui) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
  begin_panel(ui, "toolbar", ui.layout.toolbar, false);
  const float width = static_cast<float>(ui.layout.toolbar.width);
  ImGui::SetCursorPos({ui.px(8), ui.px(8)});
  view_buttons(ui);
  ImGui::SameLine();
  const float left = ImGui::GetCursorPosX() + ui.px(24);
  const float right = width - ui.px(8 + 5 * 32 + 36 + 17 + export_width + 17);
  title(ui, left, right - ui.px(24));
  ImGui::SetCursorPos({right, ui.px(8)});
  program_buttons(ui);
  const double y = ui.layout.toolbar.bottom() - 0.5;
  ImGui::GetWindowDrawList()->AddLine(vec2(0.0, y), vec2(width, y), packed(ui.theme.border));
  end_panel();
  ImGui::PopStyleVar();
}

}  // namespace hotspot::viewer
