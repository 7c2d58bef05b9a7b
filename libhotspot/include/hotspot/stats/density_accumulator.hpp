/// @file
/// Where do events lie densely that are too many to be in memory at once? Events are added part by part, and
/// the density is that of all of them (`kernel_density.hpp`): a sum over events is the sum of its parts.
///
/// Where a part ends changes a value by rounding only: at most 1e-12 of the highest, up to 4e9 events. For
/// the same parts the bits are the same for any number of threads. `auto` takes the exact sum, since how the
/// error compares with the highest value is known at the end only; error bounds of binned sums add up.
///
/// REQUIRES, of all parts: a metric CRS, the one of the cells. THROWS as `kernel_density`, the constructor
/// for what options and window say. Cost: that of `kernel_density`, and a pass over the cells for each
/// 4,000,000 events. Memory: one double a cell, the events not yet summed, and what `kernel_density` takes
/// for 4,000,000 events or the largest part.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot {

class DensityAccumulator {
 public:
  /// `window` is needed for an edge correction.
  explicit DensityAccumulator(CellSet cells, const KernelDensityOptions& options = {},
                              std::optional<StudyArea> window = {});

  /// Small parts wait until there are enough of them to be worth a pass over the cells.
  void add(const EventSet& events, const Run& run = {});

  /// The density of all events added, at the centres of the cells. Uses the accumulator up; a copy of it can
  /// go on.
  [[nodiscard]] KernelDensity density(const Run& run = {}) &&;

  [[nodiscard]] std::size_t events() const { return m_events; }
  [[nodiscard]] double total_weight() const { return m_total_weight; }
  [[nodiscard]] const CellSet& cells() const { return m_cells; }

 private:
  void sum(const EventSet& events, const Run& run);
  [[nodiscard]] EventSet corrected(const EventSet& events, const Run& run) const;

  CellSet m_cells;
  KernelDensityOptions m_options;
  std::optional<StudyArea> m_window;
  EventSet m_waiting;
  std::vector<double> m_sums;  // of shapes with a peak of 1; empty: nothing summed yet
  double m_error_bound = 0.0;  // of the sums
  std::size_t m_events = 0;
  double m_total_weight = 0.0;
};

}  // namespace hotspot
