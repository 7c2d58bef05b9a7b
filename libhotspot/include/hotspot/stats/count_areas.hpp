/// @file
/// How many events lie in each area? Every event is counted at most once.
///
/// Borders belong to the areas. A point on a border of two areas is counted in the one with the lower index,
/// and the tie is named. Events in no area are a figure of their own: areas plus `outside` equal the events.
/// Cost: O(edges log edges) for the index, then as `PointLocator` says for each event.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot {

/// For each event the index of its area, none where it lies in no area.
struct AreaAssignment {
  std::vector<std::optional<std::size_t>> area_of{};
  std::vector<std::size_t> ties{};  ///< events on the border of, or inside, more than one area
};

/// THROWS CrsError if events and areas are in different CRSs.
[[nodiscard]] AreaAssignment assign_areas(const EventSet& events, const AreaLayer& areas,
                                          const Run& run = {});

struct AreaCounts {
  std::vector<std::int64_t> count{};  ///< one per area
  std::int64_t outside = 0;
};

/// Counts of one assignment. `groups` (one number per event, below `group_count`) splits it, by year or
/// category, in one pass; the result has one entry per group. An event without a group counts in none.
/// THROWS ArgumentError if `groups` has another length, or a number that is not below `group_count`.
[[nodiscard]] AreaCounts count_areas(const AreaAssignment& assignment, std::size_t area_count);
[[nodiscard]] std::vector<AreaCounts> count_areas(const AreaAssignment& assignment, std::size_t area_count,
                                                  const std::vector<std::optional<std::size_t>>& groups,
                                                  std::size_t group_count);

/// Sums a figure of points or cells (residents of address points, of 100 m cells) over the areas: the
/// denominator of rates. `figure` has one value per event; NaN counts as 0. THROWS ArgumentError if it has
/// another length.
[[nodiscard]] std::vector<double> sum_over_areas(const AreaAssignment& assignment, std::size_t area_count,
                                                 const std::vector<double>& figure);

}  // namespace hotspot
