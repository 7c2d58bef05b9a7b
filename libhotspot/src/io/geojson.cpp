#include "io/geojson.hpp"

#include <cpl_vsi.h>

#include <memory>
#include <optional>

#include "hotspot/io/projection.hpp"
#include "io/json_values.hpp"
#include "io/layer_place.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

/// Into longitude and latitude; as it is where the plane is local.
class Coordinates {
 public:
  explicit Coordinates(const Layer& layer) {
    const bool on_earth = layer.crs.kind != CrsKind::local;
    if (on_earth && place_type(layer) != PlaceType::none) {
      m_projection.emplace(layer.crs, make_crs("EPSG:4326"));
    }
  }

  /// None where the point has no longitude and latitude.
  [[nodiscard]] std::optional<Json> position(Point point) const {
    if (m_projection) {
      const std::optional<Point> there = (*m_projection)(point);
      if (!there) return std::nullopt;
      point = *there;
    }
    return Json::array({point.x, point.y});
  }

  [[nodiscard]] std::optional<Json> ring(const Ring& corners) const {
    Json closed = Json::array();
    for (const Point& corner : corners) {
      auto there = position(corner);
      if (!there) return std::nullopt;
      closed.push_back(std::move(*there));
    }
    if (!closed.empty()) closed.push_back(Json(closed.front()));
    return closed;
  }

  [[nodiscard]] std::optional<Json> polygon(const Polygon& shape) const {
    Json rings = Json::array();
    auto outer = ring(shape.outer);
    if (!outer) return std::nullopt;
    rings.push_back(std::move(*outer));
    for (const Ring& corners : shape.holes) {
      auto hole = ring(corners);
      if (!hole) return std::nullopt;
      rings.push_back(std::move(*hole));
    }
    return rings;
  }

 private:
  std::optional<Projection> m_projection;
};

Json geometry(const char* type, std::optional<Json> coordinates) {
  if (!coordinates) return nullptr;
  return {{"type", type}, {"coordinates", std::move(*coordinates)}};
}

Json geometry_json(const Place& place, PlaceType type, const Coordinates& coordinates) {
  if (const auto* point = std::get_if<Point>(&place)) {
    return geometry("Point", coordinates.position(*point));
  }
  const auto* shape = std::get_if<MultiPolygon>(&place);
  if (shape == nullptr) return nullptr;
  if (type == PlaceType::polygon) return geometry("Polygon", coordinates.polygon(shape->front()));
  Json parts = Json::array();
  for (const Polygon& part : *shape) {
    auto rings = coordinates.polygon(part);
    if (!rings) return nullptr;
    parts.push_back(std::move(*rings));
  }
  return geometry("MultiPolygon", std::move(parts));
}

/// As of GeoJSON 2008: without it, and with null, readers take any coordinates for longitude and latitude.
Json local_crs() {
  char* wkt = nullptr;
  spatial_reference(Crs::local()).exportToWkt(&wkt);
  const std::unique_ptr<char, void (*)(void*)> owner(wkt, &VSIFree);
  return {{"type", "name"}, {"properties", {{"name", wkt == nullptr ? "" : wkt}}}};
}

}  // namespace

void write_geojson(const Layer& layer, Profile profile, std::ostream& out) {
  const Coordinates coordinates(layer);
  const PlaceType type = place_type(layer);
  out << "{\n\"type\": \"FeatureCollection\"";
  out << ",\n\"name\": " << to_text(layer.name);
  if (layer.crs.kind == CrsKind::local) out << ",\n\"crs\": " << to_text(local_crs());
  out << ",\n\"title\": " << to_text(layer.title);
  out << ",\n\"profile\": " << to_text(word(profile));
  out << ",\n\"provenance\": " << to_text(provenance_json(layer.provenance, profile));
  out << ",\n\"columns\": " << to_text(columns_json(layer));
  out << ",\n\"features\": [";
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    const Json feature{{"type", "Feature"},
                       {"properties", row_json(layer, row)},
                       {"geometry", geometry_json(place_of(layer, type, row), type, coordinates)}};
    out << (row == 0 ? "\n" : ",\n") << to_text(feature);
  }
  out << "\n]\n}\n";
}

}  // namespace hotspot::detail
