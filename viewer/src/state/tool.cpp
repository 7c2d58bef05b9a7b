#include "state/tool.hpp"

#include <algorithm>
#include <cmath>

#include "state/document.hpp"

namespace hotspot::viewer {
namespace {

constexpr double metres_of_km = 1000.0;
constexpr double square_metres_of_ha = 1e4;
constexpr double square_metres_of_km2 = 1e6;

bool holds(const Ring& ring, const Point& place) {
  bool odd = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point &a = ring[j], &b = ring[i];
    const bool passes = (a.y <= place.y) != (b.y <= place.y);
    if (passes && place.x < a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x)) odd = !odd;
  }
  return odd;
}

/// Of one row; none for a row without a place.
std::optional<Point> middle_of(const LayerData& data, std::size_t row) {
  const Places& places = data.layer.places;
  if (const auto* points = std::get_if<std::vector<Point>>(&places)) return (*points)[row];
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&places);
  if (shapes && !(*shapes)[row].empty()) return centroid((*shapes)[row]);
  const auto box = bounds_of(data, row);
  if (!box) return std::nullopt;
  return Point{(box->xmin + box->xmax) / 2.0, (box->ymin + box->ymax) / 2.0};
}

const MapLayer* layer_to_select(const Document& document) {
  if (const MapLayer* areas = areas_layer(document)) return areas;
  for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
    if (layer->visible && !is_background(layer->role)) return &*layer;
  }
  return nullptr;
}

}  // namespace

double length_in_metres(const std::vector<Point>& corners, const Crs& crs) {
  double length = 0.0;
  for (std::size_t i = 1; i < corners.size(); ++i) {
    length += std::hypot(corners[i].x - corners[i - 1].x, corners[i].y - corners[i - 1].y);
  }
  return length * crs.metres_per_unit;
}

double area_in_square_metres(const std::vector<Point>& corners, const Crs& crs) {
  if (corners.size() < 3) return 0.0;
  double doubled = 0.0;
  // From the first corner: large coordinates would cost digits.
  const Point& origin = corners.front();
  for (std::size_t i = 2; i < corners.size(); ++i) {
    const Point &a = corners[i - 1], &b = corners[i];
    doubled += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
  }
  return std::abs(doubled) / 2.0 * crs.metres_per_unit * crs.metres_per_unit;
}

std::string length_words(double metres, Language language) {
  if (metres < metres_of_km) return format_number(language, metres) + "\u2009m";
  return format_number(language, metres / metres_of_km, 2) + "\u2009km";
}

std::string area_words(double square_metres, Language language) {
  if (square_metres < square_metres_of_ha) return format_number(language, square_metres) + "\u2009m\u00b2";
  if (square_metres < square_metres_of_km2) {
    return format_number(language, square_metres / square_metres_of_ha, 1) + "\u2009ha";
  }
  return format_number(language, square_metres / square_metres_of_km2, 2) + "\u2009km\u00b2";
}

Selection rows_within(const Document& document, const Ring& ring) {
  const MapLayer* layer = layer_to_select(document);
  if (!layer || ring.size() < 3) return {};
  Selection selection{layer->id, {}};
  for (std::size_t row = 0; row < layer->data->rows(); ++row) {
    const auto middle = middle_of(*layer->data, row);
    if (middle && holds(ring, *middle)) selection.rows.push_back(row);
  }
  return selection.rows.empty() ? Selection{} : selection;
}

}  // namespace hotspot::viewer
