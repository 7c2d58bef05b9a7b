#include "hotspot/stats/kernel_density.hpp"

#include <limits>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/edge_mass.hpp"
#include "stats/kernel_sums.hpp"

namespace hotspot {
namespace {

using detail::OwnEvent;
using detail::WeightedEvent;

constexpr double m2_per_km2 = 1e6;
constexpr double days_per_year = 365.25;

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

double total_weight(const EventSet& events) {
  if (events.weights.empty()) return static_cast<double>(events.size());
  return std::accumulate(events.weights.begin(), events.weights.end(), 0.0);
}

/// What a sum of shapes with a peak of 1 is multiplied by to be in the unit asked for.
double unit_factor(const EventSet& events, const KernelDensityOptions& options) {
  const double h = options.bandwidth.value;
  const double per_m2 = kernel_peak(options.kernel) / (h * h);
  const double per_year = options.period_days ? days_per_year / *options.period_days : 1.0;
  switch (options.unit) {
    case DensityUnit::per_km2:
      return per_m2 * m2_per_km2 * per_year;
    case DensityUnit::per_m2:
      return per_m2 * per_year;
    case DensityUnit::probability:
      return per_m2 / total_weight(events);
    case DensityUnit::raw:
      return per_year;
  }
  throw std::logic_error("unit outside its enumeration");
}

/// The events that count, with their weights; Diggle's correction divides each by the mass it has inside the
/// window. One without any mass inside reaches nothing there.
std::vector<WeightedEvent> weighted(const EventSet& events, const std::vector<double>& mass_at_events) {
  std::vector<WeightedEvent> result;
  result.reserve(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const double mass = mass_at_events.empty() ? 1.0 : mass_at_events[i];
    const double weight = events.weight(i);
    if (weight != 0.0 && mass > 0.0) result.push_back({events.points[i], weight / mass, i});
  }
  return result;
}

std::vector<double> mass_at(const std::vector<Point>& places, const EventSet& events,
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

std::vector<Point> centres(const CellSet& cells) {
  std::vector<Point> result;
  result.reserve(cells.cells.size());
  for (const std::size_t cell : cells.cells) result.push_back(cells.grid.centre(cell));
  return result;
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
    mass_at_cells = mass_at(centres(cells), events, window, options, run);
  }
  std::vector<double> sums = detail::kernel_sums_at_cells(
      weighted(events, mass_at_events), cells, options.kernel, bandwidth_in(events.crs, options), run);
  sums = finished(std::move(sums), mass_at_cells, unit_factor(events, options), options.edge);
  return {std::move(sums), std::move(mass_at_cells)};
}

KernelDensity kernel_density_at_events(const EventSet& events, const std::optional<StudyArea>& window,
                                       const KernelDensityOptions& options, const Run& run) {
  require_valid(events, window, options);
  std::vector<double> mass;
  if (options.edge != EdgeCorrection::none) mass = mass_at(events.points, events, window, options, run);
  const bool diggle = options.edge == EdgeCorrection::diggle;
  std::vector<double> sums =
      detail::kernel_sums_at_places(weighted(events, diggle ? mass : std::vector<double>{}), events.points,
                                    options.leave_one_out ? OwnEvent::left_out : OwnEvent::included,
                                    options.kernel, bandwidth_in(events.crs, options), run);
  sums = finished(std::move(sums), mass, unit_factor(events, options), options.edge);
  return {std::move(sums), std::move(mass)};
}

double expected_events_factor(Metres radius) {
  return std::numbers::pi * radius.value * radius.value / m2_per_km2;
}

}  // namespace hotspot
