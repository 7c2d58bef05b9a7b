/// @file
/// Parts of a density raster: what their files say, and how they fit together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/provenance.hpp"
#include "io/gdal_handles.hpp"

namespace hotspot::detail {

/// A density that `kde` wrote. Rows are lines, counted from the north.
struct RasterPart {
  std::string path{};
  DatasetHandle dataset{};
  Grid grid{};
  std::map<std::string, std::string> parameters{};
  std::vector<InputFingerprint> inputs{};
  std::string reference{};
  std::string unit{};
  GDALRasterBand* value = nullptr;      // the data set's
  GDALRasterBand* edge_mass = nullptr;  // with an edge correction
  std::size_t column = 0;               // of its first cell in the common grid
  std::size_t line = 0;                 // the same, from the north
};

/// THROWS IoError, DataError if it is not a kernel density in square cells.
[[nodiscard]] RasterPart open_part(const std::string& path);

/// THROWS DataError where two parts were made with different options, or the unit does not add up.
void require_same_options(const std::vector<RasterPart>& parts);

/// The grid around all parts; sets where each begins. THROWS DataError where cells do not lie on each other.
[[nodiscard]] Grid common_grid(std::vector<RasterPart>& parts);

/// THROWS DataError where parts of the same events overlap, or some events are not everywhere.
void require_complete(const std::vector<RasterPart>& parts, const Grid& grid);

}  // namespace hotspot::detail
