#include "io/geopackage_vector.hpp"

#include <cpl_string.h>

#include <cmath>

#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/layer_place.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

OGRwkbGeometryType geometry_type(PlaceType type) {
  switch (type) {
    case PlaceType::none:
      return wkbNone;
    case PlaceType::point:
      return wkbPoint;
    case PlaceType::polygon:
      return wkbPolygon;
    case PlaceType::multipolygon:
      return wkbMultiPolygon;
  }
  return wkbNone;
}

OGRFieldType field_type(const Column& column) {
  if (std::holds_alternative<RealColumn>(column.values)) return OFTReal;
  return std::holds_alternative<IntegerColumn>(column.values) ? OFTInteger64 : OFTString;
}

void add_ring(OGRPolygon& polygon, const Ring& corners) {
  auto ring = std::make_unique<OGRLinearRing>();
  for (const Point& corner : corners) ring->addPoint(corner.x, corner.y);
  ring->closeRings();
  polygon.addRingDirectly(ring.release());
}

std::unique_ptr<OGRPolygon> ogr_polygon(const Polygon& shape) {
  auto polygon = std::make_unique<OGRPolygon>();
  add_ring(*polygon, shape.outer);
  for (const Ring& hole : shape.holes) add_ring(*polygon, hole);
  return polygon;
}

std::unique_ptr<OGRGeometry> ogr_geometry(const Place& place, PlaceType type) {
  if (const auto* point = std::get_if<Point>(&place)) {
    return std::isnan(point->x) ? nullptr : std::make_unique<OGRPoint>(point->x, point->y);
  }
  const auto* shape = std::get_if<MultiPolygon>(&place);
  if (shape == nullptr) return nullptr;
  if (type == PlaceType::polygon) return ogr_polygon(shape->front());
  auto parts = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& part : *shape) parts->addGeometryDirectly(ogr_polygon(part).release());
  return parts;
}

void set_field(OGRFeature& feature, int field, const RealColumn& column, std::size_t row) {
  if (!std::isnan(column[row])) feature.SetField(field, column[row]);
}

void set_field(OGRFeature& feature, int field, const IntegerColumn& column, std::size_t row) {
  if (column[row]) feature.SetField(field, static_cast<GIntBig>(*column[row]));
}

void set_field(OGRFeature& feature, int field, const TextColumn& column, std::size_t row) {
  feature.SetField(field, column[row].c_str());
}

/// False at the first thing GDAL refuses; the caller's trap has the reason.
bool write_rows(OGRLayer& made, const Layer& layer) {
  const PlaceType type = place_type(layer);
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    OGRFeature feature(made.GetLayerDefn());
    int field = 0;
    for (const Column& column : layer.columns) {
      std::visit([&](const auto& values) { set_field(feature, field, values, row); }, column.values);
      ++field;
    }
    if (auto geometry = ogr_geometry(place_of(layer, type, row), type)) {
      feature.SetGeometryDirectly(geometry.release());
    }
    if (made.CreateFeature(&feature) != OGRERR_NONE) return false;
  }
  return true;
}

bool write_table(GDALDataset& file, const GeopackageTable& table) {
  CPLStringList options;
  options.SetNameValue("FID", table.id_column.c_str());
  options.SetNameValue("IDENTIFIER", table.title.c_str());
  options.SetNameValue("DESCRIPTION", table.abstract.c_str());
  OGRSpatialReference reference = spatial_reference(table.layer->crs);
  const bool placed = table.kind == TableKind::features;
  if (placed) options.SetNameValue("GEOMETRY_NAME", table.geometry_column.c_str());
  OGRLayer* made = file.CreateLayer(table.name.c_str(), placed ? &reference : nullptr,
                                    geometry_type(place_type(*table.layer)), options.List());
  if (made == nullptr) return false;
  for (const Column& column : table.layer->columns) {
    OGRFieldDefn field(column.name.c_str(), field_type(column));
    if (made->CreateField(&field) != OGRERR_NONE) return false;
  }
  return write_rows(*made, *table.layer);
}

}  // namespace

void write_vector_tables(const std::vector<GeopackageTable>& tables, const std::string& path) {
  ErrorTrap trap;
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (driver == nullptr) throw_not_written(path, "GDAL has no GPKG driver");
  DatasetHandle file(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!file || file->StartTransaction() != OGRERR_NONE) throw_not_written(path, trap.reason());
  for (const GeopackageTable& table : tables) {
    if (table.kind != TableKind::raster && !write_table(*file, table)) {
      throw_not_written(path, trap.reason());
    }
  }
  if (file->CommitTransaction() != OGRERR_NONE) throw_not_written(path, trap.reason());
  file.reset();
  if (!trap.errors().empty()) throw_not_written(path, trap.errors());
}

}  // namespace hotspot::detail
