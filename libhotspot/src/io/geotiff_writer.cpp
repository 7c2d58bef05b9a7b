#include "io/geotiff_writer.hpp"

#include <cpl_string.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "hotspot/core/error.hpp"
#include "hotspot/core/version.hpp"
#include "io/json_values.hpp"
#include "io/qgis_style.hpp"
#include "io/raster_band.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

DatasetHandle create(const Grid& grid, std::size_t bands, const std::string& path) {
  register_drivers();
  CPLStringList options;
  // A higher level takes twice the time and saves some 2 percent of doubles.
  for (const char* option :
       {"COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER", "INTERLEAVE=BAND"}) {
    options.AddString(option);
  }
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  if (driver == nullptr) throw_not_written(path, "GDAL has no GTiff driver");
  return DatasetHandle(driver->Create(path.c_str(), static_cast<int>(grid.columns),
                                      static_cast<int>(grid.rows), static_cast<int>(bands), GDT_Float64,
                                      options.List()));
}

void describe_bands(GDALDataset& dataset, const std::vector<const Column*>& columns) {
  int number = 0;
  for (const Column* column : columns) {
    GDALRasterBand& band = *dataset.GetRasterBand(++number);
    band.SetNoDataValue(raster_nodata);
    band.SetDescription(column->name.c_str());
    if (!column->unit.empty()) band.SetUnitType(column->unit.c_str());
    band.SetMetadataItem("quantity", (column->title.empty() ? column->name : column->title).c_str());
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

GeotiffWriter::GeotiffWriter(const Layer& form, Profile profile, const std::string& path)
    : m_profile(profile), m_target(path), m_file(path) {
  const Grid& grid = square_cells(form, ".tif").grid;
  const std::vector<const Column*> columns = band_columns(form);
  if (columns.empty()) throw ArgumentError({"error.write_no_figures", {{"layer", form.name}}});
  m_dataset = create(grid, columns.size(), m_file.path());
  if (!m_dataset) throw_not_written(m_target, m_trap.reason());
  place_raster(*m_dataset, grid);
  if (form.crs.kind != CrsKind::local) {
    const OGRSpatialReference reference = spatial_reference(form.crs);
    m_dataset->SetSpatialRef(&reference);
  }
  describe_bands(*m_dataset, columns);
}

void GeotiffWriter::write_rows(RowRange rows, const Layer& part) {
  const CellSet& cells = square_cells(part, ".tif");
  int number = 0;
  for (const Column* column : band_columns(part)) {
    GDALRasterBand& band = *m_dataset->GetRasterBand(++number);
    fill_rows(band, rows, cells, *column);
    band.FlushCache(false);  // else GDAL keeps them all in memory
  }
  if (!m_trap.errors().empty()) throw_not_written(m_target, m_trap.errors());
}

void GeotiffWriter::set_metadata(const Layer& described) {
  const std::string profile(word(m_profile));
  const std::string software = "hotspots " + std::string(version);
  const std::string description =
      (described.title.empty() ? described.name : described.title) + " (" + profile + ")";
  m_dataset->SetMetadataItem("TIFFTAG_SOFTWARE", software.c_str());
  m_dataset->SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", description.c_str());
  m_dataset->SetMetadataItem("profile", profile.c_str());
  m_dataset->SetMetadataItem("method", described.provenance.method.c_str());
  m_dataset->SetMetadataItem("provenance", to_text(provenance_json(described.provenance, m_profile)).c_str());
}

void GeotiffWriter::commit(const Layer& described) {
  set_metadata(described);
  m_dataset.reset();
  if (!m_trap.errors().empty()) throw_not_written(m_target, m_trap.errors());
  write_style(described, band_columns(described), m_file.path());
  m_file.commit();
}

}  // namespace hotspot::detail
