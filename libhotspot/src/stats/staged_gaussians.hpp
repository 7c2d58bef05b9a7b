/// @file
/// Events of nearly one bandwidth summed in the stages of `gaussian_stages.hpp`, where that is likely to be
/// faster than event by event. Private to the library.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "stats/gaussian_direct.hpp"
#include "stats/gaussian_stages.hpp"

namespace hotspot::detail {

/// None where event by event is likely to be faster, or the lattice would be much larger than the grid, or
/// than events and places together. Depends on the whole grid, not on the part in use.
[[nodiscard]] std::optional<GaussianStages> stages_for_cells(const BandwidthClass& events, const Grid& grid);
[[nodiscard]] std::optional<GaussianStages> stages_for_places(const BandwidthClass& events,
                                                              const std::vector<Point>& places);

/// Added to `sums`, one a cell or place. THROWS Cancelled. Memory: 40 bytes an event and 8 a node.
void add_staged_to_cells(std::vector<WeightedEvent> events, const GaussianStages& stages,
                         const CellSet& cells, std::vector<double>& sums, const Run& run);
void add_staged_to_places(const std::vector<WeightedEvent>& events, const GaussianStages& stages,
                          const std::vector<Point>& places, std::vector<double>& sums, const Run& run);

}  // namespace hotspot::detail
