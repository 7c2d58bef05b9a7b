#include "stats/sweep_accuracy.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace hotspot::detail {
namespace {

/// A relative error beyond this has the value summed directly.
constexpr double relative_error = 1e-9;

/// Power of (1 - t^2); the triangular kernel has none and is never held as a polynomial.
int power_of(Kernel kernel) {
  switch (kernel) {
    case Kernel::uniform:
    case Kernel::triangular:
      return 0;
    case Kernel::epanechnikov:
      return 1;
    case Kernel::quartic:
      return 2;
    case Kernel::triweight:
      return 3;
    case Kernel::gaussian:
      break;
  }
  throw std::logic_error("a kernel without a bounded support is not swept");
}

/// Coefficients of (a + b X + X^2)^power.
std::vector<double> expanded(double a, double b, int power) {
  std::vector<double> result{1.0};
  for (int p = 0; p < power; ++p) {
    std::vector<double> next(result.size() + 2, 0.0);
    for (std::size_t j = 0; j < result.size(); ++j) {
      next[j] += a * result[j];
      next[j + 1] += b * result[j];
      next[j + 2] += result[j];
    }
    result = std::move(next);
  }
  return result;
}

/// Exponent of the smallest power of 2 that is not below a positive x.
int ceil_log2(double x) {
  int exponent = 0;
  return std::frexp(x, &exponent) == 0.5 ? exponent - 1 : exponent;
}

}  // namespace

SweepAccuracy sweep_accuracy(Kernel kernel, double half_width) {
  const int power = power_of(kernel);
  const double farthest_event = half_width * (1.0 + 1e-9), farthest_column = farthest_event + 1.0;
  const double slope = 2.0 * farthest_event;
  SweepAccuracy result;
  result.half_width = half_width;
  // a = 1 - dy^2 / h^2 - xi^2 lies between -xi^2 and 1; its rounding has both parts in it.
  const double a = std::max(1.0, farthest_event * farthest_event);
  const std::vector<double> coefficients = expanded(a, slope, power);
  result.largest_coefficient = *std::max_element(coefficients.begin(), coefficients.end());
  result.powers = 0.0;
  for (int j = 0; j <= 2 * power; ++j) result.powers += std::pow(farthest_column, j);
  const double a_parts = 1.0 + farthest_event * farthest_event;
  const double magnitude =
      std::pow(a_parts + slope * farthest_column + farthest_column * farthest_column, power);
  constexpr double unit = std::numeric_limits<double>::epsilon() / 2.0;
  result.rounding = unit * (8.0 + 4.0 * power) * magnitude;
  return result;
}

SweepScale sweep_scale(const SweepAccuracy& accuracy, std::size_t events, double largest_weight) {
  const int event_bits = static_cast<int>(std::bit_width(events));
  // A coefficient by itself must fit into 52 bits, all of them together into 63.
  const int bits =
      std::min(51, 62 - event_bits) - ceil_log2(accuracy.largest_coefficient) - ceil_log2(largest_weight);
  const int exponent = std::min(bits, 1000);
  SweepScale scale;
  scale.factor = std::ldexp(1.0, exponent);
  scale.quantum = std::ldexp(1.0, -exponent);
  const double rounding = accuracy.rounding * largest_weight;
  double lost = scale.quantum * accuracy.powers;
  scale.has_remainder = lost > 64.0 * rounding && event_bits > 16;
  if (scale.has_remainder) {
    scale.remainder_factor = std::ldexp(1.0, std::min(50, 62 - event_bits));
    lost /= scale.remainder_factor;
  }
  scale.least_value = (lost + rounding) / relative_error;
  return scale;
}

}  // namespace hotspot::detail
