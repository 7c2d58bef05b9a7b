#include "hotspot/stats/kernel_density.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <utility>

#include "core/stop_check.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/edge_mass.hpp"
#include "stats/binned_sums.hpp"
#include "stats/density_unit.hpp"
#include "stats/kernel_sums.hpp"

namespace hotspot {
namespace {

using detail::OwnEvent;
using detail::WeightedEvent;

void require_valid(const EventSet& events, const std::optional<StudyArea>& window,
                   const KernelDensityOptions& options) {
  validate(options);
  require_consistent(events);
  require_metric(events.crs, "kernel density");
  if (window) require_same(events.crs, window->crs, "kernel density");
  if (options.edge != EdgeCorrection::none && !window) {
    throw ArgumentError({"error.edge_without_window", {{"edge", std::string(word(options.edge))}}});
  }
  if (options.period_days && options.unit == DensityUnit::probability) {
    throw ArgumentError({"error.period_of_probability", {}});
  }
}

/// The bandwidth in the units of the coordinates.
double bandwidth_in(const Crs& crs, const KernelDensityOptions& options) {
  return options.bandwidth.value / crs.metres_per_unit;
}

/// The events that count, with their weights; Diggle's correction divides each by the mass it has inside the
/// window. One without any mass inside reaches nothing there.
std::vector<WeightedEvent> weighted(const EventSet& events, const std::vector<double>& mass_at_events,
                                    const Run& run) {
  detail::StopCheck check(run.stop);
  std::vector<WeightedEvent> result;
  result.reserve(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    check();
    const double mass = mass_at_events.empty() ? 1.0 : mass_at_events[i];
    const double weight = events.weight(i);
    if (weight != 0.0 && mass > 0.0) result.push_back({events.points[i], weight / mass, i});
  }
  return result;
}

/// `places`: points or cells.
template <class Places>
std::vector<double> mass_at(const Places& places, const EventSet& events,
                            const std::optional<StudyArea>& window, const KernelDensityOptions& options,
                            const Run& run) {
  return edge_mass(window->shape, places, options.kernel, bandwidth_in(events.crs, options), run);
}

/// Sums of shapes to values in their unit, after the correction at the place.
std::vector<double> finished(std::vector<double> sums, const std::vector<double>& mass_at_places,
                             double factor, EdgeCorrection edge) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i] *= factor;
    if (edge != EdgeCorrection::uniform) continue;
    const double mass = mass_at_places[i];
    sums[i] = mass > 0.0 ? sums[i] / mass : std::numeric_limits<double>::quiet_NaN();
  }
  return sums;
}

/// Weights after Diggle's correction; empty where all are 1.
std::vector<double> corrected_weights(const EventSet& events, const std::vector<double>& mass_at_events) {
  if (mass_at_events.empty()) return events.weights;
  std::vector<double> weights;
  weights.reserve(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    weights.push_back(mass_at_events[i] > 0.0 ? events.weight(i) / mass_at_events[i] : 0.0);
  }
  return weights;
}

/// What the error of a sum is multiplied by at worst. A factor is NaN or infinite where all weights add up
/// to 0: the values are so too.
double largest_factor(double factor, EdgeCorrection edge, const std::vector<double>& mass_at_cells) {
  double smallest = 1.0;
  if (edge == EdgeCorrection::uniform) {
    for (const double mass : mass_at_cells) smallest = mass > 0.0 ? std::min(smallest, mass) : smallest;
  }
  return std::abs(factor) / smallest;
}

KernelDensity binned(const EventSet& events, const CellSet& cells, const std::vector<double>& mass_at_events,
                     const std::vector<double>& mass_at_cells, double factor,
                     const KernelDensityOptions& options, const Run& run) {
  detail::BinnedSums binned =
      detail::binned_sums_at_cells(events.points, corrected_weights(events, mass_at_events), cells,
                                   options.kernel, bandwidth_in(events.crs, options), run);
  return {finished(std::move(binned.sums), mass_at_cells, factor, options.edge), mass_at_cells,
          DensityMethod::binned, binned.error_bound * largest_factor(factor, options.edge, mass_at_cells)};
}

/// Kernels of bounded support that reach a few cells are summed exactly in less time.
bool may_be_binned(const Grid& grid, const KernelDensityOptions& options) {
  constexpr double few_cells = 3.0;
  const bool asked = options.method == DensityMethod::binned ||
                     (options.method == DensityMethod::automatic && options.tolerance > 0.0);
  return asked &&
         (options.kernel == Kernel::gaussian || bandwidth_in(grid.crs, options) >= few_cells * grid.cell);
}

bool is_within_tolerance(const KernelDensity& density, const KernelDensityOptions& options) {
  double highest = 0.0;
  for (const double value : density.values) highest = std::max(highest, value);
  return density.error_bound <= options.tolerance * highest;
}

}  // namespace

KernelDensity kernel_density(const EventSet& events, const CellSet& cells,
                             const std::optional<StudyArea>& window, const KernelDensityOptions& options,
                             const Run& run) {
  require_valid(events, window, options);
  require_same(events.crs, cells.grid.crs, "kernel density");
  if (options.leave_one_out) throw ArgumentError({"error.leave_one_out_at_cells", {}});

  std::vector<double> mass_at_events;
  if (options.edge == EdgeCorrection::diggle) {
    mass_at_events = mass_at(events.points, events, window, options, run);
  }
  std::vector<double> mass_at_cells;
  if (options.edge != EdgeCorrection::none) {
    mass_at_cells = mass_at(cells, events, window, options, run);
  }
  const double factor = detail::unit_factor(events, options);
  if (may_be_binned(cells.grid, options)) {
    KernelDensity density = binned(events, cells, mass_at_events, mass_at_cells, factor, options, run);
    if (options.method == DensityMethod::binned || is_within_tolerance(density, options)) return density;
  }
  std::vector<double> sums =
      detail::kernel_sums_at_cells(events.points, corrected_weights(events, mass_at_events), cells,
                                   options.kernel, bandwidth_in(events.crs, options), run);
  return {finished(std::move(sums), mass_at_cells, factor, options.edge), std::move(mass_at_cells)};
}

KernelDensity kernel_density_at_events(const EventSet& events, const std::optional<StudyArea>& window,
                                       const KernelDensityOptions& options, const Run& run) {
  require_valid(events, window, options);
  std::vector<double> mass;
  if (options.edge != EdgeCorrection::none) mass = mass_at(events.points, events, window, options, run);
  if (options.method == DensityMethod::binned) throw ArgumentError({"error.binned_at_events", {}});
  const bool diggle = options.edge == EdgeCorrection::diggle;
  std::vector<double> sums = detail::kernel_sums_at_places(
      weighted(events, diggle ? mass : std::vector<double>{}, run), events.points,
      options.leave_one_out ? OwnEvent::left_out : OwnEvent::included, options.kernel,
      bandwidth_in(events.crs, options), run);
  sums = finished(std::move(sums), mass, detail::unit_factor(events, options), options.edge);
  return {std::move(sums), std::move(mass)};
}

double expected_events_factor(Metres radius) {
  constexpr double m2_per_km2 = 1e6;
  return std::numbers::pi * radius.value * radius.value / m2_per_km2;
}

}  // namespace hotspot
