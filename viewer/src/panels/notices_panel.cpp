#include <algorithm>

#include "panels/panels.hpp"
#include "panels/widgets.hpp"

namespace hotspot::viewer {

/// What went wrong, in words, until it is put away.
void notices_panel(const Ui& ui) {
  const Rect& map = ui.layout.map;
  double y = map.y + ui.px(12);
  for (std::size_t i = 0; i < ui.state.notices.size(); ++i) {
    const Notice& notice = ui.state.notices[i];
    const double width = std::min<double>(ui.px(520), map.width - 2.0 * ui.px(56));
    ImGui::SetNextWindowPos(vec2(map.x + (map.width - width) / 2.0, y));
    ImGui::SetNextWindowSizeConstraints(vec2(width, 0.0), vec2(width, map.height));
    ImGui::PushStyleColor(ImGuiCol_Border, packed(notice.is_error ? ui.theme.warning : ui.theme.border));
    const std::string name = "notice" + std::to_string(i);
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PushTextWrapPos(static_cast<float>(width) - ui.px(52));
    ImGui::TextUnformatted(notice.text.c_str());
    ImGui::PopTextWrapPos();
    const float height = ImGui::GetWindowHeight();
    ImGui::SetCursorPos({static_cast<float>(width) - ui.px(40), ui.px(6)});
    if (icon_button(ui, "close", {.icon = Icon::close, .hint = ui.words("viewer.close")})) {
      ui.emit(DismissNotice{i});
    }
    ImGui::End();
    ImGui::PopStyleColor();
    y += height + ui.px(8);
  }
}

}  // namespace hotspot::viewer
