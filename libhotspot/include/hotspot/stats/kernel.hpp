/// @file
/// Kernels in the plane. Each integrates to 1; t = r / bandwidth.
///
/// | kernel       | K(r)                             | bandwidth is           |
/// | uniform      | 1 / (pi h^2)                     | radius of support      |
/// | triangular   | 3 / (pi h^2) (1 - t)             | radius of support      |
/// | epanechnikov | 2 / (pi h^2) (1 - t^2)           | radius of support      |
/// | quartic      | 3 / (pi h^2) (1 - t^2)^2         | radius of support      |
/// | triweight    | 4 / (pi h^2) (1 - t^2)^3         | radius of support      |
/// | gaussian     | exp(-t^2 / 2) / (2 pi h^2)       | standard deviation     |
///
/// The border r = h counts as inside. Reference: Silverman (1986), Density Estimation, section 4.2.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"

namespace hotspot {

enum class Kernel { uniform, triangular, epanechnikov, quartic, triweight, gaussian };

template <>
struct EnumWords<Kernel> {
  static constexpr std::array<std::pair<Kernel, std::string_view>, 6> words{
      {{Kernel::uniform, "uniform"},
       {Kernel::triangular, "triangular"},
       {Kernel::epanechnikov, "epanechnikov"},
       {Kernel::quartic, "quartic"},
       {Kernel::triweight, "triweight"},
       {Kernel::gaussian, "gaussian"}}};
};

/// Shape with a peak of 1, as a function of t^2; 0 beyond the support.
[[nodiscard]] double kernel_shape(Kernel kernel, double t_squared);

/// Value at the centre, K(0), for bandwidth 1.
[[nodiscard]] double kernel_peak(Kernel kernel);

/// Standard deviation along an axis for bandwidth 1: quartic 1/sqrt(8), gaussian 1. Bandwidths of two kernels
/// smooth alike when bandwidth * deviation agrees.
[[nodiscard]] double kernel_deviation(Kernel kernel);

/// Integral of K^2 over the plane for bandwidth 1; for bandwidth h divided by h^2.
[[nodiscard]] double kernel_roughness(Kernel kernel);

/// Integral of K for bandwidth 1 over the disc of radius t: the radial distribution function.
[[nodiscard]] double kernel_mass_within(Kernel kernel, double t);

}  // namespace hotspot
