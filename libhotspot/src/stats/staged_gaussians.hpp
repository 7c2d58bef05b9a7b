/// @file
/// Events of nearly one bandwidth summed in the stages of `gaussian_stages.hpp`. Private to the library.
#pragma once

#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "stats/gaussian_events.hpp"
#include "stats/gaussian_stages.hpp"

namespace hotspot::detail {

/// Added to `sums`, one a cell or place. THROWS Cancelled. Memory: 32 bytes an event and 8 a node.
void add_staged_to_cells(BandwidthClass events, const GaussianStages& stages, const CellSet& cells,
                         std::vector<double>& sums, const Run& run);
void add_staged_to_cells(const PlainEvents& events, const GaussianStages& stages, const CellSet& cells,
                         std::vector<double>& sums, const Run& run);
void add_staged_to_places(const std::vector<WeightedEvent>& events, const GaussianStages& stages,
                          const std::vector<Point>& places, std::vector<double>& sums, const Run& run);

}  // namespace hotspot::detail
