#include "state/hit_test.hpp"

#include <algorithm>
#include <cmath>

#include "state/row_paint.hpp"

namespace hotspot::viewer {
namespace {

bool crosses_east(const Ring& ring, const Point& place) {
  bool odd = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point& a = ring[j];
    const Point& b = ring[i];
    if ((a.y <= place.y) != (b.y <= place.y) && place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
      odd = !odd;
    }
  }
  return odd;
}

bool holds(const MultiPolygon& shape, const Point& place) {
  bool odd = false;
  for (const Polygon& part : shape) {
    if (part.outer.empty()) continue;
    odd ^= crosses_east(part.outer, place);
    for (const Ring& hole : part.holes) odd ^= !hole.empty() && crosses_east(hole, place);
  }
  return odd;
}

std::optional<std::size_t> nearest_dot(const std::vector<Point>& points, const Point& place, double reach,
                                       const std::vector<bool>& seen) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!seen[i] || std::abs(points[i].x - place.x) > reach || std::abs(points[i].y - place.y) > reach)
      continue;
    const double away = std::hypot(points[i].x - place.x, points[i].y - place.y);
    if (away > reach) continue;
    reach = away;
    best = i;
  }
  return best;
}

std::optional<std::size_t> row_at(const MapLayer& layer, const Document& document, const Point& place,
                                  double reach) {
  const Places& places = layer.data->layer.places;
  if (const auto* points = std::get_if<std::vector<Point>>(&places)) {
    return nearest_dot(*points, place, reach, rows_in_time(*layer.data, document.time));
  }
  if (const auto* cells = std::get_if<CellSet>(&places)) {
    return cells->position(cells->grid.cell_at(place));
  }
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&places);
  if (!shapes) return {};
  for (std::size_t row = shapes->size(); row-- > 0;) {
    if (holds((*shapes)[row], place)) return row;
  }
  return {};
}

/// Dots first, then areas, then what is drawn beneath them.
int rank_of(Role role) {
  switch (role) {
    case Role::points:
      return 0;
    case Role::area:
      return 1;
    default:
      return 2;
  }
}

}  // namespace

std::optional<Hit> hit_at(const Document& document, const Point& place, double reach) {
  std::vector<const MapLayer*> candidates;
  for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
    if (layer->visible && !is_background(layer->role)) candidates.push_back(&*layer);
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const MapLayer* a, const MapLayer* b) { return rank_of(a->role) < rank_of(b->role); });
  for (const MapLayer* layer : candidates) {
    if (const auto row = row_at(*layer, document, place, reach)) return Hit{layer->id, *row};
  }
  return {};
}

}  // namespace hotspot::viewer
