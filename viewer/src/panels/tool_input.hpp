/// @file
/// The pointer on the map while it draws: what is to be selected, what is measured.
#pragma once

#include "panels/ui.hpp"
#include "state/comparison.hpp"

namespace hotspot::viewer {

/// The left button on the map.
struct Press {
  bool over_map = false;  ///< the pointer is over the map and no panel
  bool from_map = false;  ///< the button was pressed on the map, and is down or was just let go
};

/// REQUIRES: another tool than the hand is chosen.
void tool_input(const Ui& ui, const Pane& pane, const Press& press);

/// What was drawn, with its length or area.
void draw_sketch(const Ui& ui);

}  // namespace hotspot::viewer
