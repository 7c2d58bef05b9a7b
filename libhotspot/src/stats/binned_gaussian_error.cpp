#include "stats/binned_gaussian_error.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "stats/spline_lattice.hpp"
#include "stats/spline_transforms.hpp"

namespace hotspot::detail {
namespace {

/// What is interpolated, exp(-x^2 / 2 s^2), with its derivatives 2 and 4 and a bound of derivative 6.
struct GaussianAxis {
  double deviation = 1.0;

  [[nodiscard]] double operator()(std::size_t order, double x) const {
    const double t = x / deviation, q = t * t, per_square = 1.0 / (deviation * deviation);
    const double value = std::exp(-0.5 * q);
    if (order == 0) return value;
    if (order == 2) return (q - 1.0) * value * per_square;
    return ((q - 6.0) * q + 3.0) * value * per_square * per_square;
  }
  [[nodiscard]] double largest_sixth() const { return 15.0 / std::pow(deviation, 6.0); }
};

/// Nothing, of which only the spline itself is looked at.
struct ZeroAxis {
  double operator()(std::size_t /*order*/, double /*x*/) const { return 0.0; }
  [[nodiscard]] double largest_sixth() const { return 0.0; }
};

/// Derivative 0, 2 or 4 of the spline with these coefficients, a place t beyond node i.
double spline_derivative(const std::vector<double>& coefficient, std::size_t order, std::size_t i, double t) {
  const std::size_t n = coefficient.size();
  std::array<double, 6> c{};
  for (std::size_t k = 0; k < c.size(); ++k) c[k] = coefficient[(i + n + k - 2) % n];
  const auto second_difference = [&c](std::size_t count) {
    for (std::size_t k = 0; k < count; ++k) c[k] = c[k] - 2.0 * c[k + 1] + c[k + 2];
  };
  const auto sum = [&c](const auto& weights) {
    double value = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k) value += weights[k] * c[k];
    return value;
  };
  if (order == 0) return sum(spline_weights<5>(t));
  second_difference(4);
  if (order == 2) return sum(spline_weights<3>(t));
  second_difference(2);
  return sum(spline_weights<1>(t));
}

/// Largest |f - spline| from each of the first nodes to the next. Sampled a step apart, both ends included;
/// in between a function is no more than the largest sample and an eighth of step^2 times its second
/// derivative, which is bounded in the same way, up to the sixth: that of a spline of degree 5 is 0.
template <class Function>
std::vector<double> largest_between_nodes(const std::vector<double>& coefficient, std::size_t nodes,
                                          const Function& f) {
  constexpr std::size_t samples = 16;
  constexpr double step = 1.0 / static_cast<double>(samples);
  std::vector<double> largest(nodes, f.largest_sixth());
  for (const std::size_t order : {4U, 2U, 0U}) {
    for (std::size_t i = 0; i < nodes; ++i) {
      double sampled = 0.0;
      for (std::size_t s = 0; s <= samples; ++s) {
        const double t = step * static_cast<double>(s);
        const double error =
            f(order, static_cast<double>(i) + t) - spline_derivative(coefficient, order, i, t);
        sampled = std::max(sampled, std::abs(error));
      }
      largest[i] = sampled + step * step / 8.0 * largest[i];
    }
  }
  return largest;
}

/// Error along one axis from each node to the next; beyond the last it is no more.
std::vector<double> gaussian_slice_error(const BinnedKernel& kernel) {
  const auto reach = static_cast<std::size_t>(binned_gaussian_reach * kernel.bandwidth) + 2;
  const std::size_t room = oscillation_room(Kernel::gaussian);
  const std::size_t n = smooth_size(2 * (reach + room));
  const double deviation = kernel.bandwidth;
  std::vector<double> error = largest_between_nodes(quintic_coefficients(sampled_gaussian(deviation, n)),
                                                    reach, GaussianAxis{deviation});
  constexpr double rounding = 1e-15;
  for (double& e : error) e += rounding;
  if (!kernel.gathered) return error;

  // Interpolated once more at the cell: sum_j |L(u - j)| error(j - x).
  std::vector<long double> one(n, 0.0L);
  one[0] = 1.0L;
  const std::vector<double> spline = largest_between_nodes(quintic_coefficients(one), room, ZeroAxis{});
  std::vector<double> twice = error;
  const auto at = [&](std::ptrdiff_t i) {
    const auto node = static_cast<std::size_t>(i < 0 ? -i - 1 : i);
    return error[std::min(node, reach - 1)];
  };
  for (std::size_t i = 0; i < reach; ++i) {
    for (std::size_t k = 0; k < room; ++k) {
      const auto here = static_cast<std::ptrdiff_t>(i), step = static_cast<std::ptrdiff_t>(k);
      // From this stretch, k nodes and part of one on reach two stretches on either side.
      twice[i] += spline[k] * (std::max(at(here + step), at(here + step + 1)) +
                               std::max(at(here - step), at(here - step - 1)));
    }
  }
  return twice;
}

/// One axis of the Gaussian between tiles: its largest value, error and slope.
struct GaussianSlice {
  std::vector<double> value, error, slope;
};

GaussianSlice gaussian_slice(const BinnedKernel& kernel, const std::vector<double>& error, double tile,
                             std::size_t tiles) {
  GaussianSlice slice;
  const auto shape = [](double t) { return std::exp(-0.5 * t * t); };
  for (std::size_t i = 0; i < tiles; ++i) {
    const double low = tile * std::max(0.0, static_cast<double>(i) - 1.0);
    const double high = tile * (static_cast<double>(i) + 1.0);
    double largest = 0.0;
    const auto last = std::min(error.size() - 1, static_cast<std::size_t>(high));
    for (auto node = std::min(error.size() - 1, static_cast<std::size_t>(low)); node <= last; ++node) {
      largest = std::max(largest, error[node]);
    }
    const double t = low / kernel.bandwidth, steepest = std::clamp(1.0, t, high / kernel.bandwidth);
    slice.value.push_back(shape(t));
    slice.error.push_back(largest);
    slice.slope.push_back(steepest * shape(steepest) / kernel.bandwidth);
  }
  return slice;
}

}  // namespace

std::vector<double> gaussian_error_between_tiles(const BinnedKernel& kernel, double tile,
                                                 const Period& period) {
  const std::vector<double> error = gaussian_slice_error(kernel);
  const GaussianSlice x = gaussian_slice(kernel, error, tile, period.columns / 2 + 1);
  const GaussianSlice y = gaussian_slice(kernel, error, tile, period.rows / 2 + 1);
  std::vector<double> errors;
  for (std::size_t j = 0; j < y.value.size(); ++j) {
    for (std::size_t i = 0; i < x.value.size(); ++i) {
      errors.push_back(x.error[i] * y.value[j] + (x.value[i] + x.error[i]) * y.error[j] +
                       kernel.shift * (x.slope[i] * y.value[j] + x.value[i] * y.slope[j]));
    }
  }
  return errors;
}

}  // namespace hotspot::detail
