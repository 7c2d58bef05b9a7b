#include "platform/ui_context.hpp"

#include <backends/imgui_impl_opengl3.h>

#include "platform/fonts.hpp"

namespace hotspot::viewer {
namespace {

/// Lengths of the design; colours come with the theme.
ImGuiStyle lengths(double scale) {
  ImGuiStyle style;
  style.WindowPadding = {12, 12};
  style.FramePadding = {8, 6};
  style.ItemSpacing = {8, 8};
  style.ItemInnerSpacing = {8, 4};
  style.CellPadding = {6, 4};
  style.ScrollbarSize = 10;
  style.GrabMinSize = 12;
  style.WindowRounding = style.ChildRounding = style.FrameRounding = style.PopupRounding = 4;
  style.ScrollbarRounding = style.GrabRounding = 4;
  style.WindowBorderSize = style.PopupBorderSize = 1;
  style.FrameBorderSize = 1;
  style.AntiAliasedLinesUseTex = false;
  style.ScaleAllSizes(static_cast<float>(scale));
  return style;
}

}  // namespace

UiContext::UiContext(double scale) : m_scale(scale) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  ImGui::GetStyle() = lengths(scale);
  m_fonts = load_fonts(scale);
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

UiContext::~UiContext() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

void UiContext::set_scale(double scale) {
  if (scale == m_scale) return;
  m_scale = scale;
  ImGui::GetStyle() = lengths(scale);
  m_fonts = load_fonts(scale);
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

void UiContext::set_theme(const Theme& theme) {
  ImVec4* colours = ImGui::GetStyle().Colors;
  const auto set = [&](ImGuiCol place, const Colour& colour) { colours[place] = vec4(colour); };
  const Colour clear{0, 0, 0, 0};
  for (int place = 0; place < ImGuiCol_COUNT; ++place) set(place, theme.panel_raised);
  set(ImGuiCol_Text, theme.text);
  set(ImGuiCol_TextDisabled, theme.text_muted);
  set(ImGuiCol_WindowBg, theme.panel);
  set(ImGuiCol_PopupBg, theme.panel);
  set(ImGuiCol_ChildBg, clear);
  set(ImGuiCol_Border, theme.border);
  set(ImGuiCol_BorderShadow, clear);
  set(ImGuiCol_FrameBgHovered, theme.hovered);
  set(ImGuiCol_FrameBgActive, theme.pressed);
  set(ImGuiCol_ScrollbarBg, clear);
  set(ImGuiCol_ScrollbarGrab, theme.border);
  set(ImGuiCol_ScrollbarGrabHovered, theme.bar);
  set(ImGuiCol_ScrollbarGrabActive, theme.bar);
  set(ImGuiCol_CheckMark, theme.accent);
  set(ImGuiCol_SliderGrab, theme.accent);
  set(ImGuiCol_SliderGrabActive, theme.accent);
  set(ImGuiCol_ButtonHovered, theme.hovered);
  set(ImGuiCol_ButtonActive, theme.pressed);
  set(ImGuiCol_Header, theme.selected);
  set(ImGuiCol_HeaderHovered, theme.hovered);
  set(ImGuiCol_HeaderActive, theme.pressed);
  set(ImGuiCol_Separator, theme.border);
  set(ImGuiCol_TableHeaderBg, theme.panel);
  set(ImGuiCol_TableBorderStrong, theme.border);
  set(ImGuiCol_TableBorderLight, theme.border);
  set(ImGuiCol_TableRowBg, clear);
  set(ImGuiCol_TableRowBgAlt, clear);
  set(ImGuiCol_TextSelectedBg, theme.selected);
  set(ImGuiCol_DragDropTarget, theme.accent);
  set(ImGuiCol_NavHighlight, theme.accent);
}

}  // namespace hotspot::viewer
