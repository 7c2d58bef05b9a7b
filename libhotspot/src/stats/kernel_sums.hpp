/// @file
/// Sums of weighted kernel shapes, sum_i w_i shape(|u - p_i|^2 / h^2), at cells and at places; no unit, no
/// edge correction. Private to the library.
///
/// Every sum runs over the events in the order of `EventBands`, so threads and masks never change a bit.
/// Distances are differences of the coordinates as given: large coordinates cost no digits, and the border
/// r = h is where the coordinates say.
#pragma once

#include <span>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"
#include "stats/event_bands.hpp"

namespace hotspot::detail {

/// At the centres of the cells, each event with its own bandwidth, in the units of the coordinates.
[[nodiscard]] std::vector<double> kernel_sums_at_cells(std::vector<WeightedEvent> events,
                                                       const CellSet& cells, Kernel kernel, const Run& run);
/// The same with one bandwidth for all. `weights` may be empty: every event weighs 1.
[[nodiscard]] std::vector<double> kernel_sums_at_cells(std::span<const Point> points,
                                                       std::span<const double> weights, const CellSet& cells,
                                                       Kernel kernel, double bandwidth, const Run& run);

enum class OwnEvent { included, left_out };

/// At places. With `OwnEvent::left_out` the event of index i is not part of the sum at place i.
[[nodiscard]] std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events,
                                                        const std::vector<Point>& places, OwnEvent own,
                                                        Kernel kernel, const Run& run);
[[nodiscard]] std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events,
                                                        const std::vector<Point>& places, OwnEvent own,
                                                        Kernel kernel, double bandwidth, const Run& run);

}  // namespace hotspot::detail
