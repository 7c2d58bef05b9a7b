/// @file
/// Moments of weighted events around a centre, and what a kernel that is a polynomial in r^2 sums to over
/// events that are all in reach. Private to the library.
///
///     M_ab = sum_i w_i xi_i^a eta_i^b,  a + b <= 2 power      xi, eta: from the centre, in bandwidths
///
/// Around a place u the sum of w_i (1 - xi^2 - eta^2)^power is a combination of few of them. Moments around
/// one centre give those around another (binomial theorem), and those of two sets of events add up.
#pragma once

#include <array>
#include <cstddef>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

/// `power` of (1 - t^2): uniform 0, epanechnikov 1, quartic 2, triweight 3.
template <std::size_t power>
class DiscMoments {
 public:
  static constexpr std::size_t degree = 2 * power;

  void add(double xi, double eta, double weight) {
    double along_y = weight;
    for (std::size_t b = 0; b <= degree; ++b, along_y *= eta) {
      double term = along_y;
      for (std::size_t a = 0; a + b <= degree; ++a, term *= xi) m_values[b][a] += term;
    }
  }

  void add(const DiscMoments& other) {
    for (std::size_t b = 0; b <= degree; ++b) {
      for (std::size_t a = 0; a + b <= degree; ++a) m_values[b][a] += other.m_values[b][a];
    }
  }

  /// Around a centre from which the one before lies (dx, dy) bandwidths away.
  [[nodiscard]] DiscMoments moved(double dx, double dy) const {
    DiscMoments result = *this;
    auto& m = result.m_values;
    for (std::size_t b = 0; b <= degree; ++b) {
      for (std::size_t step = 1; step <= degree - b; ++step) {
        for (std::size_t a = degree - b; a >= step; --a) m[b][a] += dx * m[b][a - 1];
      }
    }
    for (std::size_t a = 0; a <= degree; ++a) {
      for (std::size_t step = 1; step <= degree - a; ++step) {
        for (std::size_t b = degree - a; b >= step; --b) m[b][a] += dy * m[b - 1][a];
      }
    }
    return result;
  }

  /// sum_i w_i (1 - xi^2 - eta^2)^power at the centre.
  [[nodiscard]] double kernel_sum() const {
    double sum = 0.0, choose = 1.0;
    for (std::size_t k = 0; k <= power; ++k) {
      sum += choose * sum_of_squares_to(k);
      choose *= -static_cast<double>(power - k) / static_cast<double>(k + 1);
    }
    return sum;
  }

 private:
  /// sum_i w_i (xi^2 + eta^2)^k
  [[nodiscard]] double sum_of_squares_to(std::size_t k) const {
    double sum = 0.0, choose = 1.0;
    for (std::size_t j = 0; j <= k; ++j) {
      sum += choose * m_values[2 * j][2 * (k - j)];
      choose *= static_cast<double>(k - j) / static_cast<double>(j + 1);
    }
    return sum;
  }

  std::array<std::array<double, degree + 1>, degree + 1> m_values{};  ///< M_ab at [b][a]
};

}  // namespace hotspot::detail
