/// @file
/// Two figures of areas in one picture: do places felt unsafe lie where much is reported? Each figure is cut
/// into three classes, low, middle and high, with as many values in each; nine colours tell the pairs: to
/// teal across, to magenta up.
///
/// An area that lacks either figure has no class. Cost: O(n log n).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/style.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/bivariate_colours.hpp"

namespace hotspot {

/// A figure of each area, and what it is called.
struct BivariateFigure {
  std::string title{};
  std::vector<double> values{};
};

inline constexpr std::size_t bivariate_classes = 3;  ///< of each figure

struct BivariateLayer {
  std::vector<std::string> pairs{};  ///< per area "high-low": across, then up; empty: no class
  Style style{};                     ///< its categories are the nine pairs; the column's name is the caller's
};
/// REQUIRES: as many values of one figure as of the other.
[[nodiscard]] BivariateLayer bivariate_layer(const BivariateFigure& across, const BivariateFigure& up,
                                             Language language);

}  // namespace hotspot
