/// @file
/// The kernels of `kernel.hpp` as inline functions for inner loops, chosen once by `with_kernel`. Private to
/// the library.
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <type_traits>

#include "hotspot/stats/kernel.hpp"

namespace hotspot::detail {

/// Shape with a peak of 1, as a function of t^2.
template <Kernel kernel>
inline double shape(double t_squared) {
  if constexpr (kernel == Kernel::uniform) return t_squared <= 1.0 ? 1.0 : 0.0;
  if constexpr (kernel == Kernel::triangular) return std::max(0.0, 1.0 - std::sqrt(t_squared));
  if constexpr (kernel == Kernel::gaussian) return std::exp(-0.5 * t_squared);
  const double inside = std::max(0.0, 1.0 - t_squared);
  if constexpr (kernel == Kernel::epanechnikov) return inside;
  if constexpr (kernel == Kernel::quartic) return inside * inside;
  if constexpr (kernel == Kernel::triweight) return inside * inside * inside;
}

/// Distance in bandwidths beyond which a kernel is left out of sums. Gaussian: exp(-37.6^2 / 2) = 1e-307, the
/// last before doubles lose digits.
template <Kernel kernel>
inline constexpr double reach_in_bandwidths = kernel == Kernel::gaussian ? 37.6 : 1.0;

/// Calls f with the kernel as a compile-time constant.
template <class Function>
auto with_kernel(Kernel kernel, Function&& f) {
  switch (kernel) {
    case Kernel::uniform:
      return f(std::integral_constant<Kernel, Kernel::uniform>{});
    case Kernel::triangular:
      return f(std::integral_constant<Kernel, Kernel::triangular>{});
    case Kernel::epanechnikov:
      return f(std::integral_constant<Kernel, Kernel::epanechnikov>{});
    case Kernel::quartic:
      return f(std::integral_constant<Kernel, Kernel::quartic>{});
    case Kernel::triweight:
      return f(std::integral_constant<Kernel, Kernel::triweight>{});
    case Kernel::gaussian:
      return f(std::integral_constant<Kernel, Kernel::gaussian>{});
  }
  throw std::logic_error("kernel outside its enumeration");
}

}  // namespace hotspot::detail
