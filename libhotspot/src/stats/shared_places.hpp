/// @file
/// Weighted events with those at the same place made one, so that a crowd on one spot costs no more than one
/// event. Private to the library.
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "stats/distinct_places.hpp"
#include "stats/event_bands.hpp"

namespace hotspot::detail {

struct SharedPlaces {
  DistinctPlaces distinct{};
  std::vector<WeightedEvent> events{};  ///< one a place with weight, `index` its number in `distinct`
  std::vector<double> others{};         ///< of each place asked for: what the other events there weigh
};

/// `events`: the index of each is that of its place. Weights are added by rising value, whatever their order,
/// and those of the others without taking anything off. Cost: O(n log n). THROWS Cancelled.
[[nodiscard]] SharedPlaces shared_places(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                         const Run& run);

}  // namespace hotspot::detail
