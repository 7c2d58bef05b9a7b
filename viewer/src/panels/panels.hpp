/// @file
/// The panels, one file each. They read the state and emit actions; they compute nothing and change nothing.
#pragma once

#include "panels/ui.hpp"

namespace hotspot::viewer {

void toolbar_panel(const Ui& ui);
void layers_panel(const Ui& ui);
/// Part of the layers' panel.
void density_section(const Ui& ui);
void time_panel(const Ui& ui);
void open_panel(const Ui& ui);
void keys_panel(const Ui& ui);
void map_input(const Ui& ui);
void figures_panel(const Ui& ui);
void status_panel(const Ui& ui);
/// Clear of `legend`, which lies over the map.
void map_labels(const Ui& ui, ImDrawList& list, const Rect& legend);
void map_furniture(const Ui& ui, ImDrawList& list);
/// Returns where it stands; of no size where there is none.
[[nodiscard]] Rect legend_panel(const Ui& ui);
void hover_panel(const Ui& ui);
void notices_panel(const Ui& ui);

/// All of them on the window; the map itself lies beneath.
void draw_panels(const Ui& ui);

}  // namespace hotspot::viewer
