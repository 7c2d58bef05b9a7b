#include "panels/panels.hpp"
#include "panels/widgets.hpp"

namespace hotspot::viewer {
namespace {

std::string coordinates(const Ui& ui) {
  const Document& document = ui.state.document;
  const Point place = to_place(document.view, ui.state.map, ui.state.hover.px);
  const int decimals = document.crs.kind == CrsKind::geographic ? 5 : 0;
  std::string words = format_number(ui.language(), place.x, decimals) + "  " +
                      format_number(ui.language(), place.y, decimals);
  if (ui.state.hover.degrees) {
    words += "   " + format_number(ui.language(), ui.state.hover.degrees->y, 5) + "\u00b0  " +
             format_number(ui.language(), ui.state.hover.degrees->x, 5) + "\u00b0";
  }
  const std::string& system = document.crs.code.empty() ? document.crs.name : document.crs.code;
  return words + (system.empty() ? "" : "   " + system);
}

/// Work under way: what, and how far.
void progress(const Ui& ui) {
  const Progress& work = *ui.state.progress;
  ImGui::TextUnformatted(work.stage.c_str());
  ImGui::SameLine(0.0F, ui.px(12));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float y = at.y + ImGui::GetFontSize() / 2.0F - ui.px(2);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = ui.px(160);
  list.AddRectFilled({at.x, y}, {at.x + width, y + ui.px(4)}, packed(ui.theme.border), ui.px(2));
  const auto done = static_cast<float>(work.fraction) * width;
  list.AddRectFilled({at.x, y}, {at.x + done, y + ui.px(4)}, packed(ui.theme.accent), ui.px(2));
  ImGui::Dummy({width, 1.0F});
  ImGui::SameLine(0.0F, ui.px(8));
  ImGui::SetCursorPosY(0.0F);
  if (icon_button(ui, "cancel", {.icon = Icon::close, .hint = ui.words("viewer.cancel"), .size = 28.0})) {
    ui.emit(CancelWork{});
  }
}

}  // namespace

void status_panel(const Ui& ui) {
  begin_panel(ui, "status", ui.layout.status, false);
  const Rect& frame = ui.layout.status;
  const float middle = (static_cast<float>(frame.height) - ui.fonts.small->FontSize) / 2.0F;
  ImGui::PushFont(ui.fonts.small);
  ImGui::SetCursorPos({ui.px(12), middle});
  if (ui.state.progress) {
    progress(ui);
  } else {
    muted(ui, ui.words("viewer.status_layers",
                       {{"layers", static_cast<std::int64_t>(ui.state.document.layers.size())}}));
  }
  if (!ui.state.document.layers.empty()) {
    const std::string words = coordinates(ui);
    ImGui::SetCursorPos(
        {static_cast<float>(frame.width) - ui.px(12) - ImGui::CalcTextSize(words.c_str()).x, middle});
    muted(ui, words);
  }
  ImGui::PopFont();
  ImGui::GetWindowDrawList()->AddLine(vec2(0.0, frame.y + 0.5), vec2(frame.width, frame.y + 0.5),
                                      packed(ui.theme.border));
  end_panel();
}

}  // namespace hotspot::viewer
