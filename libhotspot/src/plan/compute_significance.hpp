/// @file
/// Which cells of a study's grid hold more events than chance would give them? Private to the run of a study.
#pragma once

#include <optional>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/stats/grid_weights.hpp"

namespace hotspot::detail {

/// The cells that a cell is seen with. THROWS ArgumentError for a distance that reaches no other cell.
[[nodiscard]] GridWeights neighbouring_cells(const StudyResult& result);

/// Gi* of the counts per cell; none with fewer than `fewest_events` events. THROWS ArgumentError for a
/// distance that reaches no other cell.
[[nodiscard]] std::optional<CellSignificance> compute_significance(const CellCounts& counts,
                                                                   const StudyResult& result, const Run& run);

}  // namespace hotspot::detail
