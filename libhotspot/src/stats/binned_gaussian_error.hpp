/// @file
/// Error of interpolating a Gaussian by splines of degree 5, a product of one factor an axis. Private to the
/// library.
#pragma once

#include <vector>

#include "stats/binned_error.hpp"

namespace hotspot::detail {

/// `error_between_tiles` (`binned_error.hpp`) of the Gaussian.
[[nodiscard]] std::vector<double> gaussian_error_between_tiles(const BinnedKernel& kernel, double tile,
                                                               const Period& period);

}  // namespace hotspot::detail
