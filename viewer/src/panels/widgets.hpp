/// @file
/// What panels are made of.
#pragma once

#include <string>

#include "panels/icons.hpp"
#include "panels/ui.hpp"

namespace hotspot::viewer {

/// A window that fills the frame, without decoration. `end_panel` always follows.
void begin_panel(const Ui& ui, const char* name, const Rect& frame, bool scrolls);
void end_panel();
/// A line down the panel at `x`, beneath what opens over it.
void panel_edge(const Ui& ui, double x, const Rect& frame);

struct IconButton {
  Icon icon{};
  std::string hint{};
  bool enabled = true;
  bool active = false;
  double size = 32.0;
};
/// True when it was pressed. `id` is unique in the panel.
[[nodiscard]] bool icon_button(const Ui& ui, const char* id, const IconButton& button);

void heading(const Ui& ui, const std::string& words);
void muted(const Ui& ui, const std::string& words, bool wrapped = false);
/// A line across the panel with room around it.
void rule(const Ui& ui);
void hint(const Ui& ui, const std::string& words);

/// Cut with "…" where it is wider than `width`.
[[nodiscard]] std::string shortened(const std::string& words, float width);

/// Words on the map, readable on anything.
void draw_haloed(ImDrawList& list, ImFont* font, ImVec2 at, const Colour& colour, const Colour& halo,
                 const std::string& words, float px);

}  // namespace hotspot::viewer
