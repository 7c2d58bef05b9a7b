#include "io/geos_shapes.hpp"

#include <geos_c.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

/// A GEOS context whose errors are kept; its objects are freed through it.
class Geos {
 public:
  Geos() : m_said(std::make_unique<std::string>()), m_handle(GEOS_init_r(), GEOS_finish_r) {
    GEOSContext_setErrorMessageHandler_r(
        m_handle.get(), [](const char* words, void* said) { *static_cast<std::string*>(said) = words; },
        m_said.get());
  }

  [[nodiscard]] GEOSContextHandle_t get() const { return m_handle.get(); }
  [[nodiscard]] const std::string& said() const { return *m_said; }

 private:
  std::unique_ptr<std::string> m_said;
  std::unique_ptr<GEOSContextHandle_HS, void (*)(GEOSContextHandle_t)> m_handle;
};

struct GeometryDeleter {
  GEOSContextHandle_t handle;
  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

Geometry own(const Geos& geos, GEOSGeometry* geometry) {
  if (!geometry) throw IoError({"error.geos", {{"reason", geos.said()}}});
  return {geometry, GeometryDeleter{geos.get()}};
}

Geometry ring_in(const Geos& geos, const Ring& ring) {
  const auto n = static_cast<unsigned>(ring.size());
  GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(geos.get(), n + 1, 2);
  for (unsigned i = 0; i <= n; ++i) {
    const Point& p = ring[i % n];
    GEOSCoordSeq_setXY_r(geos.get(), sequence, i, p.x, p.y);
  }
  return own(geos, GEOSGeom_createLinearRing_r(geos.get(), sequence));
}

Geometry polygon_in(const Geos& geos, const Polygon& polygon) {
  Geometry outer = ring_in(geos, polygon.outer);
  std::vector<Geometry> holes;
  for (const Ring& hole : polygon.holes) holes.push_back(ring_in(geos, hole));
  std::vector<GEOSGeometry*> given;
  for (Geometry& hole : holes) given.push_back(hole.release());
  return own(geos, GEOSGeom_createPolygon_r(geos.get(), outer.release(), given.data(),
                                            static_cast<unsigned>(given.size())));
}

Geometry collection_in(const Geos& geos, const MultiPolygon& shape) {
  std::vector<Geometry> parts;
  for (const Polygon& polygon : shape) parts.push_back(polygon_in(geos, polygon));
  std::vector<GEOSGeometry*> given;
  for (Geometry& part : parts) given.push_back(part.release());
  return own(geos, GEOSGeom_createCollection_r(geos.get(), GEOS_MULTIPOLYGON, given.data(),
                                               static_cast<unsigned>(given.size())));
}

Ring ring_out(const Geos& geos, const GEOSGeometry* ring) {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos.get(), ring);
  unsigned n = 0;
  GEOSCoordSeq_getSize_r(geos.get(), sequence, &n);
  Ring result(n == 0 ? 0 : n - 1);
  for (unsigned i = 0; i + 1 < n; ++i) {
    GEOSCoordSeq_getXY_r(geos.get(), sequence, i, &result[i].x, &result[i].y);
  }
  return result;
}

/// The polygonal parts; lines and points that a repair left over are passed by.
void add_polygons(const Geos& geos, const GEOSGeometry* geometry, MultiPolygon& shape) {
  if (GEOSGeomTypeId_r(geos.get(), geometry) == GEOS_POLYGON) {
    if (GEOSisEmpty_r(geos.get(), geometry)) return;
    Polygon polygon{ring_out(geos, GEOSGetExteriorRing_r(geos.get(), geometry)), {}};
    for (int i = 0; i < GEOSGetNumInteriorRings_r(geos.get(), geometry); ++i) {
      polygon.holes.push_back(ring_out(geos, GEOSGetInteriorRingN_r(geos.get(), geometry, i)));
    }
    shape.push_back(std::move(polygon));
    return;
  }
  const int type = GEOSGeomTypeId_r(geos.get(), geometry);
  if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION) return;
  for (int i = 0; i < GEOSGetNumGeometries_r(geos.get(), geometry); ++i) {
    add_polygons(geos, GEOSGetGeometryN_r(geos.get(), geometry, i), shape);
  }
}

double signed_area(const Ring& ring) {
  return area(MultiPolygon{Polygon{ring, {}}});
}

void orient(Ring& ring, bool counter_clockwise) {
  if ((signed_area(ring) > 0.0) == counter_clockwise) return;
  std::reverse(ring.begin() + 1, ring.end());  // the first point stays the first
}

void orient(MultiPolygon& shape) {
  for (Polygon& polygon : shape) {
    orient(polygon.outer, true);
    for (Ring& hole : polygon.holes) orient(hole, false);
  }
}

