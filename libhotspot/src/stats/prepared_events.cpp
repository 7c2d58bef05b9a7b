#include "hotspot/stats/prepared_events.hpp"

#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>

#include "core/lattice.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/density_unit.hpp"
#include "stats/kernel_sweep.hpp"

namespace hotspot {
namespace {

/// Narrow strips: as many of them side by side as a bandwidth needs make up one of the sweep's.
constexpr double columns_a_strip = 16.0;

void require_simple(const KernelDensityOptions& options) {
  const auto refuse = [](const char* option, std::string value) {
    throw ArgumentError(
        {"error.prepared_option", {{"option", std::string(option)}, {"value", std::move(value)}}});
  };
  if (options.kernel == Kernel::gaussian) refuse("kernel", std::string(word(options.kernel)));
  if (options.edge != EdgeCorrection::none) refuse("edge", std::string(word(options.edge)));
  if (options.method == DensityMethod::binned) refuse("method", std::string(word(options.method)));
  if (options.leave_one_out) throw ArgumentError({"error.leave_one_out_at_cells", {}});
  if (options.period_days && options.unit == DensityUnit::probability) {
    throw ArgumentError({"error.period_of_probability", {}});
  }
}

}  // namespace

PreparedEvents::PreparedEvents(const EventSet& events, const Grid& grid, Metres largest_bandwidth,
                               const Run& run)
    : m_grid(grid),
      m_largest_bandwidth(largest_bandwidth),
      m_events(events.size()),
      m_total_weight(detail::total_weight(events)) {
  require_consistent(events);
  require_metric(events.crs, "kernel density");
  require_same(events.crs, grid.crs, "kernel density");
  detail::require_within("bandwidth", largest_bandwidth.value, above(0.0));
  if (grid.size() == 0) throw ArgumentError({"error.prepared_without_cells", {}});
  const detail::StripLayout layout{.reach = largest_bandwidth.value / events.crs.metres_per_unit,
                                   .columns = columns_a_strip,
                                   .sorted = true,
                                   .weighable = true};
  m_strips =
      std::make_shared<const detail::EventStrips>(events.points, events.weights, grid, layout, run.stop);
}

PreparedEvents PreparedEvents::weighted(const std::vector<double>& weights) const {
  if (weights.size() != m_events) {
    throw ArgumentError({"error.prepared_weights",
                         {{"weights", static_cast<std::int64_t>(weights.size())},
                          {"events", static_cast<std::int64_t>(m_events)}}});
  }
  for (const double weight : weights) detail::require_within("weight", weight, {});
  PreparedEvents result = *this;
  result.m_total_weight = std::accumulate(weights.begin(), weights.end(), 0.0);
  result.m_strips = std::make_shared<const detail::EventStrips>(m_strips->weighted(weights));
  return result;
}

std::vector<double> PreparedEvents::density(const CellSet& cells, const KernelDensityOptions& options,
                                            const Run& run) const {
  validate(options);
  require_simple(options);
  if (!(cells.grid == m_grid)) throw ArgumentError({"error.prepared_grid", {}});
  if (options.bandwidth.value > m_largest_bandwidth.value) {
    throw ArgumentError({"error.prepared_bandwidth",
                         {{"bandwidth", options.bandwidth.value}, {"largest", m_largest_bandwidth.value}}});
  }
  const double bandwidth = options.bandwidth.value / m_grid.crs.metres_per_unit;
  return detail::sweep_sums_at_cells(*m_strips, cells, options.kernel, bandwidth, run,
                                     detail::unit_factor(m_total_weight, options));
}

std::vector<std::vector<double>> kernel_densities(const PreparedEvents& events, const CellSet& cells,
                                                  const std::vector<Metres>& bandwidths,
                                                  KernelDensityOptions options, const Run& run) {
  // All are refused before the first is computed.
  for (const Metres bandwidth : bandwidths) {
    options.bandwidth = bandwidth;
    static_cast<void>(events.density({cells.grid, {}}, options, run));
  }
  std::vector<std::vector<double>> result;
  for (const Metres bandwidth : bandwidths) {
    options.bandwidth = bandwidth;
    result.push_back(events.density(cells, options, run));
  }
  return result;
}

}  // namespace hotspot
