/// @file
/// Are events that lie near each other also near in time, over all distances at once? Mantel's test:
/// Pearson's correlation r, over all pairs of events, of the distance and the days between them. Above 0:
/// near in space goes with near in time.
///
/// `p_permutation` is the share of random permutations of the times over the places with an r as high or
/// higher, the observed order among them. r is undefined (NaN) for fewer than three events, events all in one
/// place or all at one time. Events without a time are left out and counted. Weights are not used.
///
/// REQUIRES: metric CRS. THROWS CrsError; DataError if no event has a time; ArgumentError if pairs times
/// permutations are more than `mantel_budget`. Cost: O(n^2), once for r and for each permutation; memory
/// O(n). Reference: Mantel (1967).
#pragma once

#include <cstdint>
#include <tuple>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/day_count.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

/// Pairs times (permutations + 1) that are offered: about a minute of one core.
inline constexpr double mantel_budget = 1e11;

struct MantelOptions {
  DayCount day_count = DayCount::calendar;
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    return std::tuple_cat(std::tuple{Field{"day_count", &MantelOptions::day_count, "option.day_count"}},
                          permutation_fields<MantelOptions>());
  }
};

struct Mantel {
  std::int64_t events = 0;        ///< with a time
  std::int64_t without_time = 0;  ///< left out
  std::int64_t pairs = 0;
  double r = 0.0;
  double p_permutation = 0.0;  ///< NaN without permutations
};

[[nodiscard]] Mantel mantel(const EventSet& events, const MantelOptions& options = {}, const Run& run = {});

}  // namespace hotspot
