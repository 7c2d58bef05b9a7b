/// @file
/// What every panel is given: the state to read, the list of actions to add to, how things look.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "state/layout.hpp"
#include "state/state.hpp"
#include "state/theme.hpp"

namespace hotspot::viewer {

struct Fonts {
  ImFont* small = nullptr;
  ImFont* body = nullptr;
  ImFont* strong = nullptr;
  ImFont* strong_small = nullptr;
  ImFont* title = nullptr;
};

struct Ui {
  const State& state;
  const Theme& theme;
  const Layout& layout;
  const Fonts& fonts;
  Actions& actions;

  [[nodiscard]] Language language() const { return state.appearance.language; }
  /// Pixels of the screen for a length of the design.
  [[nodiscard]] float px(double design) const { return static_cast<float>(design * state.appearance.scale); }
  [[nodiscard]] std::string words(std::string_view key,
                                  const std::vector<MessageArgument>& arguments = {}) const {
    return text(language(), key, arguments);
  }
  void emit(Action action) const { actions.push_back(std::move(action)); }
};

[[nodiscard]] inline ImU32 packed(const Colour& colour) {
  return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}
[[nodiscard]] inline ImVec4 vec4(const Colour& colour) {
  return ImGui::ColorConvertU32ToFloat4(packed(colour));
}
[[nodiscard]] inline ImVec2 vec2(double x, double y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace hotspot::viewer
