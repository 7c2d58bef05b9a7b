#include "shapefile.hpp"

#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <stdexcept>

#include "town.hpp"

namespace sample {
namespace {

constexpr double centimetres = 100.0;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + CPLGetLastErrorMsg());
}

void require(bool done, const std::string& what) {
  if (!done) fail(what);
}

OGRLinearRing ogr_ring(const Ring& ring) {
  OGRLinearRing result;
  for (const Point p : ring) {
    const Point place = on_map(p, centimetres);
    result.addPoint(place.x, place.y);
  }
  result.closeRings();
  return result;
}

struct ToOgr {
  std::unique_ptr<OGRGeometry> operator()(const LineString& line) const {
    auto result = std::make_unique<OGRLineString>();
    for (const Point p : line) {
      const Point place = on_map(p, centimetres);
      result->addPoint(place.x, place.y);
    }
    return result;
  }

  std::unique_ptr<OGRGeometry> operator()(const MultiPolygon& shape) const {
    auto result = std::make_unique<OGRMultiPolygon>();
    for (const Polygon& part : shape) {
      OGRPolygon polygon;
      OGRLinearRing outer = ogr_ring(part.outer);
      polygon.addRing(&outer);
      for (const Ring& hole : part.holes) {
        OGRLinearRing inner = ogr_ring(hole);
        polygon.addRing(&inner);
      }
      result->addGeometry(&polygon);
    }
    return result;
  }
};

OGRLayer& create_layer(GDALDataset& dataset, const std::string& name, const Feature& first,
                       const std::string& encoding) {
  OGRSpatialReference crs;
  require(crs.importFromEPSG(25832) == OGRERR_NONE, "EPSG:25832");
  CPLStringList options;
  options.SetNameValue("ENCODING", encoding.c_str());
  options.SetNameValue("DBF_DATE_LAST_UPDATE", "2016-01-15");
  const bool lines = std::holds_alternative<LineString>(first.shape);
  OGRLayer* layer =
      dataset.CreateLayer(name.c_str(), &crs, lines ? wkbLineString : wkbPolygon, options.List());
  require(layer != nullptr, name);
  return *layer;
}

void create_columns(OGRLayer& layer, const std::vector<Column>& columns, const Feature& first) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool number = std::holds_alternative<int>(first.values.at(i));
    OGRFieldDefn field(columns[i].name, number ? OFTInteger : OFTString);
    field.SetWidth(columns[i].width);
    require(layer.CreateField(&field) == OGRERR_NONE, columns[i].name);
  }
}

void create_feature(OGRLayer& layer, const Feature& feature) {
  OGRFeature row(layer.GetLayerDefn());
  for (std::size_t i = 0; i < feature.values.size(); ++i) {
    const int column = static_cast<int>(i);
    if (const int* number = std::get_if<int>(&feature.values[i])) {
      row.SetField(column, *number);
    } else {
      row.SetField(column, std::get<std::string>(feature.values[i]).c_str());
    }
  }
  const std::unique_ptr<OGRGeometry> shape = std::visit(ToOgr{}, feature.shape);
  require(row.SetGeometry(shape.get()) == OGRERR_NONE, "shape");
  require(layer.CreateFeature(&row) == OGRERR_NONE, layer.GetName());
}

}  // namespace

void write_shapefile(const std::filesystem::path& path, const std::vector<Column>& columns,
                     const std::vector<Feature>& features, const std::string& encoding) {
  GDALAllRegister();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
  require(driver != nullptr, "ESRI Shapefile");
  GDALDatasetUniquePtr dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  require(dataset != nullptr, path.string());
  OGRLayer& layer = create_layer(*dataset, path.stem().string(), features.front(), encoding);
  create_columns(layer, columns, features.front());
  for (const Feature& feature : features) create_feature(layer, feature);
  CPLErrorReset();
  dataset.reset();
  require(CPLGetLastErrorType() < CE_Failure, path.string());
}

}  // namespace sample
