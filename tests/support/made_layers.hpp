/// @file
/// Small files of any OGR format, made in the test by GDAL itself.
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace hotspot::test {

/// A row: its shape as WKT (empty: none) and the texts of its fields (empty: not set).
struct MadeRow {
  std::string wkt;
  std::vector<std::string> fields;
};

struct MadeLayer {
  std::string name = "layer";
  OGRwkbGeometryType type = wkbPoint;
  std::string crs{};  ///< as OGR takes it; empty: none
  std::vector<std::pair<std::string, OGRFieldType>> fields{};
  std::vector<MadeRow> rows{};
  std::vector<std::string> options{};  ///< of the layer's creation
};

inline void add_layer(GDALDataset& dataset, const MadeLayer& made) {
  OGRSpatialReference reference;
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (!made.crs.empty()) reference.SetFromUserInput(made.crs.c_str());
  CPLStringList options;
  for (const std::string& option : made.options) options.AddString(option.c_str());
  OGRLayer* layer = dataset.CreateLayer(made.name.c_str(), made.crs.empty() ? nullptr : &reference, made.type,
                                        options.List());
  if (!layer) throw std::runtime_error(CPLGetLastErrorMsg());
  for (const auto& [name, type] : made.fields) {
    OGRFieldDefn field(name.c_str(), type);
    layer->CreateField(&field);
  }
  for (const MadeRow& row : made.rows) {
    OGRFeature feature(layer->GetLayerDefn());
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      if (!row.fields[i].empty()) feature.SetField(static_cast<int>(i), row.fields[i].c_str());
    }
    if (!row.wkt.empty()) {
      OGRGeometry* geometry = nullptr;
      if (OGRGeometryFactory::createFromWkt(row.wkt.c_str(), nullptr, &geometry) != OGRERR_NONE) {
        throw std::runtime_error("not WKT: " + row.wkt);
      }
      feature.SetGeometryDirectly(geometry);
    }
    if (layer->CreateFeature(&feature) != OGRERR_NONE) throw std::runtime_error(CPLGetLastErrorMsg());
  }
}

inline void make_file(const std::string& path, const std::string& format,
                      const std::vector<MadeLayer>& layers) {
  GDALAllRegister();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.c_str());
  if (!driver) throw std::runtime_error("no driver " + format);
  GDALDataset* dataset = driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
  if (!dataset) throw std::runtime_error(CPLGetLastErrorMsg());
  for (const MadeLayer& layer : layers) add_layer(*dataset, layer);
  GDALClose(dataset);
}

}  // namespace hotspot::test
