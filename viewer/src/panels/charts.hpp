/// @file
/// Charts of areas' figures, linked to the map by the selection.
#pragma once

#include "panels/ui.hpp"
#include "state/area_figures.hpp"

namespace hotspot::viewer {

/// Rates with their intervals, one line an area in the order of the table, against the rate of all together.
void area_charts(const Ui& ui, const AreaFigures& figures);

/// Counts by year with their intervals, of the areas selected.
void trend_chart(const Ui& ui, const AreaFigures& figures);

/// Rates of two sources against each other, an area a dot.
void scatter_chart(const Ui& ui, const AreaFigures& across, const AreaFigures& up);

}  // namespace hotspot::viewer
