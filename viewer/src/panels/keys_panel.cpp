#include <array>
#include <string>
#include <utility>
#include <vector>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"
#include "state/shortcuts.hpp"

namespace hotspot::viewer {
namespace {

struct Line {
  std::string key;
  std::string words;
};

constexpr std::array<std::pair<const char*, const char*>, 4> mouse_words{
    {{"viewer.mouse_wheel", "viewer.mouse_wheel_does"},
     {"viewer.mouse_drag", "viewer.mouse_drag_does"},
     {"viewer.mouse_shift_drag", "viewer.mouse_shift_drag_does"},
     {"viewer.mouse_ctrl_click", "viewer.mouse_ctrl_click_does"}}};

std::vector<Line> lines_of(const Ui& ui) {
  std::vector<Line> lines;
  for (const Shortcut& shortcut : shortcuts()) {
    lines.push_back({std::string(shortcut.shown), ui.words(shortcut.text)});
  }
  for (const auto& [mouse, does] : mouse_words) lines.push_back({ui.words(mouse), ui.words(does)});
  return lines;
}

void line(const Ui& ui, const Line& line) {
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(line.key.c_str());
  ImGui::TableNextColumn();
  muted(ui, line.words);
}

}  // namespace

void keys_panel(const Ui& ui) {
  // In two columns, and in the middle of the window: it is as long as the window is high at a scale of two.
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({window.x / 2.0F, window.y / 2.0F}, 0, {0.5F, 0.5F});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(20), ui.px(16)});
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.px(8), ui.px(2)});
  ImGui::Begin("keys", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  heading(ui, ui.words("viewer.keys_title"));
  const std::vector<Line> lines = lines_of(ui);
  const std::size_t rows = (lines.size() + 1) / 2;
  if (ImGui::BeginTable("keys", 4, ImGuiTableFlags_SizingFixedFit)) {
    for (std::size_t row = 0; row < rows; ++row) {
      ImGui::TableNextRow();
      line(ui, lines[row]);
      if (row + rows < lines.size()) line(ui, lines[row + rows]);
    }
    ImGui::EndTable();
  }
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace hotspot::viewer
