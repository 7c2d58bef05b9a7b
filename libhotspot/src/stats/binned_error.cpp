#include "stats/binned_error.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "core/parallel.hpp"
#include "stats/binned_gaussian_error.hpp"

namespace hotspot::detail {
namespace {

// -- cubic splines: kernels that end at a radius

/// The error of interpolating (s - q)_+^m / m! is at most Q_m decay^(|x - q| - 1): the splines' own decay is
/// 0.268 a node, a slower one keeps the sums below small. For m = 0 one more for what rounding puts on either
/// side; for m > 3 beside the error of a polynomial, below.
constexpr double decay = 0.7;
constexpr std::array<double, 7> kink_error{2.0, 0.1708, 0.03022, 0.01093, 0.002613, 0.000994, 0.000342};
/// Error of interpolating s^m / m!, the same everywhere but for the place between nodes: m = 4, 5, 6.
constexpr std::array<double, 3> polynomial_error{1.0 / 384.0, 1.0 / 1228.8, 1.0 / 1536.0};
/// Integral of the absolute Peano kernel of order 4.
constexpr double smooth_error = 5.0 / 384.0 * 1.001;
/// Most that sum_j |L(x - j)| decay^(-|x - j|) becomes, L the spline that is 1 at one node.
constexpr double spread_of_error = 2.15;
/// The same of sum_j |L(x - j)| |x - j| decay^(-|x - j|).
constexpr double spread_of_distance = 2.22;
/// Most that a spline through values of 0 to 1 is off another such value: 0.5 + 0.5 * 1.55^2, and
/// with 1.55^4.
constexpr double most = 1.71;
constexpr double most_gathered = 3.4;

double factorial(std::size_t m) {
  double product = 1.0;
  for (std::size_t i = 2; i <= m; ++i) product *= static_cast<double>(i);
  return product;
}

double binomial(std::size_t n, std::size_t k) {
  return factorial(n) / (factorial(k) * factorial(n - k));
}

/// What a kernel's error is made of, along one axis: `ring * decay^distance` around the border of the
/// support, `inside` of it, and around the tip of a cone.
struct DiscError {
  double radius = 1.0;
  double ring = 0.0;
  double inside = 0.0;
  bool cone = false;
  /// The kink at the end of a chord is as sharp as the chord's half length to this power: where it is 2 or
  /// more, what one axis has too much the other has too little.
  std::size_t power = 0;
};

/// (1 - t^2)^power: jump of its derivative m at the end of a chord, times radius^m, at most.
double jump(std::size_t power, std::size_t m) {
  return factorial(m) * binomial(power, m - power) * std::pow(2.0, static_cast<double>(2 * power - m));
}

/// Largest derivative of order m along an axis inside, times radius^m.
double largest_derivative(std::size_t power, std::size_t m) {
  if (power == 2 && m == 4) return 24.0;
  if (power == 3 && m == 4) return 288.0;
  if (power == 3) return 720.0;
  return 0.0;
}

DiscError disc_error(std::size_t power, double radius) {
  DiscError error{.radius = radius, .power = power};
  for (std::size_t m = power; m <= 2 * power; ++m) {
    const double far_end = m == power && power > 0 ? std::pow(decay, radius) : 1.0;
    error.ring += (1.0 + far_end) * jump(power, m) * kink_error[m] / std::pow(radius, static_cast<double>(m));
    if (m >= 4) {
      error.inside +=
          largest_derivative(power, m) * polynomial_error[m - 4] / std::pow(radius, static_cast<double>(m));
    }
  }
  return error;
}

DiscError disc_error(Kernel kernel, double radius) {
  switch (kernel) {
    case Kernel::uniform:
      return disc_error(0, radius);
    case Kernel::epanechnikov:
      return disc_error(1, radius);
    case Kernel::quartic:
      return disc_error(2, radius);
    case Kernel::triweight:
      return disc_error(3, radius);
    case Kernel::triangular:
      return {radius, (1.0 + std::pow(decay, radius)) * kink_error[1] / radius, 0.0, true, 1};
    case Kernel::gaussian:
      break;
  }
  throw std::logic_error("kernel without a radius");
}

/// Error of a cone's slice at the distance r from its tip, but for the border: its fourth derivative within
/// r / 2 is at most 24 / r^3, and what lies farther has died away.
double cone_error(double radius, double r) {
  constexpr double whole = 2.0 * kink_error[1];
  if (r < 4.0) return whole / radius;
  const double pace = 1.0 / -std::log(decay);
  const double far =
      kink_error[1] * std::pow(decay, 0.5 * r - 1.0) * (2.0 + 2.0 * pace / r + 12.0 * pace * pace / (r * r));
  return std::min(whole, 24.0 * smooth_error / (r * r * r) + far) / radius;
}

/// Of both axes, for distances from `nearest` to `farthest`.
double error_within(const DiscError& e, double nearest, double farthest) {
  constexpr double both = 1.0 + spread_of_error;
  const double off = std::max({0.0, nearest - e.radius, e.radius - farthest});
  const double outside = std::max(0.0, nearest - e.radius);
  // Half the sum of both orders of the axes, of which the sharper kinks add up to 1 + 2 off / radius.
  const bool shared = e.power >= 2 && e.radius > 6.0;
  const double axes =
      shared ? 0.5 * (both * (1.0 + 2.0 * off / e.radius) + 4.0 * spread_of_distance / e.radius) : both;
  double error =
      axes * e.ring * std::pow(decay, std::max(0.0, off - 1.0)) + both * e.inside * std::pow(decay, outside);
  if (e.cone) error += both * cone_error(e.radius, nearest);
  return error;
}

std::vector<double> disc_errors(const BinnedKernel& kernel, double tile, const Period& period,
                                const Run& run) {
  const DiscError along_axis = disc_error(kernel.kernel, kernel.bandwidth);
  const double sides = kernel.gathered ? 1.0 + spread_of_error * spread_of_error : 1.0;
  // No kernel falls by more than 2 / radius a spacing.
  const double shifted = 2.0 * kernel.shift / kernel.bandwidth;
  const std::size_t columns = period.columns / 2 + 1;
  std::vector<double> errors(columns * (period.rows / 2 + 1));
  parallel_for(run, "stage.density", period.rows / 2 + 1, [&](std::size_t row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const auto x = static_cast<double>(column), y = static_cast<double>(row);
      const double nearest = tile * std::hypot(std::max(0.0, x - 1.0), std::max(0.0, y - 1.0));
      const double farthest = tile * std::hypot(x + 1.0, y + 1.0);
      errors[row * columns + column] = std::min(kernel.gathered ? most_gathered : most,
                                                sides * error_within(along_axis, nearest, farthest)) +
                                       (nearest <= kernel.bandwidth ? shifted : 0.0);
    }
  });
  return errors;
}

}  // namespace

std::size_t spline_degree(Kernel kernel) {
  return kernel == Kernel::gaussian ? 5 : 3;
}

double binned_reach(Kernel kernel) {
  return kernel == Kernel::gaussian ? binned_gaussian_reach : 1.0;
}

std::size_t oscillation_room(Kernel kernel) {
  // 0.268^26 and 0.431^40 are 1.4e-15 and 2.3e-15.
  return kernel == Kernel::gaussian ? 40 : 26;
}

std::vector<double> error_between_tiles(const BinnedKernel& kernel, double tile, const Period& period,
                                        const Run& run) {
  return kernel.kernel == Kernel::gaussian ? gaussian_error_between_tiles(kernel, tile, period)
                                           : disc_errors(kernel, tile, period, run);
}

}  // namespace hotspot::detail
