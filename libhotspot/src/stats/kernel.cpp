#include "hotspot/stats/kernel.hpp"

#include <cmath>
#include <numbers>
#include <stdexcept>

#include "stats/kernel_shape.hpp"

namespace hotspot {

double kernel_shape(Kernel kernel, double t_squared) {
  return detail::with_kernel(kernel, [&](auto k) { return detail::shape<k()>(t_squared); });
}

double kernel_peak(Kernel kernel) {
  using std::numbers::inv_pi;
  switch (kernel) {
    case Kernel::uniform:
      return inv_pi;
    case Kernel::triangular:
      return 3.0 * inv_pi;
    case Kernel::epanechnikov:
      return 2.0 * inv_pi;
    case Kernel::quartic:
      return 3.0 * inv_pi;
    case Kernel::triweight:
      return 4.0 * inv_pi;
    case Kernel::gaussian:
      return 0.5 * inv_pi;
  }
  throw std::logic_error("kernel outside its enumeration");
}

double kernel_deviation(Kernel kernel) {
  switch (kernel) {
    case Kernel::uniform:
      return 0.5;
    case Kernel::triangular:
      return std::sqrt(0.15);
    case Kernel::epanechnikov:
      return 1.0 / std::sqrt(6.0);
    case Kernel::quartic:
      return 1.0 / std::sqrt(8.0);
    case Kernel::triweight:
      return 1.0 / std::sqrt(10.0);
    case Kernel::gaussian:
      return 1.0;
  }
  throw std::logic_error("kernel outside its enumeration");
}

double kernel_roughness(Kernel kernel) {
  using std::numbers::inv_pi;
  switch (kernel) {
    case Kernel::uniform:
      return inv_pi;
    case Kernel::triangular:
      return 1.5 * inv_pi;
    case Kernel::epanechnikov:
      return 4.0 / 3.0 * inv_pi;
    case Kernel::quartic:
      return 1.8 * inv_pi;
    case Kernel::triweight:
      return 16.0 / 7.0 * inv_pi;
    case Kernel::gaussian:
      return 0.25 * inv_pi;
  }
  throw std::logic_error("kernel outside its enumeration");
}

double kernel_mass_within(Kernel kernel, double t) {
  if (kernel == Kernel::gaussian) return -std::expm1(-0.5 * t * t);
  if (t >= 1.0) return 1.0;
  const double q = t * t;
  switch (kernel) {
    case Kernel::uniform:
      return q;
    case Kernel::triangular:
      return q * (3.0 - 2.0 * t);
    case Kernel::epanechnikov:
      return q * (2.0 - q);
    case Kernel::quartic:
      return q * (3.0 - q * (3.0 - q));
    case Kernel::triweight:
      return q * (4.0 - q * (6.0 - q * (4.0 - q)));
    case Kernel::gaussian:
      break;
  }
  throw std::logic_error("kernel outside its enumeration");
}

}  // namespace hotspot
