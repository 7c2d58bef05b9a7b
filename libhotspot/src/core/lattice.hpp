/// @file
/// The lattice that the centres and corners of a grid's cells lie on: half a cell a step; hexagons half a
/// side a step northward. Counting in steps gives neighbouring cells the same corners. Private to the
/// library.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <optional>
#include <span>

#include "hotspot/core/grid.hpp"

namespace hotspot::detail {

struct LatticePoint {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

inline double hexagon_side(const Grid& grid) {
  return grid.cell / std::numbers::sqrt3;
}

/// From one row of centres to the next.
inline double row_distance(const Grid& grid) {
  return grid.shape == CellShape::square ? grid.cell : 1.5 * hexagon_side(grid);
}

/// Steps from the origin to the centre of a cell.
inline LatticePoint centre_steps(const Grid& grid, std::size_t index) {
  const auto row = static_cast<std::int64_t>(grid.row(index));
  const auto column = static_cast<std::int64_t>(grid.column(index));
  if (grid.shape == CellShape::square) return {2 * column + 1, 2 * row + 1};
  return {2 * column - row % 2, 3 * row};
}

/// Steps from a cell's centre to its corners, counter-clockwise.
inline std::span<const LatticePoint> corners(CellShape shape) {
  static constexpr std::array<LatticePoint, 4> square{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
  static constexpr std::array<LatticePoint, 6> hexagon{{{0, -2}, {1, -1}, {1, 1}, {0, 2}, {-1, 1}, {-1, -1}}};
  if (shape == CellShape::square) return square;
  return hexagon;
}

inline Point place(const Grid& grid, LatticePoint steps) {
  const auto x = static_cast<double>(steps.x), y = static_cast<double>(steps.y);
  if (grid.shape == CellShape::square)
    return {grid.origin.x + x / 2.0 * grid.cell, grid.origin.y + y / 2.0 * grid.cell};
  return {grid.origin.x + x / 2.0 * grid.cell, grid.origin.y + y / 2.0 * hexagon_side(grid)};
}

/// None where there is no such row or column.
inline std::optional<std::size_t> index_of(const Grid& grid, double row, double column) {
  const bool in_grid = row >= 0.0 && row < static_cast<double>(grid.rows) && column >= 0.0 &&
                       column < static_cast<double>(grid.columns);
  if (!in_grid) return std::nullopt;
  return grid.index(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

}  // namespace hotspot::detail
