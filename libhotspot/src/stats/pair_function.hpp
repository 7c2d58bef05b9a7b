/// @file
/// Sums over pairs of events of what they add to a function of distance, with edge correction: the work of
/// K and of the pair correlation. Private to the library.
///
/// Prepared for a window and distances, then asked for the observed and for simulated patterns. No list of
/// pairs is kept. Blocks of centres have sums of their own that are added in order: the same bits for any
/// number of threads.
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/k_function.hpp"
#include "stats/distance_bins.hpp"
#include "stats/set_covariance.hpp"
#include "stats/window_border.hpp"

namespace hotspot::detail {

using DistanceBins = std::variant<StepBins, KernelBins>;

class PairFunction {
 public:
  /// `farthest_move`: of the moves that will be asked for. `pairs`: about how many pairs all questions
  /// together will meet. Lengths are in the units of the coordinates.
  PairFunction(const MultiPolygon& window, PairCorrection correction, DistanceBins bins, double farthest_move,
               double pairs);

  /// Over ordered pairs of two of the points.
  [[nodiscard]] std::vector<double> sums(const std::vector<Point>& points, const Run& run) const;

  /// Over pairs of a centre and another point. `moved`: how far the others were moved from where they were
  /// recorded, for the translation correction.
  [[nodiscard]] std::vector<double> sums(const std::vector<Point>& centres, const std::vector<Point>& others,
                                         Point moved, const Run& run) const;

  [[nodiscard]] double area() const { return m_area; }
  /// |W n (W + v)|, where the correction is translation.
  [[nodiscard]] double overlap(Point v) const { return (*m_covariance)(v.x, v.y); }

 private:
  template <class Question>
  [[nodiscard]] std::vector<double> with_weights(Point moved, Question&& question) const;

  PairCorrection m_correction;
  DistanceBins m_bins;
  double m_reach;
  double m_area;
  WindowBorder m_border;
  std::optional<SetCovariance> m_covariance;
};

}  // namespace hotspot::detail
