/// @file
/// The panels, one file each. They read the state and emit actions; they compute nothing and change nothing.
#pragma once

#include "panels/ui.hpp"

namespace hotspot::viewer {

void toolbar_panel(const Ui& ui);
void layers_panel(const Ui& ui);
/// Part of the layers' panel.
void density_section(const Ui& ui);
/// Part of it too: other things to compute.
void analysis_section(const Ui& ui);
void time_panel(const Ui& ui);
void open_panel(const Ui& ui);
void export_panel(const Ui& ui);
void keys_panel(const Ui& ui);
void map_input(const Ui& ui);
void figures_panel(const Ui& ui);
/// Part of the figures: of the area that is selected.
void area_card(const Ui& ui);
void status_panel(const Ui& ui);
/// What is seen in one part of the map.
struct Shown {
  const Document& document;
  const Pane& pane;
};
/// Clear of the legends, which lie over the map.
void map_labels(const Ui& ui, ImDrawList& list, const Shown& shown, const std::vector<Rect>& legends);
void map_furniture(const Ui& ui, ImDrawList& list);
/// Returns where it stands; of no size where there is none.
[[nodiscard]] Rect legend_panel(const Ui& ui, const Shown& shown);
/// What is compared with what, and the edge between both.
void compare_panel(const Ui& ui);
void compare_edge(const Ui& ui);
void hover_panel(const Ui& ui);
void notices_panel(const Ui& ui);

/// All of them on the window; the map itself lies beneath.
void draw_panels(const Ui& ui);

}  // namespace hotspot::viewer
