/// @file
/// The criteria of `bandwidth_criterion.hpp` that are sums over the other events, prepared once for many
/// bandwidths; in metres. Private to the library.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/bandwidth_criterion.hpp"
#include "stats/leave_one_out_sums.hpp"
#include "stats/window_mass.hpp"

namespace hotspot::detail {

/// Those inside the window, where there is one. THROWS DataError if there are none, CrsError.
[[nodiscard]] EventSet events_in_use(const EventSet& events, const std::optional<StudyArea>& window);

/// Places and window with coordinates in metres.
struct MetricPattern {
  std::vector<Point> places{};
  std::optional<MultiPolygon> window{};
};

/// REQUIRES: `events_in_use`. THROWS as `bandwidth_criterion.hpp` says of events and window.
[[nodiscard]] MetricPattern metric_pattern(const EventSet& events, const std::optional<StudyArea>& window,
                                           const BandwidthCriterionOptions& options);

class CrossValidation {
 public:
  /// REQUIRES: a criterion other than diggle, checked by `metric_pattern`.
  CrossValidation(const MetricPattern& pattern, const BandwidthCriterionOptions& options);

  /// To a relative error of the terms of `tolerance`.
  [[nodiscard]] double operator()(double sigma, double tolerance, const Run& run) const;

  [[nodiscard]] const LeaveOneOutSums& sums() const { return m_sums; }

 private:
  [[nodiscard]] double likelihood(double sigma, double tolerance, const Run& run) const;
  [[nodiscard]] double cronie_van_lieshout(double sigma, double tolerance, const Run& run) const;
  [[nodiscard]] double least_squares(double sigma, double tolerance, const Run& run) const;

  BandwidthCriterion m_criterion;
  LeaveOneOutSums m_sums;
  std::optional<WindowMass> m_mass;  ///< where the edge is corrected
  double m_window_area = 0.0;
};

}  // namespace hotspot::detail
