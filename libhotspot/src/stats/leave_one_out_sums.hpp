/// @file
/// How close each event is to all the others, for many Gaussian bandwidths. Private to the library.
///
///     s_i(sigma) = sum over j != i of exp(-|p_i - p_j|^2 / (2 sigma^2))
///
/// The own event is never part of the sum; taking it off afterwards would lose all digits where sigma is
/// small. Two ways, chosen by cost: event by event over those near, relative to the nearest, so that nothing
/// is too small for a double; or over a `GaussianLattice` where many are near.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "stats/event_bands.hpp"

namespace hotspot::detail {

class LeaveOneOutSums {
 public:
  /// REQUIRES: finite coordinates.
  explicit LeaveOneOutSums(std::vector<Point> places);

  /// In an order of their own, the same for any order of the input.
  [[nodiscard]] const std::vector<Point>& places() const { return m_places; }
  /// Squared distance from each place to the nearest of the others.
  [[nodiscard]] const std::vector<double>& nearest_squared() const { return m_nearest_squared; }

  /// ln s_i, in the order of `places`, to a relative error of s_i of `tolerance`. REQUIRES: two places or
  /// more, sigma > 0, 1e-14 <= tolerance <= 1e-2.
  [[nodiscard]] std::vector<double> log_sums(double sigma, double tolerance, const Run& run) const;

 private:
  [[nodiscard]] double direct_log_sum(std::size_t i, double sigma, double tolerance) const;

  std::vector<Point> m_places;
  std::vector<double> m_nearest_squared;
  EventBands m_bands;
};

}  // namespace hotspot::detail
