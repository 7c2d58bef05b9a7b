/// @file
/// Do events that are near in space follow each other soon, more often than chance would have it? The Knox
/// test, and with several bands the near-repeat table: how many times as many pairs as expected lie in each
/// band of distances and days.
///
///     observed = pairs with distance in (d0, d1] and days between in (t0, t1]
///     expected = pairs_near * pairs_soon / pairs,     pairs = n (n - 1) / 2
///
/// The first band of each list holds its start too: [0, d1]; where its end is 0 it is the band of the same
/// place, or day, and the next one is (0, d2]. `expected` and `variance` are the exact mean and variance of
/// `observed` when the times are permuted over the places (each order equally likely), `z` the standard
/// deviate. `p_poisson` = P(X >= observed) for a Poisson count with that mean. `p_permutation` is the share
/// of random permutations with as many pairs or more, the observed order among them. Distances are compared
/// as computed, without tolerance. Weights are not used.
///
/// Undefined (NaN): ratio where nothing is expected; z where the variance is 0, since every order gives the
/// same count; all for fewer than two events. Events without a time are left out and counted.
///
/// REQUIRES: metric CRS, bands that rise. THROWS CrsError; ArgumentError (bands; more than `knox_pair_limit`
/// pairs within the largest distance with permutations, or 30 million events); DataError if no event has a
/// time. Cost: O(n log n + near pairs), and O(near pairs) for each permutation. Memory: O(n), with
/// permutations also 4 bytes a near pair. Not in scope: edge effects; a period in which one part of the town
/// grew busier than another (population shift) counts as interaction. Reference: Knox (1964); Barton and
/// David (1966) for the variance; Townsley, Homel and Chaseling (2003), Ratcliffe (2009) for near repeats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/day_count.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

/// Pairs within the largest distance that permutations are offered for: 1 GB of memory.
inline constexpr std::size_t knox_pair_limit = 250'000'000;

struct KnoxOptions {
  std::vector<Metres> distances{{0.0}, {100.0}, {200.0}, {400.0}};  ///< upper ends of the bands
  std::vector<double> days{7.0, 14.0, 28.0};                        ///< the same
  DayCount day_count = DayCount::calendar;
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    return std::tuple_cat(
        std::tuple{Field{"distances", &KnoxOptions::distances, "option.knox_distances", at_least(0.0)},
                   Field{"days", &KnoxOptions::days, "option.knox_days", at_least(0.0)},
                   Field{"day_count", &KnoxOptions::day_count, "option.day_count"}},
        permutation_fields<KnoxOptions>());
  }
};

/// A band of distances crossed with one of days.
struct KnoxBand {
  Metres distance_from{};
  Metres distance_to{};
  double days_from = 0.0;
  double days_to = 0.0;
  std::int64_t pairs_near = 0;  ///< in the band of distances
  std::int64_t pairs_soon = 0;  ///< in the band of days
  std::int64_t observed = 0;    ///< in both
  double expected = 0.0;
  double ratio = 0.0;  ///< observed / expected: 1.3 is 30 % more than chance
  double variance = 0.0;
  double z = 0.0;
  double p_poisson = 0.0;
  double p_permutation = 0.0;  ///< NaN without permutations
};

struct Knox {
  std::int64_t events = 0;        ///< with a time
  std::int64_t without_time = 0;  ///< left out
  std::int64_t pairs = 0;
  std::vector<KnoxBand> bands{};  ///< by distance, then by days
};

[[nodiscard]] Knox knox(const EventSet& events, const KnoxOptions& options = {}, const Run& run = {});

}  // namespace hotspot