/// Rings of fewer than three points are none, and GEOS does not take them. True if there were some.
bool drop_stubs(MultiPolygon& shape) {
  const auto is_stub = [](const Ring& ring) { return ring.size() < 3; };
  bool dropped = false;
  for (Polygon& polygon : shape) dropped = std::erase_if(polygon.holes, is_stub) > 0 || dropped;
  return std::erase_if(shape, [&](const Polygon& polygon) { return is_stub(polygon.outer); }) > 0 || dropped;
}

Geometry made_valid(const Geos& geos, const GEOSGeometry* geometry, GEOSMakeValidMethods method) {
  GEOSContextHandle_t handle = geos.get();
  const auto destroy = [handle](GEOSMakeValidParams* p) { GEOSMakeValidParams_destroy_r(handle, p); };
  const std::unique_ptr<GEOSMakeValidParams, decltype(destroy)> params(GEOSMakeValidParams_create_r(handle),
                                                                       destroy);
  GEOSMakeValidParams_setMethod_r(handle, params.get(), method);
  GEOSMakeValidParams_setKeepCollapsed_r(handle, params.get(), 0);
  return own(geos, GEOSMakeValidWithParams_r(handle, geometry, params.get()));
}

/// Why the shape is not valid, with the place; empty if it is.
std::string invalid_reason(const Geos& geos, const GEOSGeometry* geometry) {
  if (GEOSisValid_r(geos.get(), geometry) == 1) return {};
  char* reason = GEOSisValidReason_r(geos.get(), geometry);
  const std::string text = reason ? reason : geos.said();
  if (reason) GEOSFree_r(geos.get(), reason);
  return text.empty() ? "invalid" : text;
}

}  // namespace

RepairedShape repair(MultiPolygon shape) {
  RepairedShape result;
  if (drop_stubs(shape)) result.reason = "Too few points in ring";
  if (shape.empty()) return result;
  const Geos geos;
  const Geometry geometry = collection_in(geos, shape);
  const std::string reason = invalid_reason(geos, geometry.get());
  if (!reason.empty()) {
    result.reason = reason;
    // By the structure of the rings overlapping parts stay area instead of becoming holes. Where that leaves
    // nothing, shell and hole were exchanged, and it is the lines that count.
    shape.clear();
    for (const auto method : {GEOS_MAKE_VALID_STRUCTURE, GEOS_MAKE_VALID_LINEWORK}) {
      if (shape.empty()) add_polygons(geos, made_valid(geos, geometry.get(), method).get(), shape);
    }
  }
  orient(shape);
  result.shape = std::move(shape);
  return result;
}

MultiPolygon unite(const std::vector<MultiPolygon>& shapes) {
  MultiPolygon all;
  std::size_t with_area = 0;
  for (const MultiPolygon& shape : shapes) {
    const std::size_t before = all.size();
    std::copy_if(shape.begin(), shape.end(), std::back_inserter(all),
                 [](const Polygon& polygon) { return polygon.outer.size() > 2; });
    if (all.size() > before) ++with_area;
  }
  if (with_area <= 1) return all;  // a single window keeps its corners as they are
  const Geos geos;
  const Geometry together = collection_in(geos, all);
  const Geometry united = own(geos, GEOSUnaryUnion_r(geos.get(), together.get()));
  MultiPolygon result;
  add_polygons(geos, united.get(), result);
  orient(result);
  return result;
}

Point point_inside(const MultiPolygon& shape) {
  const Geos geos;
  const Geometry inside = own(geos, GEOSPointOnSurface_r(geos.get(), collection_in(geos, shape).get()));
  Point point;
  GEOSGeomGetX_r(geos.get(), inside.get(), &point.x);
  GEOSGeomGetY_r(geos.get(), inside.get(), &point.y);
  return point;
}

MultiPolygon intersection(const MultiPolygon& shape, const MultiPolygon& other) {
  const Geos geos;
  const Geometry common = own(geos, GEOSIntersection_r(geos.get(), collection_in(geos, shape).get(),
                                                       collection_in(geos, other).get()));
  MultiPolygon result;
  add_polygons(geos, common.get(), result);
  orient(result);
  return result;
}

MultiPolygon difference(const MultiPolygon& shape, const MultiPolygon& other) {
  const Geos geos;
  const Geometry minuend = collection_in(geos, shape), subtrahend = collection_in(geos, other);
  const Geometry rest = own(geos, GEOSDifference_r(geos.get(), minuend.get(), subtrahend.get()));
  MultiPolygon result;
  add_polygons(geos, rest.get(), result);
  orient(result);
  return result;
}

}  // namespace hotspot::detail
