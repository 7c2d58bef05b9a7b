/// @file
/// Kernel sums as their definition reads, in long double.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot::test {

/// Shape with a peak of 1 from t^2 within reach.
inline long double long_shape(Kernel kernel, long double t_squared) {
  const long double inside = std::max(0.0L, 1.0L - t_squared);
  if (kernel == Kernel::uniform) return 1.0L;
  if (kernel == Kernel::triangular) return std::max(0.0L, 1.0L - std::sqrt(t_squared));
  if (kernel == Kernel::epanechnikov) return inside;
  if (kernel == Kernel::quartic) return inside * inside;
  if (kernel == Kernel::triweight) return inside * inside * inside;
  return std::exp(-0.5L * t_squared);
}

struct LongSum {
  long double value = 0.0L;
  bool reached = false;  ///< by an event that weighs something
};

/// Reach is decided in doubles, as the library promises: the border is where the coordinates say.
inline LongSum long_sum(std::span<const Point> points, std::span<const double> weights, Point u,
                        Kernel kernel, double h) {
  LongSum sum;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double dx = u.x - points[i].x, dy = u.y - points[i].y;
    const double weight = weights.empty() ? 1.0 : weights[i];
    if (weight == 0.0 || (kernel != Kernel::gaussian && !(dx * dx + dy * dy <= h * h))) continue;
    const long double x = static_cast<long double>(u.x) - points[i].x;
    const long double y = static_cast<long double>(u.y) - points[i].y;
    const long double t_squared = (x * x + y * y) / (static_cast<long double>(h) * h);
    sum.value += weight * long_shape(kernel, t_squared);
    sum.reached = true;
  }
  return sum;
}

/// How far sums are from the ones in long double: of the maximum; and relative, where above 1e-6.
struct SumErrors {
  double of_maximum = 0.0;
  double relative = 0.0;
  std::size_t false_zeros = 0;  ///< cells where 0 and being out of reach differ
  std::size_t negative = 0;
};

inline SumErrors sum_errors(const std::vector<double>& sums, std::span<const Point> points,
                            std::span<const double> weights, const CellSet& cells, Kernel kernel, double h) {
  SumErrors errors;
  long double largest = 0.0L, farthest = 0.0L;
  for (std::size_t k = 0; k < sums.size(); ++k) {
    const LongSum expected = long_sum(points, weights, cells.grid.centre(cells.cells[k]), kernel, h);
    const long double error = std::abs(sums[k] - expected.value);
    largest = std::max(largest, expected.value);
    farthest = std::max(farthest, error);
    if (expected.value > 1e-6L) {
      errors.relative = std::max(errors.relative, static_cast<double>(error / expected.value));
    }
    const bool zero = expected.value < 1e-30L ? sums[k] != 0.0 && !expected.reached : sums[k] == 0.0;
    if (zero) ++errors.false_zeros;
    if (sums[k] < 0.0) ++errors.negative;
  }
  errors.of_maximum = largest > 0.0L ? static_cast<double>(farthest / largest) : 0.0;
  return errors;
}

}  // namespace hotspot::test
