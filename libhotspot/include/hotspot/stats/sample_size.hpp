/// @file
/// Is there enough to compute a statistic from? Plain warnings for who reads the result: too few events or
/// areas, and how many of many tests chance alone would find. Cells too coarse for the bandwidth are refused.
///
/// The limits are rules of thumb: below them the normal approximations, and a single event more or less,
/// decide what is seen. Cost: O(1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "hotspot/core/grid.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot {

inline constexpr std::size_t fewest_events = 30;         ///< for hot spots of a density
inline constexpr std::size_t fewest_areas = 30;          ///< for local statistics
inline constexpr std::size_t fewest_timed_events = 100;  ///< for a table of weekdays and parts of the day
inline constexpr double fewest_cells_a_bandwidth = 2.0;

/// Each is none where there is enough.
[[nodiscard]] std::optional<Message> few_events_warning(std::size_t events);
[[nodiscard]] std::optional<Message> few_areas_warning(std::size_t areas);

/// Permutations too few for p = (1 + as extreme) / (1 + permutations) to be at most 1 - level, ever. None
/// without permutations.
[[nodiscard]] std::optional<Message> few_permutations_warning(std::uint32_t permutations, double level);

/// THROWS ArgumentError, naming cells that would do, where a kernel reaches less than
/// `fewest_cells_a_bandwidth` cells: the peaks of its density fall between their centres. A Gaussian, which
/// reaches everywhere, counts as the quartic kernel that smooths alike.
void require_fine_cells(Kernel kernel, Metres bandwidth, const Grid& grid);

/// "Of {tests} tests at level {level}, {expected} would be found by chance alone." None below one test.
[[nodiscard]] std::optional<Message> chance_warning(std::size_t tests, double level);

}  // namespace hotspot
