/// @file
/// The kernels of `kernel.hpp` along a line, for time: each integrates to 1 over t, bandwidth 1. Private to
/// the library.
///
/// uniform 1/2, triangular 1 - |t|, epanechnikov 3/4 (1 - t^2), quartic 15/16 (1 - t^2)^2, triweight
/// 35/32 (1 - t^2)^3, gaussian exp(-t^2 / 2) / sqrt(2 pi). Reference: Silverman (1986), table 3.1.
#pragma once

#include "hotspot/stats/kernel.hpp"

namespace hotspot::detail {

[[nodiscard]] double time_kernel(Kernel kernel, double t);

/// Integral from minus infinity to t.
[[nodiscard]] double time_kernel_mass(Kernel kernel, double t);

}  // namespace hotspot::detail
