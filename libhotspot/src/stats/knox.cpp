#include "hotspot/stats/knox.hpp"

#include <algorithm>
#include <atomic>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/matched_pairs.hpp"
#include "stats/near_pairs.hpp"
#include "stats/timed_events.hpp"

namespace hotspot {
namespace {

using detail::BandEnds;
using detail::Lanes;
using detail::NearPairs;
using detail::PairLists;
using detail::PairSet;
using detail::permutation_lanes;
using detail::TimedEvents;

/// Events whose pairs are counted at one go.
constexpr std::size_t block_size = 256;

void require_rising(const std::string& option, const std::vector<double>& ends) {
  if (ends.empty()) throw ArgumentError({"error.bands_empty", {{"option", option}}});
  for (std::size_t k = 1; k < ends.size(); ++k) {
    if (ends[k] > ends[k - 1]) continue;
    throw ArgumentError(
        {"error.bands_not_rising", {{"option", option}, {"value", ends[k]}, {"before", ends[k - 1]}}});
  }
}

std::vector<double> metres_of(const std::vector<Metres>& lengths) {
  std::vector<double> values;
  for (const Metres length : lengths) values.push_back(length.value);
  return values;
}

void require_valid(const EventSet& events, const KnoxOptions& options) {
  validate(options);
  require_rising("distances", metres_of(options.distances));
  require_rising("days", options.days);
  require_consistent(events);
  require_metric(events.crs, "Knox");
}

BandEnds distance_ends(const Crs& crs, const KnoxOptions& options) {
  std::vector<double> ends = metres_of(options.distances);
  for (double& end : ends) end /= crs.metres_per_unit;
  return BandEnds(std::move(ends));
}

BandEnds tick_ends(const TimedEvents& events, const KnoxOptions& options) {
  // 0.3 days are 25,920 seconds and not, as 0.3 * 86400 is computed, a little less.
  constexpr double rounding = 1.0 + 1e-12;
  std::vector<double> ends = options.days;
  for (double& end : ends) end *= events.ticks_per_day * rounding;
  return BandEnds(std::move(ends));
}

/// What is counted of the pairs in reach.
struct Tally {
  std::vector<PairSet> near{};           ///< a set per band of distances; pairs counted from both ends
  std::vector<std::int64_t> observed{};  ///< by band of distances, then of days

  Tally(std::size_t distance_bands, std::size_t day_bands)
      : near(distance_bands), observed(distance_bands * day_bands) {}

