#include "io/geopackage_raster.hpp"

#include <cpl_string.h>

#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/raster_band.hpp"
#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

/// GDAL calls every field "Height" unless told; the tile format stays its choice, PNG would round to whole
/// numbers.
CPLStringList raster_options(const GeopackageTable& table) {
  const Column& band = *table.band;
  CPLStringList options;
  options.SetNameValue("APPEND_SUBDATASET", "YES");
  options.SetNameValue("RASTER_TABLE", table.name.c_str());
  options.SetNameValue("RASTER_IDENTIFIER", table.title.c_str());
  options.SetNameValue("RASTER_DESCRIPTION", table.abstract.c_str());
  options.SetNameValue("GRID_CELL_ENCODING", "grid-value-is-area");
  options.SetNameValue("FIELD_NAME", band.name.c_str());
  options.SetNameValue("QUANTITY_DEFINITION", band.title.empty() ? band.name.c_str() : band.title.c_str());
  if (!band.unit.empty()) options.SetNameValue("UOM", band.unit.c_str());
  return options;
}

}  // namespace

void write_raster_table(const GeopackageTable& table, const std::string& path) {
  ErrorTrap trap;
  GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
  GDALDriver* geopackage = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (memory == nullptr || geopackage == nullptr) throw_not_written(path, "GDAL has no GPKG driver");
  const auto& cells = std::get<CellSet>(table.layer->places);
  const DatasetHandle raster(memory->Create("", static_cast<int>(cells.grid.columns),
                                            static_cast<int>(cells.grid.rows), 1, GDT_Float32, nullptr));
  if (!raster) throw_not_written(path, trap.reason());
  place_raster(*raster, cells.grid);
  const OGRSpatialReference reference = spatial_reference(table.layer->crs);
  raster->SetSpatialRef(&reference);
  GDALRasterBand& band = *raster->GetRasterBand(1);
  // Not NaN: GeoPackage cannot store it, and the coverage would read as 0 everywhere.
  band.SetNoDataValue(raster_nodata);
  fill_band(band, cells, *table.band);
  DatasetHandle written(geopackage->CreateCopy(path.c_str(), raster.get(), TRUE, raster_options(table).List(),
                                               nullptr, nullptr));
  if (!written) throw_not_written(path, trap.reason());
  written.reset();
  if (!trap.errors().empty()) throw_not_written(path, trap.errors());
}

}  // namespace hotspot::detail
