#include "stats/time_kernel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "stats/normal_tail.hpp"

namespace hotspot::detail {
namespace {

/// What the kernel's shape of peak 1 integrates to.
double integral_of_shape(Kernel kernel) {
  switch (kernel) {
    case Kernel::uniform:
      return 2.0;
    case Kernel::triangular:
      return 1.0;
    case Kernel::epanechnikov:
      return 4.0 / 3.0;
    case Kernel::quartic:
      return 16.0 / 15.0;
    case Kernel::triweight:
      return 32.0 / 35.0;
    case Kernel::gaussian:
      return std::sqrt(2.0 * std::numbers::pi);
  }
  throw std::logic_error("kernel outside its enumeration");
}

/// Integral of a compact kernel from 0 to t, odd in t.
double from_centre(Kernel kernel, double t) {
  const double s = t * t;
  switch (kernel) {
    case Kernel::uniform:
      return t / 2.0;
    case Kernel::triangular:
      return t * (1.0 - std::abs(t) / 2.0);
    case Kernel::epanechnikov:
      return t * (3.0 - s) / 4.0;
    case Kernel::quartic:
      return 15.0 / 16.0 * t * (1.0 + s * (-2.0 / 3.0 + s / 5.0));
    case Kernel::triweight:
      return 35.0 / 32.0 * t * (1.0 + s * (-1.0 + s * (3.0 / 5.0 - s / 7.0)));
    case Kernel::gaussian:
      break;
  }
  throw std::logic_error("kernel without a compact support");
}

}  // namespace

double time_kernel(Kernel kernel, double t) {
  return kernel_shape(kernel, t * t) / integral_of_shape(kernel);
}

double time_kernel_mass(Kernel kernel, double t) {
  if (kernel == Kernel::gaussian) return normal_upper_tail(-t);
  return 0.5 + from_centre(kernel, std::clamp(t, -1.0, 1.0));
}

}  // namespace hotspot::detail