  void add(const Tally& other) {
    for (std::size_t b = 0; b < near.size(); ++b) {
      near[b].pairs += other.near[b].pairs;
      near[b].squared_degrees += other.near[b].squared_degrees;
    }
    for (std::size_t k = 0; k < observed.size(); ++k) observed[k] += other.observed[k];
  }
};

/// The pairs of event i. `later` gets the number of partners above i per band.
void count_pairs_of(std::size_t i, const NearPairs& near, const std::vector<double>& ticks,
                    const BandEnds& days, Tally& tally, std::uint32_t* later) {
  std::vector<std::int64_t> degree(near.bands());
  near.visit(i, [&](std::size_t j, std::size_t band, double) {
    ++degree[band];
    if (j < i) return;
    ++later[band];
    const std::size_t day_band = days.band_of(std::abs(ticks[i] - ticks[j]));
    if (day_band < days.size()) ++tally.observed[band * days.size() + day_band];
  });
  for (std::size_t b = 0; b < degree.size(); ++b) {
    tally.near[b].pairs += degree[b];
    tally.near[b].squared_degrees += detail::WholeNumber(degree[b]) * degree[b];
  }
}

struct Counted {
  Tally tally;
  std::vector<std::uint32_t> later;  ///< lengths of the lists of pairs
};

Counted count_pairs(const NearPairs& near, const TimedEvents& events, const BandEnds& days, const Run& run) {
  Counted counted{Tally(near.bands(), days.size()), std::vector<std::uint32_t>(events.size() * near.bands())};
  const std::size_t blocks = (events.size() + block_size - 1) / block_size;
  std::vector<Tally> tallies(blocks, counted.tally);
  detail::parallel_for(run, "stage.near_pairs", blocks, [&](std::size_t block) {
    const std::size_t end = std::min(events.size(), (block + 1) * block_size);
    for (std::size_t i = block * block_size; i < end; ++i) {
      count_pairs_of(i, near, events.ticks, days, tallies[block], counted.later.data() + i * near.bands());
    }
  });
  for (const Tally& tally : tallies) counted.tally.add(tally);
  for (PairSet& set : counted.tally.near) set.pairs /= 2;
  return counted;
}

/// The pairs of times in each band.
std::vector<PairSet> soon_pairs(std::vector<double> ticks, const BandEnds& days) {
  std::sort(ticks.begin(), ticks.end());
  std::vector<PairSet> sets(days.size());
  for (const double tick : ticks) {
    std::int64_t nearer = 1;  // the event itself
    for (std::size_t k = 0; k < days.size(); ++k) {
      const auto first = std::lower_bound(ticks.begin(), ticks.end(), tick - days.ends()[k]);
      const auto end = std::upper_bound(first, ticks.end(), tick + days.ends()[k]);
      const std::int64_t degree = end - first - nearer;
      sets[k].pairs += degree;
      sets[k].squared_degrees += detail::WholeNumber(degree) * degree;
      nearer += degree;
    }
  }
  for (PairSet& set : sets) set.pairs /= 2;
  return sets;
}

// -- permutations

using LaneCounts = std::array<std::int64_t, permutation_lanes>;

/// For each band of distances and of days the pairs in it, under eight permutations at once.
std::vector<LaneCounts> count_permuted(const PairLists& pairs, const std::vector<Lanes>& ticks,
                                       const BandEnds& days, std::size_t distance_bands, const Run& run) {
  std::vector<LaneCounts> within(distance_bands * days.size(), LaneCounts{});  // up to each end of the days
  for (std::size_t list = 0; list + 1 < pairs.start.size(); ++list) {
    if (list % 1024 == 0 && run.stop.stop_requested()) throw Cancelled();
    const Lanes own = ticks[list / distance_bands];
    LaneCounts* counts = within.data() + (list % distance_bands) * days.size();
    for (std::size_t p = pairs.start[list]; p < pairs.start[list + 1]; ++p) {
      const Lanes& other = ticks[pairs.partners[p]];
      Lanes apart;
      for (std::size_t lane = 0; lane < permutation_lanes; ++lane) {
        apart[lane] = std::abs(own[lane] - other[lane]);
      }
      for (std::size_t k = 0; k < days.size(); ++k) {
        const double end = days.ends()[k];
        for (std::size_t lane = 0; lane < permutation_lanes; ++lane) {
          counts[k][lane] += apart[lane] <= end ? 1 : 0;
        }
      }
    }
  }
  for (std::size_t cell = within.size(); cell-- > 0;) {
    if (cell % days.size() == 0) continue;
    for (std::size_t lane = 0; lane < permutation_lanes; ++lane) {
      within[cell][lane] -= within[cell - 1][lane];
    }
  }
  return within;
}

void require_affordable(std::size_t pairs) {
  if (pairs <= knox_pair_limit) return;
  throw ArgumentError(
      {"error.knox_too_many_pairs",
       {{"pairs", static_cast<std::int64_t>(pairs)}, {"limit", static_cast<std::int64_t>(knox_pair_limit)}}});
}

/// Permutations with as many pairs as observed or more, per band.
std::vector<std::uint64_t> count_extreme(const NearPairs& near, const TimedEvents& events,
                                         const BandEnds& days, const Counted& counted,
                                         const KnoxOptions& options, const Run& run) {
  const std::vector<std::int64_t>& observed = counted.tally.observed;
  require_affordable(std::accumulate(counted.later.begin(), counted.later.end(), std::size_t{0}));
  const PairLists pairs = list_pairs(near, counted.later, run);
  std::vector<std::atomic<std::uint64_t>> extreme(
      observed.size());  // whole numbers: any order adds up the same
  const std::size_t blocks = (options.permutations + permutation_lanes - 1) / permutation_lanes;
  detail::parallel_for(run, "stage.permutations", blocks, [&](std::size_t block) {
    const std::size_t first = block * permutation_lanes;
    const auto ticks = detail::permuted_ticks(events.ticks, options.seed, first);
    const auto counts = count_permuted(pairs, ticks, days, near.bands(), run);
    const std::size_t lanes = std::min(permutation_lanes, options.permutations - first);
    for (std::size_t cell = 0; cell < observed.size(); ++cell) {
      extreme[cell] += static_cast<std::uint64_t>(
          std::count_if(counts[cell].begin(), counts[cell].begin() + static_cast<std::ptrdiff_t>(lanes),
                        [&](std::int64_t count) { return count >= observed[cell]; }));
    }
  });
  return {extreme.begin(), extreme.end()};
}

// -- the answer

/// P(X >= observed) for X Poisson with the mean expected.
double poisson_at_least(std::int64_t observed, double expected) {
  if (std::isnan(expected)) return expected;
  if (observed == 0) return 1.0;
  return boost::math::gamma_p(static_cast<double>(observed), expected);
}

void compare_with_chance(KnoxBand& band, const detail::Moments& chance) {
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  const auto observed = static_cast<double>(band.observed);
  band.expected = chance.mean;
  band.variance = chance.variance;
  band.ratio = chance.mean > 0.0 ? observed / chance.mean : undefined;
  band.z = chance.variance > 0.0 ? (observed - chance.mean) / std::sqrt(chance.variance) : undefined;
  band.p_poisson = poisson_at_least(band.observed, chance.mean);
  band.p_permutation = undefined;
}

std::vector<KnoxBand> make_bands(const TimedEvents& events, const Tally& tally,
                                 const std::vector<PairSet>& soon, const KnoxOptions& options) {
  const std::size_t day_bands = options.days.size();
  std::vector<KnoxBand> bands;
  for (std::size_t b = 0; b < options.distances.size(); ++b) {
    for (std::size_t k = 0; k < day_bands; ++k) {
      KnoxBand band{.distance_from = b == 0 ? Metres{} : options.distances[b - 1],
                    .distance_to = options.distances[b],
                    .days_from = k == 0 ? 0.0 : options.days[k - 1],
                    .days_to = options.days[k],
                    .pairs_near = tally.near[b].pairs,
                    .pairs_soon = soon[k].pairs,
                    .observed = tally.observed[b * day_bands + k]};
      compare_with_chance(
          band, detail::matched_pairs(static_cast<std::int64_t>(events.size()), tally.near[b], soon[k]));
      bands.push_back(band);
    }
  }
  return bands;
}

}  // namespace

Knox knox(const EventSet& events, const KnoxOptions& options, const Run& run) {
  require_valid(events, options);
  const TimedEvents timed = detail::timed_events(events, options.day_count);
  const NearPairs near(timed.points, distance_ends(events.crs, options));
  const BandEnds days = tick_ends(timed, options);
  const Counted counted = count_pairs(near, timed, days, run);
  Knox result{.events = static_cast<std::int64_t>(timed.size()),
              .without_time = static_cast<std::int64_t>(timed.left_out),
              .pairs = timed.pairs(),
              .bands = make_bands(timed, counted.tally, soon_pairs(timed.ticks, days), options)};
  if (options.permutations > 0 && timed.size() >= 2) {
    const auto extreme = count_extreme(near, timed, days, counted, options, run);
    for (std::size_t k = 0; k < extreme.size(); ++k) {
      result.bands[k].p_permutation = permutation_p(extreme[k], options.permutations);
    }
  }
  return result;
}

}  // namespace hotspot
