/// @file
/// Some rows of a grid at a time, where all its cells would not fit in memory.
#pragma once

#include <cstddef>
#include <optional>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/grid.hpp"

namespace hotspot {

/// Rows from `first` up to, not including, `end`.
struct RowRange {
  std::size_t first = 0;
  std::size_t end = 0;

  friend bool operator==(const RowRange&, const RowRange&) = default;
};

/// The cells of those rows; with a window those whose centre it covers, as `cells_with_centre_in` chooses
/// them. REQUIRES: rows of the grid. Cost: O(cells of the rows), and the window's corners.
[[nodiscard]] CellSet cells_in_rows(const Grid& grid, RowRange rows,
                                    const std::optional<StudyArea>& window = {});

}  // namespace hotspot
