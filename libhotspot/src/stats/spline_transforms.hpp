/// @file
/// Discrete transforms of splines and of the Gaussian along one axis, in long double. Private to the library.
#pragma once

#include <cstddef>
#include <vector>

namespace hotspot::detail {

/// Transform of a Gaussian with peak 1, sampled at the integers with the period n, up to n / 2.
[[nodiscard]] std::vector<double> gaussian_transform(double deviation, std::size_t n);

/// Transform of the values of B-splines (degree 3 or 5) at the nodes, up to half the period n.
[[nodiscard]] std::vector<double> spline_transform(std::size_t degree, std::size_t n);

/// A Gaussian with peak 1, sampled at the integers with the period n.
[[nodiscard]] std::vector<long double> sampled_gaussian(double deviation, std::size_t n);

/// Coefficients of the spline of degree 5 through periodic even values.
[[nodiscard]] std::vector<double> quintic_coefficients(const std::vector<long double>& values);

}  // namespace hotspot::detail
