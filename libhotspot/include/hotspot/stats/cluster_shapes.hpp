/// @file
/// Clusters as shapes: how many events each has, where it lies and how far it reaches.
#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/stats/dbscan.hpp"
#include "hotspot/stats/deviational_ellipse.hpp"

namespace hotspot {

/// How far a strip reaches to each side, and beyond the ends.
inline constexpr Metres strip_reach{1.0};

struct ClusterShape {
  std::uint32_t cluster = 0;  ///< its number, from 1
  std::int64_t events = 0;    ///< border events too
  std::int64_t core_events = 0;
  /// Convex. Where the events are one place or lie on a line, which has no area: a strip around them, so that
  /// a map shows them.
  Ring hull{};
  double area_km2 = 0.0;  ///< of the hull; 0 where it is a strip
  DeviationalEllipse ellipse{};
};

/// By number. REQUIRES: clusters of these events, metric CRS. THROWS CrsError, ArgumentError. Cost: O(n log
/// n).
[[nodiscard]] std::vector<ClusterShape> cluster_shapes(const EventSet& events, const Dbscan& clusters,
                                                       const EllipseOptions& options = {});

}  // namespace hotspot
