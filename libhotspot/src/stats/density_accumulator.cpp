#include "hotspot/stats/density_accumulator.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "hotspot/stats/edge_mass.hpp"
#include "stats/density_unit.hpp"

namespace hotspot {
namespace {

/// Events summed at once: so many that a pass over the cells of a large raster (some nanoseconds a cell)
/// hardly counts beside them, so few that they take some hundred megabytes.
constexpr std::size_t events_at_once = 4'000'000;

/// Sums of shapes, without unit and correction.
KernelDensityOptions bare(const KernelDensityOptions& options) {
  const bool binned = options.method == DensityMethod::binned;
  return {.bandwidth = options.bandwidth,
          .kernel = options.kernel,
          .unit = DensityUnit::raw,
          .method = binned ? DensityMethod::binned : DensityMethod::exact};
}

void append(EventSet& events, const EventSet& more) {
  if (events.weights.empty() && !more.weights.empty()) events.weights.assign(events.size(), 1.0);
  if (!more.weights.empty()) {
    events.weights.insert(events.weights.end(), more.weights.begin(), more.weights.end());
  } else if (!events.weights.empty()) {
    events.weights.resize(events.size() + more.size(), 1.0);
  }
  events.points.insert(events.points.end(), more.points.begin(), more.points.end());
}

/// What no event adds to: the edge mass at the cells, and NaN where the correction is undefined.
KernelDensity without_events(const CellSet& cells, const std::optional<StudyArea>& window,
                             KernelDensityOptions options, const Run& run) {
  EventSet none;
  none.crs = cells.grid.crs;
  options.method = DensityMethod::exact;
  return kernel_density(none, cells, window, options, run);
}

}  // namespace

DensityAccumulator::DensityAccumulator(CellSet cells, const KernelDensityOptions& options,
                                       std::optional<StudyArea> window)
    : m_cells(std::move(cells)), m_options(options), m_window(std::move(window)) {
  // Refuses what is wrong before events are read for it.
  static_cast<void>(without_events({m_cells.grid, {}}, m_window, m_options, {}));
  m_waiting.crs = m_cells.grid.crs;
}

void DensityAccumulator::add(const EventSet& events, const Run& run) {
  require_consistent(events);
  require_same(events.crs, m_cells.grid.crs, "kernel density");
  if (events.size() >= events_at_once) {
    sum(events, run);
  } else {
    append(m_waiting, events);
  }
  m_events += events.size();
  m_total_weight += detail::total_weight(events);
  if (m_waiting.size() < events_at_once) return;
  sum(m_waiting, run);
  m_waiting = {.crs = m_cells.grid.crs};
}

void DensityAccumulator::sum(const EventSet& events, const Run& run) {
  const bool corrects = m_options.edge == EdgeCorrection::diggle;
  KernelDensity part =
      kernel_density(corrects ? corrected(events, run) : events, m_cells, {}, bare(m_options), run);
  m_error_bound += part.error_bound;
  if (m_sums.empty()) {
    m_sums = std::move(part.values);
    return;
  }
  for (std::size_t i = 0; i < m_sums.size(); ++i) m_sums[i] += part.values[i];
}

/// Diggle's correction, event by event; one without any mass inside the window reaches nothing there.
EventSet DensityAccumulator::corrected(const EventSet& events, const Run& run) const {
  const double bandwidth = m_options.bandwidth.value / events.crs.metres_per_unit;
  const std::vector<double> mass =
      edge_mass(m_window->shape, events.points, m_options.kernel, bandwidth, run);
  EventSet result;
  result.crs = events.crs;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!(mass[i] > 0.0)) continue;
    result.points.push_back(events.points[i]);
    result.weights.push_back(events.weight(i) / mass[i]);
  }
  return result;
}

KernelDensity DensityAccumulator::density(const Run& run) && {
  if (m_waiting.size() > 0) sum(m_waiting, run);
  m_waiting = {.crs = m_cells.grid.crs};
  const double factor = detail::unit_factor(m_total_weight, m_options);
  KernelDensity result{.values = std::move(m_sums)};
  result.values.resize(m_cells.cells.size(), 0.0);
  for (double& value : result.values) value *= factor;
  if (m_error_bound > 0.0) result.method = DensityMethod::binned;
  result.error_bound = m_error_bound * factor;
  if (m_options.edge == EdgeCorrection::none) return result;

  result.edge_mass = without_events(m_cells, m_window, m_options, run).edge_mass;
  if (m_options.edge != EdgeCorrection::uniform) return result;
  double smallest = 1.0;
  for (std::size_t i = 0; i < result.values.size(); ++i) {
    const double mass = result.edge_mass[i];
    if (mass > 0.0) smallest = std::min(smallest, mass);
    result.values[i] = mass > 0.0 ? result.values[i] / mass : std::numeric_limits<double>::quiet_NaN();
  }
  result.error_bound /= smallest;
  return result;
}

}  // namespace hotspot
