#include "hotspot/stats/adaptive_kernel_density.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/edge_mass.hpp"
#include "stats/density_unit.hpp"
#include "stats/gaussian_sums.hpp"

namespace hotspot {
namespace {

using detail::OwnEvent;
using detail::WeightedEvent;

/// Davies and Hazelton (2010): no bandwidth beyond so many times the typical one.
constexpr double largest_ratio = 5.0;

void require_valid(const EventSet& events, const std::optional<StudyArea>& window,
                   const AdaptiveKernelDensityOptions& options) {
  validate(options);
  require_consistent(events);
  if (options.edge == EdgeCorrection::uniform) throw ArgumentError({"error.adaptive_uniform", {}});
  if (options.edge == EdgeCorrection::diggle && !window) {
    throw ArgumentError({"error.edge_without_window", {{"edge", std::string(word(options.edge))}}});
  }
  require_no_negative_weights(events);
}

/// The same density with one bandwidth; `bandwidth` is the one the unit is reckoned with.
KernelDensityOptions with_one_bandwidth(const AdaptiveKernelDensityOptions& options, Metres bandwidth) {
  return {.bandwidth = bandwidth,
          .kernel = Kernel::gaussian,
          .unit = options.unit,
          .period_days = options.period_days};
}

/// ln of the geometric mean of p^(-1/2), weighted. Summed by rising p: the order of the events is no matter.
double log_mean_root(const EventSet& events, const std::vector<double>& pilot) {
  std::vector<std::pair<double, double>> terms;
  for (std::size_t i = 0; i < pilot.size(); ++i) {
    if (events.weight(i) > 0.0 && pilot[i] > 0.0) terms.emplace_back(pilot[i], events.weight(i));
  }
  std::sort(terms.begin(), terms.end());
  double sum = 0.0, weights = 0.0;
  for (const auto& [p, weight] : terms) {
    sum -= 0.5 * weight * std::log(p);
    weights += weight;
  }
  return sum / weights;
}

/// The events that count with what their kernels add: a peak of w / h^2, h in metres (raw: w).
std::vector<WeightedEvent> weighted(const EventSet& events, const AdaptiveBandwidths& bandwidths,
                                    const std::vector<double>& mass, DensityUnit unit) {
  std::vector<WeightedEvent> result;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const double h = bandwidths.bandwidth[i].value;
    const double share = mass.empty() ? 1.0 : mass[i];
    if (!(h > 0.0 && share > 0.0) || events.weight(i) == 0.0) continue;
    const double peak = unit == DensityUnit::raw ? 1.0 : 1.0 / (h * h);
    result.push_back({.place = events.points[i],
                      .weight = events.weight(i) * peak / share,
                      .index = i,
                      .bandwidth = h / events.crs.metres_per_unit});
  }
  return result;
}

/// Of each event's own kernel, where the correction asks for it.
std::vector<double> own_mass(const EventSet& events, const AdaptiveBandwidths& bandwidths,
                             const std::optional<StudyArea>& window,
                             const AdaptiveKernelDensityOptions& options, const Run& run) {
  if (options.edge != EdgeCorrection::diggle) return {};
  std::vector<double> in_units;
  for (const Metres h : bandwidths.bandwidth) in_units.push_back(h.value / events.crs.metres_per_unit);
  return edge_mass(window->shape, events.points, Kernel::gaussian, in_units, run);
}

std::vector<double> in_unit(std::vector<double> sums, const EventSet& events,
                            const AdaptiveKernelDensityOptions& options) {
  const double factor = detail::unit_factor(events, with_one_bandwidth(options, {1.0}));
  for (double& sum : sums) sum *= factor;
  return sums;
}

}  // namespace

AdaptiveBandwidths adaptive_bandwidths(const EventSet& events, const std::optional<StudyArea>& window,
                                       const AdaptiveKernelDensityOptions& options, const Run& run) {
  require_valid(events, window, options);
  KernelDensityOptions pilot = with_one_bandwidth(options, options.pilot.value_or(options.bandwidth));
  if (window) pilot.edge = EdgeCorrection::uniform;
  AdaptiveBandwidths result{kernel_density_at_events(events, window, pilot, run).values, {}};
  const double log_mean = log_mean_root(events, result.pilot);
  for (const double p : result.pilot) {
    const double ratio = std::exp(-0.5 * std::log(p) - log_mean);
    // Not std::min, which would make a number of NaN.
    result.bandwidth.push_back((ratio > largest_ratio ? largest_ratio : ratio) * options.bandwidth);
  }
  return result;
}

KernelDensity adaptive_kernel_density(const EventSet& events, const CellSet& cells,
                                      const std::optional<StudyArea>& window,
                                      const AdaptiveKernelDensityOptions& options, const Run& run) {
  if (options.leave_one_out) throw ArgumentError({"error.leave_one_out_at_cells", {}});
  const AdaptiveBandwidths bandwidths = adaptive_bandwidths(events, window, options, run);
  require_same(events.crs, cells.grid.crs, "kernel density");
  const std::vector<double> mass = own_mass(events, bandwidths, window, options, run);
  return {
      in_unit(detail::gaussian_sums_at_cells(weighted(events, bandwidths, mass, options.unit), cells, run),
              events, options),
      {}};
}

AdaptiveDensityAtEvents adaptive_kernel_density_at_events(const EventSet& events,
                                                          const std::optional<StudyArea>& window,
                                                          const AdaptiveKernelDensityOptions& options,
                                                          const Run& run) {
  AdaptiveBandwidths bandwidths = adaptive_bandwidths(events, window, options, run);
  std::vector<double> mass = own_mass(events, bandwidths, window, options, run);
  std::vector<double> sums =
      detail::gaussian_sums_at_places(weighted(events, bandwidths, mass, options.unit), events.points,
                                      options.leave_one_out ? OwnEvent::left_out : OwnEvent::included, run);
  return {{in_unit(std::move(sums), events, options), std::move(mass)}, std::move(bandwidths)};
}

}  // namespace hotspot
