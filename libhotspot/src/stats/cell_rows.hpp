/// @file
/// The cells in use row by row. Private to the library.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/parallel.hpp"
#include "hotspot/core/grid.hpp"

namespace hotspot::detail {

/// Calls body(row, from, to) for each row of the grid with cells in use, on several threads; they stand in
/// `cells.cells` from position `from` to before `to`. THROWS as `parallel_for`.
template <class Body>
void for_each_row(const CellSet& cells, const Run& run, std::string_view stage, const Body& body) {
  const auto position = [&](std::size_t row) {
    const auto cell = std::lower_bound(cells.cells.begin(), cells.cells.end(), cells.grid.index(row, 0));
    return static_cast<std::size_t>(cell - cells.cells.begin());
  };
  parallel_for(run, stage, cells.grid.rows, [&](std::size_t row) {
    const std::size_t from = position(row), to = position(row + 1);
    if (from < to) body(row, from, to);
  });
}

}  // namespace hotspot::detail
