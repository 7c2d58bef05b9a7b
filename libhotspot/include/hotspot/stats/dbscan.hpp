/// @file
/// Which events crowd together, and which stand alone? Density-based clusters (DBSCAN).
///
/// An event is a core event if at least `min_points` events, itself among them, lie at most `eps` from it.
/// Core events within `eps` of each other are of one cluster, and so on along chains of them. An event that
/// is no core event but within `eps` of one is on the border and belongs to the cluster of the nearest core
/// event; of those equally near, the one further west, then further south. The others are noise.
///
/// Clusters are numbered 1, 2 ... by the first of their core events in the order of the input; noise is 0.
/// The partition does not depend on that order. Distances are compared as computed, without tolerance.
/// Weights are not used.
///
/// REQUIRES: metric CRS. THROWS CrsError, ArgumentError (`eps` is asked for: it has no default). Cost: O(n
/// log n + pairs of places within eps), where events at the very same place count as one place; memory O(n).
/// Not in scope: choosing `eps`; significance, since dense places come about by chance too. Reference: Ester,
/// Kriegel, Sander and Xu (1996).
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot {

struct DbscanOptions {
  Metres eps{};
  std::uint32_t min_points = 5;

  static constexpr auto fields() {
    return std::tuple{Field{"eps", &DbscanOptions::eps, "option.eps", above(0.0)},
                      Field{"min_points", &DbscanOptions::min_points, "option.min_points", at_least(1.0)}};
  }
};

struct Dbscan {
  std::vector<std::uint32_t> cluster{};  ///< of each event; 0: noise
  std::vector<bool> core{};
  std::uint32_t clusters = 0;
};

[[nodiscard]] Dbscan dbscan(const EventSet& events, const DbscanOptions& options, const Run& run = {});

}  // namespace hotspot
