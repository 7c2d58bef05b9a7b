/// @file
/// How a pair of events at a distance adds to a function of distance: to the steps of K, or to the bumps of
/// the pair correlation. Private to the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hotspot::detail {

/// Ascending limits, and quickly the first that is not below a distance.
class AscendingLimits {
 public:
  explicit AscendingLimits(std::vector<double> limits);

  [[nodiscard]] std::size_t size() const { return m_limits.size(); }
  [[nodiscard]] double operator[](std::size_t k) const { return m_limits[k]; }
  [[nodiscard]] double last() const { return m_limits.back(); }

  /// size() if all are below. A negative distance has the first.
  [[nodiscard]] std::size_t first_not_below(double distance) const {
    if (!(distance <= last())) return size();
    const double slot = distance * m_slots_per_unit;
    std::size_t k = slot > 0.0 ? m_first[static_cast<std::size_t>(slot)] : 0;
    while (m_limits[k] < distance) ++k;
    return k;
  }

 private:
  std::vector<double> m_limits;
  std::vector<std::uint32_t> m_first;  ///< of each slot of distances: none of the limits before it serves
  double m_slots_per_unit = 0.0;
};

/// Sums of weights by the first of the distances that the pair lies within: pairs at exactly r count at r.
class StepBins {
 public:
  explicit StepBins(std::vector<double> distances) : m_limits(std::move(distances)) {}

  [[nodiscard]] std::size_t size() const { return m_limits.size(); }
  [[nodiscard]] double reach() const { return m_limits.last(); }
  void add(double* sums, double distance, double weight) const {
    const std::size_t k = m_limits.first_not_below(distance);
    if (k < m_limits.size()) sums[k] += weight;
  }

 private:
  AscendingLimits m_limits;
};

/// Sums of weight times Epanechnikov's kernel 3 / (4 h) (1 - (r - d)^2 / h^2) at each of the distances r.
class KernelBins {
 public:
  KernelBins(std::vector<double> distances, double half_width)
      : m_distances(std::move(distances)), m_half_width(half_width) {}

  [[nodiscard]] std::size_t size() const { return m_distances.size(); }
  [[nodiscard]] double reach() const { return m_distances.last() + m_half_width; }
  void add(double* sums, double distance, double weight) const {
    for (std::size_t k = m_distances.first_not_below(distance - m_half_width);
         k < m_distances.size() && m_distances[k] <= distance + m_half_width; ++k) {
      const double t = (m_distances[k] - distance) / m_half_width;
      sums[k] += weight * 0.75 * (1.0 - t * t) / m_half_width;
    }
  }

 private:
  AscendingLimits m_distances;
  double m_half_width;
};

}  // namespace hotspot::detail
