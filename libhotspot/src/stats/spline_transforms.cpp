#include "stats/spline_transforms.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <kissfft/kissfft.hh>
#include <numbers>

namespace hotspot::detail {
namespace {

using Long = long double;

std::vector<Long> transform_of_even(const std::vector<Long>& values) {
  const std::vector<std::complex<Long>> in(values.begin(), values.end());
  std::vector<std::complex<Long>> out(values.size());
  kissfft<Long>(values.size(), false).transform(in.data(), out.data());
  std::vector<Long> result;
  for (const auto& value : out) result.push_back(value.real());
  return result;
}

Long spline_at_frequency(std::size_t degree, Long omega) {
  if (degree == 3) return (4.0L + 2.0L * std::cos(omega)) / 6.0L;
  return (66.0L + 52.0L * std::cos(omega) + 2.0L * std::cos(2.0L * omega)) / 120.0L;
}

}  // namespace

std::vector<long double> sampled_gaussian(double deviation, std::size_t n) {
  std::vector<Long> values(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Long t = static_cast<Long>(std::min(i, n - i)) / deviation;
    values[i] = std::exp(-0.5L * t * t);
  }
  return values;
}

std::vector<double> quintic_coefficients(const std::vector<long double>& values) {
  const std::size_t n = values.size();
  std::vector<Long> spectrum = transform_of_even(values);
  for (std::size_t k = 0; k < n; ++k) {
    const Long omega = 2.0L * std::numbers::pi_v<Long> * static_cast<Long>(k) / static_cast<Long>(n);
    spectrum[k] /= spline_at_frequency(5, omega) * static_cast<Long>(n);
  }
  const std::vector<Long> result = transform_of_even(spectrum);
  return {result.begin(), result.end()};
}

std::vector<double> gaussian_transform(double deviation, std::size_t n) {
  std::vector<Long> spectrum = transform_of_even(sampled_gaussian(deviation, n));
  spectrum.resize(n / 2 + 1);
  return {spectrum.begin(), spectrum.end()};
}

std::vector<double> spline_transform(std::size_t degree, std::size_t n) {
  std::vector<double> values;
  for (std::size_t k = 0; k <= n / 2; ++k) {
    const Long omega = 2.0L * std::numbers::pi_v<Long> * static_cast<Long>(k) / static_cast<Long>(n);
    values.push_back(static_cast<double>(spline_at_frequency(degree, omega)));
  }
  return values;
}

}  // namespace hotspot::detail
