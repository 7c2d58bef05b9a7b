/// @file
/// Where is the middle of some events, how far do they scatter, and in which direction? The
/// standard-deviational ellipse.
///
///     centre = (mean x, mean y)
///     S = 1 / m * sum (p_i - centre)(p_i - centre)'
///
/// The axes lie along the eigenvectors of S; a semi-axis is `deviations` times the square root of the
/// eigenvalue. m = n (Lefever 1926, Yuill 1971: the events as they are) or n - 2 (CrimeStat: as a sample, two
/// coordinates of the centre estimated). For events scattered normally, 1 deviation holds 39 %, sqrt 2 63 %,
/// 2 deviations 86 %. ArcGIS draws n with sqrt 2, CrimeStat n - 2 with sqrt 2.
///
/// Undefined (NaN): the centre of no point; the axes where m is not positive; the rotation where both axes
/// are equal. The minor axis of points on a line is 0. Weights are not used. REQUIRES: metric CRS. THROWS
/// CrsError, ArgumentError. Cost: O(n). Reference: Yuill (1971); Levine (2015), CrimeStat IV, chapter 4.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

enum class EllipseDivisor {
  n,
  n_minus_2,
};

template <>
struct EnumWords<EllipseDivisor> {
  static constexpr std::array<std::pair<EllipseDivisor, std::string_view>, 2> words{
      {{EllipseDivisor::n, "n"}, {EllipseDivisor::n_minus_2, "n-2"}}};
};

struct EllipseOptions {
  EllipseDivisor divisor = EllipseDivisor::n;
  double deviations = 1.0;

  static constexpr auto fields() {
    return std::tuple{
        Field{"ellipse_divisor", &EllipseOptions::divisor, "option.ellipse_divisor"},
        Field{"ellipse_deviations", &EllipseOptions::deviations, "option.ellipse_deviations", above(0.0)}};
  }
};

struct DeviationalEllipse {
  Point centre{};
  Metres major{};             ///< semi-axis
  Metres minor{};             ///< semi-axis
  double rotation_deg = 0.0;  ///< of the major axis, clockwise from north, 0 to below 180
};

[[nodiscard]] DeviationalEllipse deviational_ellipse(const std::vector<Point>& points, const Crs& crs,
                                                     const EllipseOptions& options = {});

/// The ellipse as a polygon of `corners` corners, counter-clockwise; empty if an axis is 0 or undefined.
/// REQUIRES: corners >= 3.
[[nodiscard]] Ring outline(const DeviationalEllipse& ellipse, const Crs& crs, std::size_t corners = 72);

}  // namespace hotspot
