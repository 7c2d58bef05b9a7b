/// @file
/// The events of a space-time method: places and times as whole numbers. Private to the library.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/stats/day_count.hpp"

namespace hotspot::detail {

/// Events that have a time. Ticks are days or, for elapsed time, seconds since the earliest: whole numbers,
/// which doubles hold exactly, so that times on the end of a band are compared without rounding.
struct TimedEvents {
  std::vector<Point> points{};
  std::vector<double> ticks{};
  double ticks_per_day = 1.0;
  std::size_t left_out = 0;  ///< without a time

  [[nodiscard]] std::size_t size() const { return points.size(); }
  [[nodiscard]] std::int64_t pairs() const {
    const auto n = static_cast<std::int64_t>(size());
    return n * (n - 1) / 2;
  }
};

/// Whole numbers of `matched_pairs` have room for this many events.
inline constexpr std::size_t most_timed_events = 30'000'000;

/// THROWS DataError if there are events and none has a time, ArgumentError for more than the most.
[[nodiscard]] TimedEvents timed_events(const EventSet& events, DayCount day_count);

/// Permutations computed side by side.
inline constexpr std::size_t permutation_lanes = 8;
using Lanes = std::array<double, permutation_lanes>;

/// For each event its ticks under the permutations first, first + 1 ...
[[nodiscard]] std::vector<Lanes> permuted_ticks(const std::vector<double>& ticks, std::uint64_t seed,
                                                std::uint64_t first);

}  // namespace hotspot::detail
