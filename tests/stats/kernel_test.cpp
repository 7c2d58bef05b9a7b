#include "hotspot/stats/kernel.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "support/slow_density.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

/// Integral of f over 0 to `end` by Simpson's rule.
template <class Function>
double simpson(double end, Function f) {
  constexpr int n = 20000;
  double sum = f(0.0) + f(end);
  for (int i = 1; i < n; ++i) sum += (i % 2 == 1 ? 4.0 : 2.0) * f(end * i / n);
  return sum * end / n / 3.0;
}

double support(Kernel kernel) {
  return kernel == Kernel::gaussian ? 12.0 : 1.0;
}

}  // namespace

TEST_CASE("every kernel is its shape times its peak") {
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    for (const double t : {0.0, 0.3, 0.99, 1.5}) {
      const double value = kernel_peak(kernel) * kernel_shape(kernel, t * t);
      CHECK(value == doctest::Approx(test::slow_kernel(kernel, t, 1.0)).epsilon(1e-14));
    }
    CHECK(kernel_shape(kernel, 0.0) == 1.0);
  }
}

TEST_CASE("the roughness of every kernel is the integral of its square") {
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    const double integral = simpson(support(kernel), [kernel](double t) {
      return 2.0 * std::numbers::pi * t * std::pow(test::slow_kernel(kernel, t, 1.0), 2);
    });
    CHECK(kernel_roughness(kernel) == doctest::Approx(integral).epsilon(1e-9));
  }
}

TEST_CASE("every kernel integrates to its mass within a radius and to 1 in all") {
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    const auto ring = [kernel](double t) {
      return 2.0 * std::numbers::pi * t * kernel_peak(kernel) * kernel_shape(kernel, t * t);
    };
    for (const double t : {0.25, 0.5, 0.875}) {
      CHECK(kernel_mass_within(kernel, t) == doctest::Approx(simpson(t, ring)).epsilon(1e-12));
    }
    CHECK(simpson(support(kernel), ring) == doctest::Approx(1.0).epsilon(1e-10));
    CHECK(kernel_mass_within(kernel, support(kernel)) == 1.0);
    CHECK(kernel_mass_within(kernel, 0.0) == 0.0);
  }
}

TEST_CASE("every kernel has its stated deviation along an axis") {
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    // E[x^2] = E[r^2] / 2 by symmetry.
    const double variance = simpson(support(kernel), [kernel](double t) {
      return std::numbers::pi * t * t * t * kernel_peak(kernel) * kernel_shape(kernel, t * t);
    });
    CHECK(kernel_deviation(kernel) == doctest::Approx(std::sqrt(variance)).epsilon(1e-10));
  }
}

TEST_CASE("the border of the support is inside and beyond it all is exactly 0") {
  CHECK(kernel_shape(Kernel::uniform, 1.0) == 1.0);
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    if (kernel != Kernel::gaussian) CHECK(kernel_shape(kernel, std::nextafter(1.0, 2.0)) == 0.0);
  }
}
