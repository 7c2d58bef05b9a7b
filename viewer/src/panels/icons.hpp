/// @file
/// Icons, drawn from lines on a square of 16 by 16.
#pragma once

#include <imgui.h>

namespace hotspot::viewer {

enum class Icon {
  open,
  back,
  forward,
  zoom_in,
  zoom_out,
  fit,
  undo,
  redo,
  layers,
  figures,
  time,
  theme,
  keys,
  seen,
  unseen,
  close,
  save_picture,
  style,
  play,
  pause,
  target,
  swipe,
  box,
  lasso,
  ruler,
  polygon,
  beside,
};

void draw_icon(ImDrawList& list, Icon icon, ImVec2 corner, float size, ImU32 colour);

}  // namespace hotspot::viewer
