/// @file
/// Kernel sums over runs of events at a few places at once, event by event: the inner part of
/// `place_sums.hpp`, compiled for each instruction set. Private to the library.
///
/// Each place has one running sum in the order of the events (in blocks, `blocked_sum.hpp`), without fused
/// multiply-add: the same bits with every instruction set.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "hotspot/stats/kernel.hpp"
#include "stats/strip_row.hpp"

namespace hotspot::detail {

/// Their number is that of the places in a leaf of `PlaceTree`; those not in use may be anywhere.
struct FewPlaces {
  static constexpr std::size_t most = 16;
  alignas(64) std::array<double, most> x{};
  alignas(64) std::array<double, most> y{};
  alignas(64) std::array<double, most> sums{};  ///< sum_i w_i shape(|u - p_i|^2 / h^2) is added
};

/// REQUIRES: events with weights, a kernel of bounded support.
void add_near(Kernel kernel, double bandwidth, EventColumns events, std::span<const EventRun> runs,
              FewPlaces& places);

}  // namespace hotspot::detail
