#include "io/raster_band.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array positions{"x", "y", "row", "col", "cell_id"};

double value_of(const Column& column, std::size_t row) {
  if (const auto* reals = std::get_if<RealColumn>(&column.values)) {
    return std::isnan((*reals)[row]) ? raster_nodata : (*reals)[row];
  }
  const auto& integers = std::get<IntegerColumn>(column.values);
  return integers[row] ? static_cast<double>(*integers[row]) : raster_nodata;
}

}  // namespace

const CellSet& square_cells(const Layer& layer, const std::string& format) {
  const auto* cells = std::get_if<CellSet>(&layer.places);
  if (cells == nullptr || cells->grid.shape != CellShape::square) {
    throw ArgumentError({"error.write_not_squares", {{"layer", layer.name}, {"format", format}}});
  }
  return *cells;
}

std::vector<const Column*> band_columns(const Layer& layer) {
  std::vector<const Column*> bands;
  for (const Column& column : layer.columns) {
    const bool position = std::find(positions.begin(), positions.end(), column.name) != positions.end();
    if (!position && !std::holds_alternative<TextColumn>(column.values)) bands.push_back(&column);
  }
  return bands;
}

void place_raster(GDALDataset& dataset, const Grid& grid) {
  const Box extent = grid.extent();
  std::array<double, 6> transform{extent.xmin, grid.cell, 0.0, extent.ymax, 0.0, -grid.cell};
  dataset.SetGeoTransform(transform.data());
}

void fill_band(GDALRasterBand& band, const CellSet& cells, const Column& column) {
  fill_rows(band, {0, cells.grid.rows}, cells, column);
}

void fill_rows(GDALRasterBand& band, RowRange rows, const CellSet& cells, const Column& column) {
  const Grid& grid = cells.grid;
  const auto width = static_cast<int>(grid.columns);
  std::vector<double> values(grid.columns);
  auto next = cells.cells.rbegin();  // cells ascend from the south, the raster's rows from the north
  for (std::size_t row = rows.end; row-- > rows.first;) {
    std::fill(values.begin(), values.end(), raster_nodata);
    for (; next != cells.cells.rend() && grid.row(*next) == row; ++next) {
      const auto at = static_cast<std::size_t>(cells.cells.rend() - next) - 1;
      values[grid.column(*next)] = value_of(column, at);
    }
    const auto line = static_cast<int>(grid.rows - 1 - row);
    if (band.RasterIO(GF_Write, 0, line, width, 1, values.data(), width, 1, GDT_Float64, 0, 0, nullptr) !=
        CE_None) {
      return;
    }
  }
}

}  // namespace hotspot::detail
