/// @file
/// Sums of weighted kernel shapes, sum_i w_i shape(|u - p_i|^2 / h^2), at cells and at places; no unit, no
/// edge correction. Private to the library.
///
/// Threads, masks and the order of the events never change a bit. Distances are differences of the
/// coordinates as given: large coordinates cost no digits, and the border r = h is where the coordinates say.
/// Kernels of bounded support: at cells `kernel_sweep.hpp`, at places `place_sums.hpp`. The Gaussian:
/// `gaussian_sums.hpp`.
#pragma once

#include <span>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"
#include "stats/event_bands.hpp"
#include "stats/gaussian_sums.hpp"

namespace hotspot::detail {

/// At the centres of the cells; `bandwidth` in the units of the coordinates. `weights` may be empty: every
/// event weighs 1.
[[nodiscard]] std::vector<double> kernel_sums_at_cells(std::span<const Point> points,
                                                       std::span<const double> weights, const CellSet& cells,
                                                       Kernel kernel, double bandwidth, const Run& run);

/// At places. With `OwnEvent::left_out` the event of index i, which is at place i, is not part of the sum
/// there. The events' own bandwidths count for nothing.
[[nodiscard]] std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events,
                                                        const std::vector<Point>& places, OwnEvent own,
                                                        Kernel kernel, double bandwidth, const Run& run);

}  // namespace hotspot::detail
