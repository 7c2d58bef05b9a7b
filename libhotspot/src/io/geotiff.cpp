#include "io/geotiff.hpp"

#include <cpl_string.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/json_values.hpp"
#include "io/qgis_style.hpp"
#include "io/raster_band.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

void set_metadata(GDALDataset& dataset, const Layer& layer, Profile profile) {
  const std::string software = "hotspots " + std::string(version);
  const std::string description =
      (layer.title.empty() ? layer.name : layer.title) + " (" + std::string(word(profile)) + ")";
  dataset.SetMetadataItem("TIFFTAG_SOFTWARE", software.c_str());
  dataset.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", description.c_str());
  dataset.SetMetadataItem("profile", std::string(word(profile)).c_str());
  dataset.SetMetadataItem("method", layer.provenance.method.c_str());
  dataset.SetMetadataItem("provenance", to_text(provenance_json(layer.provenance, profile)).c_str());
}

void write_bands(GDALDataset& dataset, const CellSet& cells, const std::vector<const Column*>& columns) {
  int number = 0;
  for (const Column* column : columns) {
    GDALRasterBand& band = *dataset.GetRasterBand(++number);
    band.SetNoDataValue(raster_nodata);
    band.SetDescription(column->name.c_str());
    if (!column->unit.empty()) band.SetUnitType(column->unit.c_str());
    band.SetMetadataItem("quantity", (column->title.empty() ? column->name : column->title).c_str());
    fill_band(band, cells, *column);
  }
}

/// QGIS reads the style of a GeoTIFF from the file of the same name beside it.
void write_style(const Layer& layer, const std::vector<const Column*>& columns, const std::string& path) {
  if (layer.styles.empty()) return;
  const Style& style = layer.styles.front();
  const auto styled = std::find_if(columns.begin(), columns.end(),
                                   [&](const Column* column) { return column->name == style.column; });
  if (styled == columns.end()) return;
  const auto band = static_cast<int>(styled - columns.begin()) + 1;
  const std::string file = std::filesystem::path(path).replace_extension(".qml").string();
  std::ofstream out(file, std::ios::binary);
  out << raster_qml(**styled, style, band);
  out.close();
  if (!out) throw_not_written(file, std::generic_category().message(errno == 0 ? EIO : errno));
}

}  // namespace

void write_geotiff(const Layer& layer, Profile profile, const std::string& path) {
  const CellSet& cells = square_cells(layer, ".tif");
  const std::vector<const Column*> columns = band_columns(layer);
  if (columns.empty()) throw ArgumentError({"error.write_no_figures", {{"layer", layer.name}}});

  register_drivers();
  AtomicFile file(path);
  ErrorTrap trap;
  CPLStringList options;
  for (const char* option :
       {"COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER", "INTERLEAVE=BAND"}) {
    options.AddString(option);
  }
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  if (driver == nullptr) throw_not_written(path, "GDAL has no GTiff driver");
  DatasetHandle dataset(driver->Create(file.path().c_str(), static_cast<int>(cells.grid.columns),
                                       static_cast<int>(cells.grid.rows), static_cast<int>(columns.size()),
                                       GDT_Float64, options.List()));
  if (!dataset) throw_not_written(path, trap.reason());
  place_raster(*dataset, cells.grid);
  if (layer.crs.kind != CrsKind::local) {
    const OGRSpatialReference reference = spatial_reference(layer.crs);
    dataset->SetSpatialRef(&reference);
  }
  set_metadata(*dataset, layer, profile);
  write_bands(*dataset, cells, columns);
  dataset.reset();
  if (!trap.errors().empty()) throw_not_written(path, trap.errors());
  write_style(layer, columns, file.path());
  file.commit();
}

}  // namespace hotspot::detail
