#include "hotspot/core/grid.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "core/lattice.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

/// Part of a cell by which an extent may exceed the last one before another is added: rounding, not ground.
constexpr double excess = 1e-9;

struct Counts {
  double columns = 1.0;
  double rows = 1.0;
};

Counts squares_over(double width, double height) {
  return {std::max(1.0, std::ceil(width - excess)), std::max(1.0, std::ceil(height - excess))};
}

/// Hexagons that touch a box whose south-west corner is the first centre; lengths in cells. Even rows reach
/// from half a cell before their centres, odd rows begin half a cell further west.
Counts hexagons_over(double width, double height) {
  const double side = 1.0 / std::numbers::sqrt3;
  const double rows = std::floor((height + side) / (1.5 * side) + excess) + 1.0;
  const double even_columns = std::floor(width + 0.5 + excess) + 1.0;
  const double odd_columns = std::floor(width + 1.0 + excess) + 1.0;
  return {rows > 1.0 ? odd_columns : even_columns, rows};
}

void require_extent(const Box& extent) {
  const bool finite = std::isfinite(extent.xmin) && std::isfinite(extent.ymin) &&
                      std::isfinite(extent.xmax) && std::isfinite(extent.ymax);
  if (finite && extent.xmin <= extent.xmax && extent.ymin <= extent.ymax) return;
  throw ArgumentError(
      {"error.extent_invalid",
       {{"xmin", extent.xmin}, {"ymin", extent.ymin}, {"xmax", extent.xmax}, {"ymax", extent.ymax}}});
}

/// Written out in full as long as it fits.
MessageValue counted(double count) {
  if (count < 1e18) return static_cast<std::int64_t>(count);
  return count;
}

double rounded_km(double metres) {
  return std::round(metres) / 1000.0;
}

void require_few_cells(const Counts& counts, const Box& extent, const Crs& crs, const GridOptions& options) {
  if (counts.columns * counts.rows <= options.max_cells) return;
  throw ArgumentError({"error.grid_too_large",
                       {{"rows", counted(counts.rows)},
                        {"columns", counted(counts.columns)},
                        {"cells", counted(counts.columns * counts.rows)},
                        {"limit", counted(options.max_cells)},
                        {"cell", options.cell.value},
                        {"width_km", rounded_km(extent.width() * crs.metres_per_unit)},
                        {"height_km", rounded_km(extent.height() * crs.metres_per_unit)}}});
}

std::optional<std::size_t> square_at(const Grid& grid, Point point) {
  const double column = std::floor((point.x - grid.origin.x) / grid.cell);
  const double row = std::floor((point.y - grid.origin.y) / grid.cell);
  return detail::index_of(grid, row, column);
}

std::optional<std::size_t> hexagon_at(const Grid& grid, Point point) {
  const double lower_row = std::floor((point.y - grid.origin.y) / detail::row_distance(grid));
  double nearest = std::numeric_limits<double>::infinity();
  double nearest_row = 0.0, nearest_column = 0.0;
  for (const double row : {lower_row, lower_row + 1.0}) {  // the lower first: it keeps a tie
    const double west = std::fmod(row, 2.0) != 0.0 ? 0.5 : 0.0;
    const double column = std::ceil((point.x - grid.origin.x) / grid.cell + west - 0.5);
    const double dx = point.x - (grid.origin.x + (column - west) * grid.cell);
    const double dy = point.y - (grid.origin.y + row * detail::row_distance(grid));
    if (!(dx * dx + dy * dy < nearest)) continue;
    nearest = dx * dx + dy * dy;
    nearest_row = row;
    nearest_column = column;
  }
  if (!std::isfinite(nearest)) return std::nullopt;
  return detail::index_of(grid, nearest_row, nearest_column);
}

/// The last whole multiple of the step that is not above the value, also where their quotient rounds up.
double multiple_up_to(double value, double step) {
  const double multiple = std::floor(value / step) * step;
  return multiple <= value ? multiple : multiple - step;
}

double cell_in_units(const Crs& crs, Metres cell) {
  detail::require_within("cell", cell.value, above(0.0));
  require_metric(crs, "grid");
  return cell.value / crs.metres_per_unit;
}

}  // namespace

Point Grid::centre(std::size_t index) const {
  return detail::place(*this, detail::centre_steps(*this, index));
}

Polygon Grid::outline(std::size_t index) const {
  const auto [x, y] = detail::centre_steps(*this, index);
  Polygon polygon;
  for (const detail::LatticePoint& corner : detail::corners(shape)) {
    polygon.outer.push_back(detail::place(*this, {x + corner.x, y + corner.y}));
  }
  return polygon;
}

std::optional<std::size_t> Grid::cell_at(Point point) const {
  return shape == CellShape::square ? square_at(*this, point) : hexagon_at(*this, point);
}

double Grid::cell_area_km2() const {
  const double side_km = cell * crs.metres_per_unit / 1000.0;
  return shape == CellShape::square ? side_km * side_km : std::numbers::sqrt3 / 2.0 * side_km * side_km;
}

Box Grid::extent() const {
  if (size() == 0) return {origin.x, origin.y, origin.x, origin.y};
  Box box = bounds(MultiPolygon{outline(0), outline(size() - 1)});
  if (shape == CellShape::square) return box;
  // of rows that begin and end half a cell apart, the outermost two
  for (const std::size_t row : {std::size_t{0}, std::min<std::size_t>(1, rows - 1)}) {
    const Box ends = bounds(MultiPolygon{outline(index(row, 0)), outline(index(row, columns - 1))});
    box.xmin = std::min(box.xmin, ends.xmin);
    box.xmax = std::max(box.xmax, ends.xmax);
  }
  return box;
}

Grid make_grid(const Box& extent, const Crs& crs, const GridOptions& options) {
  validate(options);
  require_extent(extent);
  const double cell = cell_in_units(crs, options.cell);
  const double width = extent.width() / cell, height = extent.height() / cell;
  const Counts counts =
      options.shape == CellShape::square ? squares_over(width, height) : hexagons_over(width, height);
  require_few_cells(counts, extent, crs, options);
  return {.crs = crs,
          .origin = {extent.xmin, extent.ymin},
          .cell = cell,
          .columns = static_cast<std::size_t>(counts.columns),
          .rows = static_cast<std::size_t>(counts.rows),
          .shape = options.shape};
}

Box align_outward(const Box& box, const Crs& crs, Metres cell) {
  const double step = cell_in_units(crs, cell);
  return {multiple_up_to(box.xmin, step), multiple_up_to(box.ymin, step), -multiple_up_to(-box.xmax, step),
          -multiple_up_to(-box.ymax, step)};
}

Box align_outward(const std::vector<Point>& points, const Crs& crs, Metres cell) {
  const double step = cell_in_units(crs, cell);
  const Box box = bounds(points);
  return {multiple_up_to(box.xmin, step), multiple_up_to(box.ymin, step),
          multiple_up_to(box.xmax, step) + step, multiple_up_to(box.ymax, step) + step};
}

}  // namespace hotspot
