#include "plan/compute_significance.hpp"

#include <numeric>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::detail {

GridWeights neighbouring_cells(const StudyResult& result) {
  const std::optional<Metres>& distance = result.study.significance.distance;
  if (!distance) return queen_weights(result.grid, WeightStyle::binary);
  if (*distance < result.study.grid.cell) {
    throw ArgumentError({"error.significance_distance",
                         {{"distance", distance->value}, {"cell", result.study.grid.cell.value}}});
  }
  return band_weights(result.grid, distance->value / result.crs.metres_per_unit, WeightStyle::binary);
}

std::optional<CellSignificance> compute_significance(const CellCounts& counts, const StudyResult& result,
                                                     const Run& run) {
  const auto events = std::accumulate(counts.count.begin(), counts.count.end(), std::int64_t{0});
  if (events < static_cast<std::int64_t>(fewest_events)) return std::nullopt;
  const GridWeights weights = neighbouring_cells(result);
  const std::vector<double> values(counts.count.begin(), counts.count.end());
  const LocalOptions options{.adjust = result.study.significance.adjust,
                             .level = result.study.significance.level,
                             .permutations = 0};
  CellSignificance significance{.gi_star = local_statistics(values, weights, options, run),
                                .around = sum_neighbours(weights, values, run).sum};
  for (std::size_t i = 0; i < values.size(); ++i) significance.around[i] += values[i];
  return significance;
}

}  // namespace hotspot::detail
