#include "io/ogr_places.hpp"

#include <memory>

namespace hotspot::detail {
namespace {

Point point_at(const OGRSimpleCurve& curve, int i) {
  return {curve.getX(i), curve.getY(i)};
}

/// Without the repeated first point.
Ring ring_of(const OGRSimpleCurve& curve) {
  int n = curve.getNumPoints();
  if (n > 1 && point_at(curve, 0) == point_at(curve, n - 1)) --n;
  Ring ring;
  ring.reserve(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) ring.push_back(point_at(curve, i));
  return ring;
}

LineString line_of(const OGRSimpleCurve& curve) {
  LineString line;
  for (int i = 0; i < curve.getNumPoints(); ++i) line.push_back(point_at(curve, i));
  return line;
}

Polygon polygon_of(const OGRPolygon& source) {
  Polygon polygon;
  if (const OGRLinearRing* outer = source.getExteriorRing()) polygon.outer = ring_of(*outer);
  for (int i = 0; i < source.getNumInteriorRings(); ++i) {
    polygon.holes.push_back(ring_of(*source.getInteriorRing(i)));
  }
  return polygon;
}

/// All parts of a geometry by what they are, collections opened.
struct Parts {
  std::vector<Point> points;
  std::vector<LineString> lines;
  MultiPolygon polygons;
};

void add_parts(Parts& parts, const OGRGeometry& geometry) {
  if (geometry.IsEmpty()) return;
  switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
      parts.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
      break;
    case wkbLineString:
      parts.lines.push_back(line_of(*geometry.toLineString()));
      break;
    case wkbPolygon:
    case wkbTriangle:
      parts.polygons.push_back(polygon_of(*geometry.toPolygon()));
      break;
    case wkbPolyhedralSurface:
    case wkbTIN:
      for (const OGRPolygon* face : *geometry.toPolyhedralSurface()) {
        parts.polygons.push_back(polygon_of(*face));
      }
      break;
    default:
      if (const auto* collection = dynamic_cast<const OGRGeometryCollection*>(&geometry)) {
        for (int i = 0; i < collection->getNumGeometries(); ++i) {
          add_parts(parts, *collection->getGeometryRef(i));
        }
      }
  }
}

void swap(Point& p) {
  std::swap(p.x, p.y);
}

void swap_all(Parts& parts) {
  for (Point& p : parts.points) swap(p);
  for (LineString& line : parts.lines) {
    for (Point& p : line) swap(p);
  }
  for (Polygon& polygon : parts.polygons) {
    for (Point& p : polygon.outer) swap(p);
    for (Ring& hole : polygon.holes) {
      for (Point& p : hole) swap(p);
    }
  }
}

}  // namespace

Place PlaceReader::read(const OGRGeometry* geometry) {
  if (!geometry || geometry->IsEmpty()) return std::monostate();
  if (geometry->Is3D() || geometry->IsMeasured()) ++m_heights;
  std::unique_ptr<OGRGeometry> chords;
  if (geometry->hasCurveGeometry()) {
    ++m_curves;
    chords.reset(geometry->getLinearGeometry());
    if (!chords) return OtherShape();
    geometry = chords.get();
  }
  Parts parts;
  add_parts(parts, *geometry);
  if (m_swap_axes) swap_all(parts);
  const int kinds = !parts.points.empty() + !parts.lines.empty() + !parts.polygons.empty();
  if (kinds > 1) ++m_mixtures;
  if (!parts.polygons.empty()) return std::move(parts.polygons);
  if (!parts.lines.empty()) return std::move(parts.lines);
  if (parts.points.size() == 1) return parts.points.front();
  if (parts.points.empty()) return OtherShape();
  ++m_several;
  return std::move(parts.points);
}

Place PlaceReader::read_wkt(std::string_view text) {
  if (text.empty()) return std::monostate();
  OGRGeometry* geometry = nullptr;
  const OGRErr error = OGRGeometryFactory::createFromWkt(std::string(text).c_str(), nullptr, &geometry);
  const std::unique_ptr<OGRGeometry> owned(geometry);
  return error == OGRERR_NONE ? read(geometry) : Place(OtherShape());
}

void PlaceReader::note(SourceQuality& quality) const {
  const auto add = [&](const char* key, std::size_t count) {
    if (count > 0) quality.findings.push_back({key, {{"count", static_cast<std::int64_t>(count)}}});
  };
  add("finding.heights_dropped", m_heights);
  add("finding.curves_made_chords", m_curves);
  add("finding.parts_left_out", m_mixtures);
  add("finding.several_points", m_several);
}

std::string kind_of_wkt(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" ("));
  if (word == "POINT" || word == "MULTIPOINT") return "point";
  if (word == "LINESTRING" || word == "MULTILINESTRING") return "line";
  if (word == "POLYGON" || word == "MULTIPOLYGON") return "polygon";
  return word == "GEOMETRYCOLLECTION" ? "mixed" : "";
}

std::string kind_of(OGRwkbGeometryType type) {
  switch (wkbFlatten(type)) {
    case wkbNone:
      return "none";
    case wkbPoint:
    case wkbMultiPoint:
      return "point";
    case wkbLineString:
    case wkbMultiLineString:
    case wkbCircularString:
    case wkbCompoundCurve:
    case wkbCurve:
    case wkbMultiCurve:
      return "line";
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbCurvePolygon:
    case wkbSurface:
    case wkbMultiSurface:
    case wkbPolyhedralSurface:
    case wkbTIN:
    case wkbTriangle:
      return "polygon";
    default:
      return "mixed";
  }
}

}  // namespace hotspot::detail
