/// @file
/// How many digits a figure is told with: no more than its interval allows. Private to the library.
#pragma once

namespace hotspot::detail {

/// Decimals that a step of a scale needs: 0 for 20, 1 for 0.5.
[[nodiscard]] int decimals_for(double step);

/// Decimals of the ends of an interval or class of this width: 0 for 12, 1 for 1.4.
[[nodiscard]] int range_decimals(double width);

}  // namespace hotspot::detail
