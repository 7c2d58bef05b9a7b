/// @file
/// How many events lie in each cell of a grid? Per category and period in one pass.
///
/// Every event inside the grid is counted in exactly one cell (`Grid::cell_at`), so the sum over the cells is
/// the number of events inside. Cost: O(n + cells).
#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"

namespace hotspot {

struct CellCounts {
  std::vector<std::int64_t> count{};  ///< in the order of the cells asked for
  std::vector<double> weight_sum{};
  std::int64_t outside = 0;  ///< events in none of the cells
};

/// THROWS CrsError if events and cells are in different CRSs.
[[nodiscard]] CellCounts count_cells(const EventSet& events, const CellSet& cells);

}  // namespace hotspot
