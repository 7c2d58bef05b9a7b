/// @file
/// A grid of square or hexagonal cells over the plane, as a small value.
///
/// Cells are numbered row by row from the south-west: index = row * columns + column, row 0 southernmost.
/// Files that count from the north are flipped by their writer and nowhere else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

enum class CellShape { square, hexagon };

template <>
struct EnumWords<CellShape> {
  static constexpr std::array<std::pair<CellShape, std::string_view>, 2> words{
      {{CellShape::square, "square"}, {CellShape::hexagon, "hexagon"}}};
};

/// Squares: `origin` is the south-west corner of cell (0, 0); a cell is half-open, west and south edges in.
/// Hexagons (pointy top): `origin` is the centre of cell (0, 0), `cell` the distance between opposite sides,
/// rows of centres lie 1.5 sides apart, odd rows half a cell to the west; a point belongs to the nearest
/// centre, ties to the lower row, then the lower column.
struct Grid {
  Crs crs{};
  Point origin{};
  double cell = 1.0;  ///< in CRS units
  std::size_t columns = 0;
  std::size_t rows = 0;
  CellShape shape = CellShape::square;

  [[nodiscard]] std::size_t size() const { return columns * rows; }
  [[nodiscard]] std::size_t index(std::size_t row, std::size_t column) const {
    return row * columns + column;
  }
  [[nodiscard]] std::size_t row(std::size_t index) const { return index / columns; }
  [[nodiscard]] std::size_t column(std::size_t index) const { return index % columns; }
  [[nodiscard]] Point centre(std::size_t index) const;
  /// Neighbouring cells have their common corners in common, to the last bit.
  [[nodiscard]] Polygon outline(std::size_t index) const;
  /// The cell a point belongs to; none outside all cells, and for a point that is not finite.
  [[nodiscard]] std::optional<std::size_t> cell_at(Point point) const;
  [[nodiscard]] double cell_area_km2() const;
  /// Smallest box around all cells.
  [[nodiscard]] Box extent() const;

  friend bool operator==(const Grid&, const Grid&) = default;
};

struct GridOptions {
  Metres cell{100.0};
  CellShape shape = CellShape::square;
  /// Most cells a grid may have. One stray point must not ask for more memory than there is.
  double max_cells = 5e7;

  static constexpr auto fields() {
    return std::tuple{Field{"cell", &GridOptions::cell, "option.cell", above(0.0)},
                      Field{"shape", &GridOptions::shape, "option.shape"},
                      Field{"max_cells", &GridOptions::max_cells, "option.max_cells", at_least(1.0)}};
  }
};

/// A grid that covers exactly `extent`: its south-west corner is the origin, the last row and column are
/// completed outward unless the excess is below 1e-9 of a cell; one row and column at least. Hexagons: all
/// rows and columns with a cell that touches it. THROWS CrsError for degrees; ArgumentError for an extent
/// that is not finite or has its ends exchanged, and beyond `max_cells` (naming rows, columns, the extent in
/// km and the remedy).
[[nodiscard]] Grid make_grid(const Box& extent, const Crs& crs, const GridOptions& options = {});

/// `box` widened outward to whole multiples of the cell, so that grids of neighbouring runs fit on each
/// other. THROWS CrsError for degrees, ArgumentError unless the cell is positive.
[[nodiscard]] Box align_outward(const Box& box, const Crs& crs, Metres cell);
/// The same around points, one cell wider where an outermost point lies on the last border: cells are
/// half-open, and no point shall fall out of its own grid. REQUIRES: at least one point.
[[nodiscard]] Box align_outward(const std::vector<Point>& points, const Crs& crs, Metres cell);

/// The cells of a grid that are in use, ascending.
struct CellSet {
  Grid grid{};
  std::vector<std::size_t> cells{};

  /// Where a cell of the grid stands in `cells`; none if it is not in use.
  [[nodiscard]] std::optional<std::size_t> position(std::optional<std::size_t> cell) const;
};

[[nodiscard]] CellSet all_cells(const Grid& grid);
/// Cells whose centre the shape covers. Cost: O(cells in the shape's box).
[[nodiscard]] CellSet cells_with_centre_in(const Grid& grid, const MultiPolygon& shape);
/// Cells that share a point with the shape; touching borders count. Decided exactly. Cost: O(cells in the
/// shape's box + corners + cells along the border).
[[nodiscard]] CellSet cells_touching(const Grid& grid, const MultiPolygon& shape);
/// Cells that touch the extent, up to 1e-9 of a cell. Of a grid of hexagons these are the ones to use: its
/// rectangle of indices holds a few more.
[[nodiscard]] CellSet cells_touching(const Grid& grid, const Box& extent);

/// Share of each cell's area inside the shape, 0 to 1, in the order of `cells`, from the exact polygon.
/// REQUIRES: a valid shape (parts that do not overlap). Accuracy: 1e-9. Cost: O((corners + cells along the
/// border) log cells).
[[nodiscard]] std::vector<double> share_inside(const CellSet& cells, const MultiPolygon& shape);

}  // namespace hotspot
