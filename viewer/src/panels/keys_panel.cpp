#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/shortcuts.hpp"

namespace hotspot::viewer {
namespace {

void two_columns(const Ui& ui, const std::string& key, const std::string& words) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(key.c_str());
  ImGui::TableNextColumn();
  muted(ui, words);
}

}  // namespace

void keys_panel(const Ui& ui) {
  const Rect& map = ui.layout.map;
  ImGui::SetNextWindowPos(vec2(map.x + map.width / 2.0, map.y + map.height / 2.0), 0, {0.5F, 0.5F});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(20), ui.px(16)});
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.px(8), ui.px(2)});
  ImGui::Begin("keys", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  heading(ui, ui.words("viewer.keys_title"));
  if (ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingFixedFit)) {
    for (const Shortcut& shortcut : shortcuts()) {
      two_columns(ui, std::string(shortcut.shown), ui.words(shortcut.text));
    }
    two_columns(ui, ui.words("viewer.mouse_wheel"), ui.words("viewer.mouse_wheel_does"));
    two_columns(ui, ui.words("viewer.mouse_drag"), ui.words("viewer.mouse_drag_does"));
    two_columns(ui, ui.words("viewer.mouse_shift_drag"), ui.words("viewer.mouse_shift_drag_does"));
    two_columns(ui, ui.words("viewer.mouse_ctrl_click"), ui.words("viewer.mouse_ctrl_click_does"));
    ImGui::EndTable();
  }
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace hotspot::viewer
