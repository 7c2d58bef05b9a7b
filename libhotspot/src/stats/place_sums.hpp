/// @file
/// Sums of kernels of bounded support at places of any kind, in a time that grows little with the bandwidth.
/// Private to the library.
///
/// Events and places stand in trees of boxes (`place_tree.hpp`). Against the 16 places of a leaf a box of
/// events is out of reach of all, or in reach of all, or neither. In reach of all it enters with its moments
/// (`disc_moments.hpp`): the kernel is then one polynomial. What is neither is divided, down to leaves at the
/// border of the kernel, whose events are added one by one (`near_sums.hpp`). The triangular kernel is no
/// polynomial; all its events are added one by one.
///
/// Digits: moments lose some where nearly all events inside are at the rim, and leaving an event out loses
/// some where it outweighs the others. Such sums are taken anew, event by event.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"
#include "stats/event_bands.hpp"
#include "stats/gaussian_sums.hpp"

namespace hotspot::detail {

/// REQUIRES: a kernel of bounded support; places that are all different, and so events, both in orders of
/// their own; with `OwnEvent::left_out` the event of index i lies at place i and is no part of the sum there.
/// Cost: O(n log n + places * sqrt(events in reach)), less for short bandwidths; triangular O(pairs in
/// reach). THROWS Cancelled.
[[nodiscard]] std::vector<double> place_sums(std::vector<WeightedEvent> events,
                                             const std::vector<Point>& places, OwnEvent own, Kernel kernel,
                                             double bandwidth, const Run& run);

}  // namespace hotspot::detail
