#include "hotspot/stats/count_cells.hpp"

#include <cstddef>
#include <optional>

namespace hotspot {

CellCounts count_cells(const EventSet& events, const CellSet& cells) {
  require_same(events.crs, cells.grid.crs, "grid");
  CellCounts counts{.count = std::vector<std::int64_t>(cells.cells.size(), 0),
                    .weight_sum = std::vector<double>(cells.cells.size(), 0.0)};
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::optional<std::size_t> position = cells.position(cells.grid.cell_at(events.points[i]));
    if (!position) {
      ++counts.outside;
      continue;
    }
    ++counts.count[*position];
    counts.weight_sum[*position] += events.weight(i);
  }
  return counts;
}

}  // namespace hotspot
