/// @file
/// Where do events lie densely, seen sharply where there are many and smoothly where there are few? Kernel
/// density with a bandwidth for each event (Abramson), Gaussian.
///
///     f(u) = sum_i w_i N(|u - p_i|; h_i)        N Gaussian in the plane, deviation h_i
///     h_i = bandwidth * min(5, p_i^(-1/2) / g)  g the geometric mean of p^(-1/2) over the events
///
/// p_i is the pilot: the density at event i, itself included, of a Gaussian with one bandwidth for all,
/// divided by the mass of that kernel inside the window where there is one. An event of weight 2 is two
/// events, in the mean too. So the bandwidth is the typical one: it is shorter where events are dense.
///
/// Edge correction of f: none, or diggle, each event's share divided by the mass of its own kernel inside the
/// window. A place has no bandwidth of its own, so that there is no uniform correction.
///
/// Undefined (NaN): pilot and bandwidth of an event so far outside the window that the pilot's kernel has no
/// mass in it; it is left out of f. Unit, period and what is 0 as in `kernel_density.hpp`.
///
/// REQUIRES: events in a metric CRS, grid and window in the same. THROWS ArgumentError (a bandwidth not
/// positive or not finite; uniform correction, diggle without a window; a period for a probability;
/// leave-one-out at cells), DataError (a negative weight), CrsError, Cancelled. Cost: that of a Gaussian
/// kernel density (`kernel_density.hpp`) for each 5 percent of bandwidth, and of one at the events.
/// Reference: Abramson (1982); Davies and Hazelton (2010), eq. 3 and the limit of 5.
#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "hotspot/stats/kernel_density.hpp"

namespace hotspot {

struct AdaptiveKernelDensityOptions {
  Metres bandwidth{300.0};        ///< standard deviation at an event of typical density
  std::optional<Metres> pilot{};  ///< standard deviation of the pilot; not stated: the bandwidth
  EdgeCorrection edge = EdgeCorrection::none;
  DensityUnit unit = DensityUnit::per_km2;
  std::optional<double> period_days{};
  bool leave_one_out = false;  ///< at events: sum over the others; the bandwidths stay

  static constexpr auto fields() {
    using O = AdaptiveKernelDensityOptions;
    return std::tuple{Field{"bandwidth", &O::bandwidth, "option.bandwidth", above(0.0)},
                      Field{"pilot", &O::pilot, "option.pilot", above(0.0)},
                      Field{"edge", &O::edge, "option.edge"},
                      Field{"unit", &O::unit, "option.unit"},
                      Field{"period", &O::period_days, "option.period", above(0.0)},
                      Field{"leave_one_out", &O::leave_one_out, "option.leave_one_out"}};
  }
};

/// One entry an event, in their order.
struct AdaptiveBandwidths {
  std::vector<double> pilot{};  ///< in the unit asked for
  std::vector<Metres> bandwidth{};
};

struct AdaptiveDensityAtEvents {
  KernelDensity density{};  ///< `edge_mass`: of each event's own kernel, with the correction diggle
  AdaptiveBandwidths bandwidths{};
};

[[nodiscard]] AdaptiveBandwidths adaptive_bandwidths(const EventSet& events,
                                                     const std::optional<StudyArea>& window = {},
                                                     const AdaptiveKernelDensityOptions& options = {},
                                                     const Run& run = {});

/// At the centres of `cells`. The result has no `edge_mass`, which is the events' here.
[[nodiscard]] KernelDensity adaptive_kernel_density(const EventSet& events, const CellSet& cells,
                                                    const std::optional<StudyArea>& window = {},
                                                    const AdaptiveKernelDensityOptions& options = {},
                                                    const Run& run = {});

/// At the events themselves.
[[nodiscard]] AdaptiveDensityAtEvents adaptive_kernel_density_at_events(
    const EventSet& events, const std::optional<StudyArea>& window = {},
    const AdaptiveKernelDensityOptions& options = {}, const Run& run = {});

}  // namespace hotspot
