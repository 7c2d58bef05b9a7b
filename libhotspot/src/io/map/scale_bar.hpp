/// @file
/// The length of a scale bar: round, and known to the reader. Private to the library.
#pragma once

#include <string>

#include "hotspot/core/text.hpp"

namespace hotspot::detail {

struct ScaleBar {
  double metres = 0.0;  ///< 1, 2 or 5 times a power of ten
  double px = 0.0;
  int segments = 2;  ///< of a round length each
};

/// The longest that is at most `most_px` long. REQUIRES: both above 0.
[[nodiscard]] ScaleBar scale_bar(double metres_per_px, double most_px);

/// "500 m", "2 km", "0.5 km", with a thin space.
[[nodiscard]] std::string length_label(Language language, double metres);

}  // namespace hotspot::detail
