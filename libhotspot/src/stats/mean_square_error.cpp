#include "stats/mean_square_error.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hotspot/core/geometry.hpp"
#include "hotspot/stats/k_function.hpp"

namespace hotspot::detail {
namespace {

using std::numbers::pi;

double intensity_per_m2(const EventSet& events, const StudyArea& window) {
  const double metres = window.crs.metres_per_unit;
  return static_cast<double>(events.size()) / (area(window.shape) * metres * metres);
}

}  // namespace

MeanSquareError::MeanSquareError(const EventSet& events, const StudyArea& window, Metres reach,
                                 std::size_t steps, const Run& run)
    : m_step(reach.value / static_cast<double>(steps)), m_intensity(intensity_per_m2(events, window)) {
  std::vector<Metres> distances;
  for (std::size_t k = 0; k <= steps; ++k) distances.push_back({static_cast<double>(k) * m_step});
  m_k = k_function(events, window, {.distances = distances, .permutations = 0}, run).k;
}

double MeanSquareError::at_step(std::size_t step, PairsCount pairs) const {
  const double offset = pairs == PairsCount::at_begin_of_step ? 1.0 : 0.5;
  const double h = static_cast<double>(step) * m_step;
  const double disc = pi * h * h;
  // Integral of acos t - t sqrt(1 - t^2) over dK, t = r / (2 h); pairs in one place are a step of K at 0.
  double integral = 0.5 * pi * m_k.front();
  for (std::size_t k = 1; k <= 2 * step; ++k) {
    const double t = (static_cast<double>(k) - offset) / (2.0 * static_cast<double>(step));
    integral += (std::acos(t) - t * std::sqrt(1.0 - t * t)) * (m_k[k] - m_k[k - 1]);
  }
  return (1.0 / m_intensity - 2.0 * m_k[step]) / disc + 2.0 * h * h * integral / (disc * disc);
}

double mean_square_error(const EventSet& events, const StudyArea& window, Metres sigma, const Run& run) {
  constexpr std::size_t steps = 4096;
  // The disc's radius is 2 sigma, and pairs matter up to its diameter.
  return MeanSquareError(events, window, 4.0 * sigma, steps, run)
      .at_step(steps / 2, PairsCount::at_middle_of_step);
}

Metres reach_of_k(const EventSet& events, const StudyArea& window) {
  const Box box = bounds(window.shape);
  const double quarter = 0.25 * std::min(box.width(), box.height()) * window.crs.metres_per_unit;
  constexpr double most_events = 1000.0;
  return {std::min(quarter, std::sqrt(most_events / (pi * intensity_per_m2(events, window))))};
}

}  // namespace hotspot::detail
