/// @file
/// The criterion of Berman and Diggle (`bandwidth_criterion.hpp`) from Ripley's K on even steps of distance.
/// Private to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot::detail {

/// Where in their step of distance pairs of events count.
enum class PairsCount { at_begin_of_step, at_middle_of_step };

class MeanSquareError {
 public:
  /// K up to `reach` on so many steps. REQUIRES: two events or more, all inside the window.
  MeanSquareError(const EventSet& events, const StudyArea& window, Metres reach, std::size_t steps,
                  const Run& run);

  /// For a disc whose radius h is that many steps; its Gaussian has sigma = h / 2. REQUIRES: 0 < step <=
  /// steps / 2.
  [[nodiscard]] double at_step(std::size_t step, PairsCount pairs) const;

  /// Others in the place of an event, on average.
  [[nodiscard]] double coincident() const { return m_k.front() * m_intensity; }

 private:
  double m_step;            ///< in metres
  double m_intensity;       ///< per m2
  std::vector<double> m_k;  ///< at 0, 1, 2 ... steps, in m2
};

/// The criterion at one bandwidth, K on steps fine enough for six digits.
[[nodiscard]] double mean_square_error(const EventSet& events, const StudyArea& window, Metres sigma,
                                       const Run& run);

/// spatstat's rule for how far K is worth looking at: a quarter of the shorter side of the window's box, less
/// where 1000 events are nearer.
[[nodiscard]] Metres reach_of_k(const EventSet& events, const StudyArea& window);

}  // namespace hotspot::detail
