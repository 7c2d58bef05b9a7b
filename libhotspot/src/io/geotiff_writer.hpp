/// @file
/// A GeoTIFF of square cells written some rows at a time, so that a raster need not fit in memory: a Float64
/// band per numeric column, nodata -9999, north up. It appears whole under its name or not at all.
#pragma once

#include <string>

#include "hotspot/core/cell_rows.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/plan/release.hpp"
#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"

namespace hotspot::detail {

class GeotiffWriter {
 public:
  /// The raster's rows are compressed in blocks of so many lines, counted from the north: rows that end with
  /// a block are compressed once.
  static constexpr std::size_t lines_of_a_block = 256;

  /// `form` says grid, CRS and the columns' names, units and titles; its values are not looked at. THROWS
  /// ArgumentError (not squares, no numeric column), IoError.
  GeotiffWriter(const Layer& form, Profile profile, const std::string& path);

  /// The values of the cells of those rows; cells that are not in use, and undefined ones, become nodata.
  /// REQUIRES: the columns of `form`, every row of the grid once, from the north. THROWS IoError.
  void write_rows(RowRange rows, const Layer& part);

  /// Metadata, and the first style for QGIS (.qml) beside the file, from `described`. THROWS IoError.
  void commit(const Layer& described);

 private:
  void set_metadata(const Layer& described);

  Profile m_profile;
  std::string m_target;
  AtomicFile m_file;
  ErrorTrap m_trap;
  DatasetHandle m_dataset;
};

}  // namespace hotspot::detail
