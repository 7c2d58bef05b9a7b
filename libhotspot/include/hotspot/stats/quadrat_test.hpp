/// @file
/// Are events spread evenly over the study area? Counts in quadrats against what their areas let expect.
///
///     X2 = sum over quadrats of (O - E)^2 / E        E = n * (area of the quadrat inside W) / |W|
///
/// The window's box is cut into columns x rows quadrats, clipped by the exact polygon; those without area
/// take no part. An event on the side between two quadrats belongs to the western or southern one, as in
/// spatstat's quadrat test (not as in `grid.hpp`), and in a window that is no rectangle coordinates are
/// cut to 1e-9 of the box's side before clipping, as there. df = quadrats - 1; p is the upper tail of
/// chi-squared: small where events cluster. Approximate where many E are below 5, which are counted.
///
/// Undefined (NaN): p with fewer than 2 quadrats. Events outside the window are left out and counted.
/// REQUIRES: metric CRS, the window in the same. THROWS ArgumentError (fewer than 1 column or row), DataError
/// (no event in the window), CrsError. Cost: O(n log edges + columns * edges + quadrats * edges of a column).
/// Reference: Diggle (2013), Statistical Analysis of Spatial Point Patterns, section 2.5.
#pragma once

#include <cstdint>
#include <limits>
#include <tuple>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"

namespace hotspot {

struct QuadratOptions {
  std::uint32_t columns = 5;
  std::uint32_t rows = 5;

  static constexpr auto fields() {
    using O = QuadratOptions;
    return std::tuple{Field{"columns", &O::columns, "option.quadrat_columns", between(1.0, 1000.0)},
                      Field{"rows", &O::rows, "option.quadrat_rows", between(1.0, 1000.0)}};
  }
};

struct QuadratTest {
  double chi2 = std::numeric_limits<double>::quiet_NaN();
  std::int64_t df = 0;
  double p = std::numeric_limits<double>::quiet_NaN();
  std::int64_t few_expected = 0;  ///< quadrats with an expected count below 5
  std::int64_t outside = 0;       ///< events left out
};

[[nodiscard]] QuadratTest quadrat_test(const EventSet& events, const StudyArea& window,
                                       const QuadratOptions& options = {});

}  // namespace hotspot
