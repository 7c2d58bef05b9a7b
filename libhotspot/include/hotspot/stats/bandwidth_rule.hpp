/// @file
/// A bandwidth for who has none in mind: a rule of thumb from the spread and number of events.
///
///     sigma = n^(-1/6) * geometric mean over the axes of min(sd, IQR / 1.34)
///
/// times what makes the kernel's own deviation that sigma; sd with divisor n - 1, quartiles of type 7,
/// weights not used. Where an IQR is 0, because many events share a coordinate, sd serves alone. A rule for
/// round clouds of events: it smooths more than cross-validation where events cluster. REQUIRES: events that
/// differ along both axes, metric CRS. THROWS DataError otherwise, CrsError. Cost: O(n log n). Reference:
/// Silverman (1986), eq. 3.28; Scott (1992), eq. 6.42.
#pragma once

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot {

[[nodiscard]] Metres silverman_bandwidth(const EventSet& events, Kernel kernel);

}  // namespace hotspot
