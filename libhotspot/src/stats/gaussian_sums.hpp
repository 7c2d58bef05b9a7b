/// @file
/// Sums of Gaussians, sum_i w_i exp(-|u - p_i|^2 / (2 h_i^2)), each event with its own bandwidth: at cells
/// and at places. Private to the library.
///
/// Events of nearly one bandwidth, to 5 percent, are summed together: in stages over a lattice
/// (`gaussian_stages.hpp`) or event by event (`gaussian_direct.hpp`), whichever is likely to be faster. That
/// depends on the events, grid and places alone, so that threads and the part of the grid asked for change no
/// bit. Error: 1e-13 of the value where no weight is negative, down to 1e-281 of the heaviest event's peak;
/// below that, 0 or as small. Coordinates many bandwidths from the grid's origin add 1e-16 of the distance.
/// The exponentials are the C library's: its bits may differ from machine to machine, the sums' do not.
#pragma once

#include <span>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "stats/event_bands.hpp"

namespace hotspot::detail {

enum class OwnEvent { included, left_out };

/// THROWS Cancelled.
[[nodiscard]] std::vector<double> gaussian_sums_at_cells(std::vector<WeightedEvent> events,
                                                         const CellSet& cells, const Run& run);

/// Events of one bandwidth; no weights: all 1. Memory: 32 bytes an event, and the nodes. THROWS Cancelled.
[[nodiscard]] std::vector<double> gaussian_sums_at_cells(std::span<const Point> points,
                                                         std::span<const double> weights, double bandwidth,
                                                         const CellSet& cells, const Run& run);

/// With `OwnEvent::left_out` the event of index i, which is at place i, is not part of the sum there. THROWS
/// Cancelled.
[[nodiscard]] std::vector<double> gaussian_sums_at_places(std::vector<WeightedEvent> events,
                                                          const std::vector<Point>& places, OwnEvent own,
                                                          const Run& run);

}  // namespace hotspot::detail
