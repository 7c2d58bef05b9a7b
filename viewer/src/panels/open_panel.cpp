#include <filesystem>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

constexpr double panel_width = 560.0;
constexpr double list_height = 320.0;

void close(const Ui& ui) {
  FolderView view = ui.state.browser;
  view.open = false;
  ui.emit(ShowFolder{view});
}

void open(const Ui& ui, const std::string& path) {
  ui.emit(OpenFiles{{path}});
  close(ui);
}

void head(const Ui& ui, const std::filesystem::path& folder) {
  heading(ui, ui.words("viewer.open_title"));
  ImGui::SameLine();
  ImGui::SetCursorPosX(ui.px(panel_width - 44));
  if (icon_button(ui, "close", {.icon = Icon::close, .hint = ui.words("viewer.close"), .size = 28.0}))
    close(ui);
  muted(ui, shortened(folder.string(), ui.px(panel_width - 40)));
}

void folder_list(const Ui& ui, const std::filesystem::path& folder) {
  ImGui::BeginChild("entries", {0.0F, ui.px(list_height)}, true);
  if (folder.has_parent_path() && folder != folder.root_path() && ImGui::Selectable("..")) {
    ui.emit(Browse{folder.parent_path().string()});
  }
  for (const FolderEntry& entry : ui.state.browser.entries) {
    const std::string path = (folder / entry.name).string();
    const std::string shown = entry.is_folder ? entry.name + "/" : entry.name;
    if (!ImGui::Selectable(shown.c_str())) continue;
    if (entry.is_folder) {
      ui.emit(Browse{path});
    } else {
      open(ui, path);
    }
  }
  ImGui::EndChild();
}

void recent_list(const Ui& ui) {
  if (ui.state.recent.empty()) return;
  muted(ui, ui.words("viewer.recent"));
  for (const std::string& path : ui.state.recent) {
    ImGui::PushID(path.c_str());
    if (ImGui::Selectable(shortened(path, ui.px(panel_width - 40)).c_str())) open(ui, path);
    ImGui::PopID();
  }
}

}  // namespace

void open_panel(const Ui& ui) {
  const std::filesystem::path folder(ui.state.browser.folder);
  const Rect& map = ui.layout.map;
  ImGui::SetNextWindowPos(vec2(map.x + map.width / 2.0, map.y + map.height / 2.0), 0, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({ui.px(panel_width), 0.0F}, {ui.px(panel_width), 10000.0F});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(16), ui.px(16)});
  ImGui::Begin("open", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
  head(ui, folder);
  folder_list(ui, folder);
  if (ImGui::Button(ui.words("viewer.open_folder").c_str(), {0.0F, ui.px(32)})) open(ui, folder.string());
  recent_list(ui);
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace hotspot::viewer
