/// @file
/// What a kernel density adds up to over a study area. Private to the library.
///
///     integral over W of f = sum_i w_i e(p_i)                        no edge correction
///                          = sum_i w_i                               diggle
///                          = sum_i w_i e(p_i) + integral over W of f0 (1 - e) / e     uniform
///
/// f0 is the density without correction. Only the last integral is done numerically, on a grid of its own
/// near the border, where e < 1: within 1e-4 of the whole where the border is longer than a few bandwidths.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot::detail {

/// The numerical part is prepared once for several sets of events.
class WindowTotal {
 public:
  /// Without a window, over the plane.
  WindowTotal(const std::optional<StudyArea>& window, const KernelDensityOptions& options, const Run& run);

  /// In weighted events. REQUIRES: events in the CRS of the window.
  [[nodiscard]] double of(const EventSet& events, const Run& run) const;

 private:
  [[nodiscard]] double added_at_border(const EventSet& events, const Run& run) const;

  const std::optional<StudyArea>& m_window;
  KernelDensityOptions m_options;
  CellSet m_border;               ///< cells where e < 1; none unless the correction is uniform
  std::vector<double> m_factors;  ///< m2 of each of them within the window, times (1 - e) / e
};

}  // namespace hotspot::detail
