/// @file
/// Class limits at round numbers, in their kinds. Private to the library.
#pragma once

#include <cstddef>
#include <vector>

namespace hotspot::detail {

/// The finite values, ascending.
[[nodiscard]] std::vector<double> finite_sorted(const std::vector<double>& values);

/// Limits in equal round steps around ascending finite values, at most `classes` + 1.
[[nodiscard]] std::vector<double> equal_breaks(const std::vector<double>& sorted, std::size_t classes);

/// Decimals that every one of the limits needs, at most ten.
[[nodiscard]] int decimals_of(const std::vector<double>& breaks);

}  // namespace hotspot::detail
