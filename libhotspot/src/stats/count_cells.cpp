#include "hotspot/stats/count_cells.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace hotspot {
namespace {

/// Where the cell stands in the set; none if it is not in use.
std::optional<std::size_t> position_of(const CellSet& cells, std::size_t cell) {
  if (cells.cells.size() == cells.grid.size()) return cell;
  const auto found = std::lower_bound(cells.cells.begin(), cells.cells.end(), cell);
  if (found == cells.cells.end() || *found != cell) return std::nullopt;
  return static_cast<std::size_t>(found - cells.cells.begin());
}

}  // namespace

CellCounts count_cells(const EventSet& events, const CellSet& cells) {
  require_same(events.crs, cells.grid.crs, "grid");
  CellCounts counts{.count = std::vector<std::int64_t>(cells.cells.size(), 0),
                    .weight_sum = std::vector<double>(cells.cells.size(), 0.0)};
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::optional<std::size_t> cell = cells.grid.cell_at(events.points[i]);
    const std::optional<std::size_t> position = cell ? position_of(cells, *cell) : std::nullopt;
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
