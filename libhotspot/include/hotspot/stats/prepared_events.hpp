/// @file
/// Kernel densities of the same events again and again: while a slider moves, for many bandwidths, for one
/// category or period after the other. The events are sorted once for a grid.
///
/// Kernels of bounded support only. The Gaussian is refused since preparing would save it nothing: sorting is
/// a tenth of its work, and what it is spread with depends on the bandwidth; call `kernel_density`.
///
/// The values are those of `kernel_density` without edge correction, to 1e-12 of their maximum. Copies share
/// the sorted events: a PreparedEvents is cheap to hold and to hand over, also to another thread.
///
/// Cost: preparing O(n log n); a density O(n * rows in reach + cells), 100,000 events on 1280 x 960 cells
/// with a bandwidth of 25 cells in some 30 ms; other weights O(n). Memory: 28 bytes an event, 36 with
/// weights.
#pragma once

#include <memory>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot {

namespace detail {
class EventStrips;
}

class PreparedEvents {
 public:
  /// For densities at cells of `grid` with bandwidths up to `largest_bandwidth`. REQUIRES: events in a metric
  /// CRS, the grid in the same, fewer than 2^32 events. THROWS ArgumentError (a column of another length, a
  /// value that is not finite, a bandwidth that is not positive or not finite, a grid without cells),
  /// CrsError, Cancelled.
  PreparedEvents(const EventSet& events, const Grid& grid, Metres largest_bandwidth, const Run& run = {});

  /// The same places with other weights: 0 leaves an event out, such as one of another category or period.
  /// THROWS ArgumentError unless there is a finite weight for each event.
  [[nodiscard]] PreparedEvents weighted(const std::vector<double>& weights) const;

  /// At cells of the grid. THROWS ArgumentError (options that `kernel_density` refuses; the Gaussian kernel,
  /// an edge correction, leave-one-out, binned sums, a bandwidth beyond the largest, cells of another grid),
  /// Cancelled.
  [[nodiscard]] std::vector<double> density(const CellSet& cells, const KernelDensityOptions& options = {},
                                            const Run& run = {}) const;

  [[nodiscard]] const Grid& grid() const { return m_grid; }
  [[nodiscard]] Metres largest_bandwidth() const { return m_largest_bandwidth; }
  /// Of all events, those out of reach too.
  [[nodiscard]] double total_weight() const { return m_total_weight; }

 private:
  Grid m_grid;
  Metres m_largest_bandwidth;
  std::size_t m_events = 0;
  double m_total_weight = 0.0;
  std::shared_ptr<const detail::EventStrips> m_strips;
};

/// One density for each bandwidth, in their order, of events that are sorted once: a map at several scales,
/// or the frames of a film. REQUIRES and THROWS as `PreparedEvents::density`; `options.bandwidth` counts for
/// nothing.
[[nodiscard]] std::vector<std::vector<double>> kernel_densities(const PreparedEvents& events,
                                                                const CellSet& cells,
                                                                const std::vector<Metres>& bandwidths,
                                                                KernelDensityOptions options = {},
                                                                const Run& run = {});

}  // namespace hotspot
