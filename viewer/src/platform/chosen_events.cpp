#include "platform/chosen_events.hpp"

#include <cmath>

#include "hotspot/plan/study_result.hpp"
#include "state/analysis.hpp"
#include "state/row_paint.hpp"

namespace hotspot::viewer {

EventSet chosen_events(const EventChoice& choice, const Crs& crs) {
  EventSet events;
  events.crs = crs;
  const LayerData& data = *choice.source.data;
  const auto* points = std::get_if<std::vector<Point>>(&data.layer.places);
  if (!points) return events;
  const std::vector<bool> inside = rows_in_time(data, choice.time);
  const TextColumn* categories = choice.category.empty() ? nullptr : categories_of(data);
  for (std::size_t i = 0; i < points->size(); ++i) {
    const Point& point = (*points)[i];
    if (!inside[i] || !std::isfinite(point.x) || !std::isfinite(point.y)) continue;
    if (!choice.category.empty() && (!categories || (*categories)[i] != choice.category)) continue;
    events.points.push_back(point);
    if (!data.times.empty()) events.times.push_back(data.times[i]);
  }
  return events;
}

CellSet cells_for(const Document& document, const std::vector<Point>& points, const GridOptions& options) {
  const StudyResult* study = document.study.get();
  const Box extent = study ? align_outward(bounds(study->area.shape), document.crs, options.cell)
                           : align_outward(points, document.crs, options.cell);
  const Grid grid = make_grid(extent, document.crs, options);
  if (study) return cells_with_centre_in(grid, study->area.shape);
  return grid.shape == CellShape::hexagon ? cells_touching(grid, extent) : all_cells(grid);
}

}  // namespace hotspot::viewer
