/// @file
/// Where do events lie densely, and how does that change over time? A density in space and time, as one
/// surface for each of several moments.
///
///     f(u, t) = sum_i w_i K(|u - p_i|) k((t - t_i) / b) / b / e(t)
///
/// K the kernel in the plane (`kernel_density.hpp`), k its like along a line, b the bandwidth in days. e(t)
/// is the mass of k inside the observed time: without it the first and last surfaces would fade, since what
/// happened before and after was not recorded. Unit: events per km2 and year of 365.25 days, whatever the
/// bandwidth, so that all surfaces can be shown on one scale.
///
/// The sum over the surface times the time between moments is about the events only where moments lie close
/// together, against b. Undefined (NaN): a moment from which no observed time is in reach. Events outside the
/// observed time are left out. REQUIRES: events with times, in a metric CRS. THROWS ArgumentError (a
/// bandwidth that is not positive, an event without a time, columns of different length, observed time that
/// is empty), CrsError, Cancelled. Cost: that of a kernel density for each moment, over the events in reach
/// of it. Reference: Brunsdon, Corcoran and Higgs (2007), eq. 4; Silverman (1986); Jones (1993) for e(t).
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/time_period.hpp"

namespace hotspot {

struct SpaceTimeDensityOptions {
  Metres bandwidth{300.0};
  Kernel kernel = Kernel::quartic;
  EdgeCorrection edge = EdgeCorrection::none;
  double time_bandwidth_days = 90.0;
  Kernel time_kernel = Kernel::quartic;

  static constexpr auto fields() {
    using O = SpaceTimeDensityOptions;
    return std::tuple{Field{"bandwidth", &O::bandwidth, "option.bandwidth", above(0.0)},
                      Field{"kernel", &O::kernel, "option.kernel"}, Field{"edge", &O::edge, "option.edge"},
                      Field{"time_bandwidth", &O::time_bandwidth_days, "option.time_bandwidth", above(0.0)},
                      Field{"time_kernel", &O::time_kernel, "option.time_kernel"}};
  }
};

/// One surface for each moment, in their order.
struct SpaceTimeDensity {
  std::vector<std::vector<double>> values{};  ///< of each moment, a value per cell
  std::vector<double> time_mass{};            ///< e(t)
};

/// At the centres of `cells`. `window` is needed for an edge correction in space.
[[nodiscard]] SpaceTimeDensity space_time_density(const EventSet& events, const CellSet& cells,
                                                  const std::vector<EventTime>& moments,
                                                  const TimePeriod& observed,
                                                  const std::optional<StudyArea>& window = {},
                                                  const SpaceTimeDensityOptions& options = {},
                                                  const Run& run = {});

}  // namespace hotspot
