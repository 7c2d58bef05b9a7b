/// @file
/// ImGui's context with our fonts and looks, drawn by OpenGL.
#pragma once

#include "panels/ui.hpp"

namespace hotspot::viewer {

class UiContext {
 public:
  /// REQUIRES: an OpenGL context is current, while this lives.
  explicit UiContext(double scale);
  ~UiContext();
  UiContext(const UiContext&) = delete;
  UiContext& operator=(const UiContext&) = delete;

  [[nodiscard]] const Fonts& fonts() const { return m_fonts; }
  /// Fonts and lengths for another density. Between frames.
  void set_scale(double scale);
  void set_theme(const Theme& theme);

 private:
  Fonts m_fonts;
  double m_scale;
};

}  // namespace hotspot::viewer
