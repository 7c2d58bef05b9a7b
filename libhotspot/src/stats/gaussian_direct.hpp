/// @file
/// Sums of Gaussians event by event, each with its own bandwidth: for few events, and where the bandwidth is
/// small against what is between cells or places. Private to the library.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "stats/gaussian_events.hpp"

namespace hotspot::detail {

/// Added to `sums`, one a cell. THROWS Cancelled. Cost: O(events * cells in reach).
void add_gaussians_to_cells(std::vector<WeightedEvent> events, const CellSet& cells,
                            std::vector<double>& sums, const Run& run);

class DirectGaussians {
 public:
  /// THROWS Cancelled.
  DirectGaussians(std::vector<BandwidthClass> classes, const std::stop_token& stop);

  /// `base` and the sum over all events but one. What is left out, far away, is less than 1e-15 of it, or
  /// beyond the reach of 37.6 bandwidths. Cost: O(events within some 9 bandwidths), more where none is near.
  [[nodiscard]] double sum_at(Point place, std::optional<std::size_t> left_out, double base) const;

  [[nodiscard]] bool empty() const { return m_bands.empty(); }

 private:
  [[nodiscard]] double sum_within(Point place, double reach, std::optional<std::size_t> left_out) const;

  struct Bands {
    double largest_bandwidth;
    EventBands events;
  };
  std::vector<Bands> m_bands;
  double m_total_weight = 0.0;  ///< of magnitudes
};

}  // namespace hotspot::detail
