/// @file
/// Columns of a layer of square cells as bands that count from the north.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/cell_rows.hpp"
#include "hotspot/core/layer.hpp"
#include "io/gdal_handles.hpp"

namespace hotspot::detail {

/// What cells outside the layer, and undefined ones, hold.
inline constexpr double raster_nodata = -9999.0;

/// THROWS ArgumentError unless the places are square cells; `format` names what they were to go into.
[[nodiscard]] const CellSet& square_cells(const Layer& layer, const std::string& format);

/// The numeric columns that are not the cell's own position.
[[nodiscard]] std::vector<const Column*> band_columns(const Layer& layer);

/// North-west corner and cell size, then the values, row by row from the north. Failures are GDAL's errors,
/// to be caught by the caller's trap.
void place_raster(GDALDataset& dataset, const Grid& grid);
void fill_band(GDALRasterBand& band, const CellSet& cells, const Column& column);
/// The same for some rows. REQUIRES: no cells of other rows.
void fill_rows(GDALRasterBand& band, RowRange rows, const CellSet& cells, const Column& column);

}  // namespace hotspot::detail
