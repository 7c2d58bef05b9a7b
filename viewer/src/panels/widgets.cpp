#include "panels/widgets.hpp"

#include <array>

namespace hotspot::viewer {
namespace {

/// The last letter with all its bytes.
void drop_letter(std::string& words) {
  unsigned char byte = 0;
  do {
    byte = static_cast<unsigned char>(words.back());
    words.pop_back();
  } while (!words.empty() && (byte & 0xC0U) == 0x80U);
}

}  // namespace

void begin_panel(const Ui& ui, const char* name, const Rect& frame, bool scrolls) {
  ImGui::SetNextWindowPos(vec2(frame.x, frame.y));
  ImGui::SetNextWindowSize(vec2(frame.width, frame.height));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(12)});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (scrolls) flags &= ~ImGuiWindowFlags_NoScrollbar;
  ImGui::Begin(name, nullptr, flags);
  ImGui::PopStyleVar(3);
}

void end_panel() {
  ImGui::End();
}

bool icon_button(const Ui& ui, const char* id, const IconButton& button) {
  const float size = ui.px(button.size);
  const float glyph = ui.px(16);
  ImGui::PushID(id);
  if (!button.enabled) ImGui::BeginDisabled();
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const bool pressed = ImGui::InvisibleButton("icon", {size, size});
  const bool hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if ((hovered && button.enabled) || button.active || ImGui::IsItemFocused()) {
    const Colour& ground = ImGui::IsItemActive() ? ui.theme.pressed : ui.theme.hovered;
    const bool marked = button.active && !hovered;
    list.AddRectFilled(corner, {corner.x + size, corner.y + size},
                       packed(marked ? ui.theme.panel_raised : ground), ui.px(4));
  }
  const Colour& ink = !button.enabled ? mixed(ui.theme.text_muted, ui.theme.panel, 0.55)
                      : button.active ? ui.theme.accent
                                      : ui.theme.text;
  const float inset = (size - glyph) / 2.0F;
  draw_icon(list, button.icon, {corner.x + inset, corner.y + inset}, glyph, packed(ink));
  if (!button.enabled) ImGui::EndDisabled();
  if (hovered) hint(ui, button.hint);
  ImGui::PopID();
  return pressed;
}

void panel_edge(const Ui& ui, double x, const Rect& frame) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.PushClipRectFullScreen();  // the panel's own begins within its padding
  list.AddLine(vec2(x, frame.y), vec2(x, frame.bottom()), packed(ui.theme.border));
  list.PopClipRect();
}

void heading(const Ui& ui, const std::string& words) {
  ImGui::PushFont(ui.fonts.strong);
  ImGui::TextUnformatted(words.c_str());
  ImGui::PopFont();
}

void muted(const Ui& ui, const std::string& words, bool wrapped) {
  ImGui::PushStyleColor(ImGuiCol_Text, packed(ui.theme.text_muted));
  if (wrapped) ImGui::PushTextWrapPos(0.0F);
  ImGui::TextUnformatted(words.c_str());
  if (wrapped) ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
}

void rule(const Ui& ui) {
  ImGui::Dummy({0.0F, ui.px(4)});
  ImGui::Separator();
  ImGui::Dummy({0.0F, ui.px(4)});
}

void hint(const Ui& ui, const std::string& words) {
  if (words.empty()) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(8), ui.px(6)});
  ImGui::BeginTooltip();
  ImGui::TextUnformatted(words.c_str());
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

std::string shortened(const std::string& words, float width) {
  if (ImGui::CalcTextSize(words.c_str()).x <= width) return words;
  std::string cut = words;
  while (!cut.empty()) {
    drop_letter(cut);
    const std::string shown = cut + "\u2026";
    if (ImGui::CalcTextSize(shown.c_str()).x <= width) return shown;
  }
  return "\u2026";
}

void draw_haloed(ImDrawList& list, ImFont* font, ImVec2 at, const Colour& colour, const Colour& halo,
                 const std::string& words, float px) {
  static const std::array<ImVec2, 8> around{
      {{-1, -1}, {0, -1.4F}, {1, -1}, {1.4F, 0}, {1, 1}, {0, 1.4F}, {-1, 1}, {-1.4F, 0}}};
  for (const ImVec2& side : around) {
    list.AddText(font, font->FontSize, {at.x + side.x * px, at.y + side.y * px}, packed(halo), words.c_str());
  }
  list.AddText(font, font->FontSize, at, packed(colour), words.c_str());
}

}  // namespace hotspot::viewer
