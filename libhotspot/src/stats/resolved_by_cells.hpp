/// @file
/// Can a map of cells show a density? Private to the library.
#pragma once

#include <numbers>

#include "hotspot/core/error.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot::detail {

/// THROWS ArgumentError if the kernel reaches less than two cells: peaks then fall between their centres and
/// the map shows where centres happen to lie. Of a Gaussian, which reaches everywhere, the radius counts of
/// the quartic kernel that smooths alike.
inline void require_resolved(Kernel kernel, Metres bandwidth, const Grid& grid) {
  constexpr double almost_two = 2.0 * (1.0 - 1e-9);
  const double radius =
      kernel == Kernel::gaussian ? 2.0 * std::numbers::sqrt2 * bandwidth.value : bandwidth.value;
  const double cell = grid.cell * grid.crs.metres_per_unit;
  if (radius >= almost_two * cell) return;
  throw ArgumentError({"error.bandwidth_below_two_cells",
                       {{"bandwidth", bandwidth.value}, {"cell", cell}, {"largest", 0.5 * radius}}});
}

}  // namespace hotspot::detail
