#include "hotspot/stats/relative_risk.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/contour.hpp"
#include "hotspot/stats/edge_mass.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "stats/density_unit.hpp"
#include "stats/normal_tail.hpp"
#include "stats/window_total.hpp"

namespace hotspot {
namespace {

constexpr double m2_per_km2 = 1e6;
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// `key` is what is said where no event of a weight above 0 lies in the window.
void require_some(const EventSet& events, const std::optional<StudyArea>& window, const char* key) {
  const std::optional<PointLocator> locator =
      window ? std::optional<PointLocator>(window->shape) : std::nullopt;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events.weight(i) > 0.0 && (!locator || locator->covers(events.points[i]))) return;
  }
  throw DataError({key, {{"events", static_cast<std::int64_t>(events.size())}}});
}

void require_comparable(const EventSet& cases, const EventSet& controls,
                        const std::optional<StudyArea>& window) {
  require_consistent(cases);
  require_consistent(controls);
  require_same(cases.crs, controls.crs, "relative risk");
  if (window) require_same(cases.crs, window->crs, "relative risk");
  require_no_negative_weights(cases);
  require_no_negative_weights(controls);
  require_some(cases, window, "error.risk_no_cases");
  require_some(controls, window, "error.risk_no_controls");
}

void require_exact(const KernelDensityOptions& options) {
  validate(options);
  if (options.method == DensityMethod::binned) throw ArgumentError({"error.binned_risk", {}});
}

/// Kish's effective number: n where all weigh alike.
double effective_number(const EventSet& events) {
  if (events.weights.empty()) return static_cast<double>(events.size());
  double sum = 0.0, squares = 0.0;
  for (const double w : events.weights) {
    sum += w;
    squares += w * w;
  }
  return sum * sum / squares;
}

/// One of the two groups at the cells.
struct Surface {
  std::vector<double> intensity;  ///< in the unit asked for
  double to_per_m2 = 1.0;         ///< of that unit
  double total = 0.0;             ///< over the window, in events

  [[nodiscard]] double per_m2(std::size_t k) const { return intensity[k] * to_per_m2; }
};

Surface surface_of(KernelDensity density, const EventSet& events, const KernelDensityOptions& options,
                   const detail::WindowTotal& total, const Run& run) {
  const double per_m2 = detail::unit_factor(events, detail::per_m2(options));
  return {std::move(density.values), per_m2 / detail::unit_factor(events, options), total.of(events, run)};
}

/// S: the part of the variance of a density that the kernel and the border make, per m2.
std::vector<double> kernel_variance(const CellSet& cells, const std::optional<StudyArea>& window,
                                    const KernelDensityOptions& options, const std::vector<double>& mass,
                                    const Run& run) {
  const double h = options.bandwidth.value;
  if (options.edge == EdgeCorrection::none) {
    std::vector<double> everywhere(cells.cells.size(), kernel_roughness(options.kernel) / (h * h));
    return everywhere;
  }
  const double metres = cells.grid.crs.metres_per_unit;
  std::vector<double> variance = squared_kernel_mass(window->shape, cells, options.kernel, h / metres, run);
  for (std::size_t k = 0; k < variance.size(); ++k) variance[k] /= metres * metres * mass[k] * mass[k];
  return variance;
}

/// P(Z >= log(f / g) / sd).
double tolerance_p(double f, double g, double variance_of_log) {
  if (!(g > 0.0) || !(f >= 0.0)) return undefined;
  return f == 0.0 ? 1.0 : detail::normal_upper_tail(std::log(f / g) / std::sqrt(variance_of_log));
}

/// All figures of one cell from the intensities a and b per m2.
void add_cell(RelativeRisk& risk, double a, double b, double variance) {
  const double f = a / risk.cases_in_window, g = b / risk.controls_in_window;
  const bool any = a + b > 0.0;
  risk.probability.push_back(any ? a / (a + b) : undefined);
  risk.ratio.push_back(b > 0.0 ? a / b : undefined);
  risk.log_risk.push_back(f > 0.0 && g > 0.0 ? std::log(f / g) : undefined);
  risk.difference.push_back(any ? (f - g) * m2_per_km2 : undefined);
  risk.p.push_back(tolerance_p(f, g, variance / g));
}

/// Whatever the bandwidth: what units differ by.
KernelDensityOptions in_unit(DensityUnit unit, std::optional<double> period_days) {
  return {.kernel = Kernel::gaussian, .unit = unit, .period_days = period_days};
}

/// What the adaptive intensity adds up to over the window, in events.
double adaptive_total(const EventSet& events, const std::optional<StudyArea>& window,
                      const AdaptiveKernelDensityOptions& options, const Run& run) {
  const AdaptiveBandwidths bandwidths = adaptive_bandwidths(events, window, options, run);
  std::vector<double> in_units;
  for (const Metres h : bandwidths.bandwidth) in_units.push_back(h.value / events.crs.metres_per_unit);
  const std::vector<double> mass =
      window ? edge_mass(window->shape, events.points, Kernel::gaussian, in_units, run)
             : std::vector<double>(events.size(), 1.0);
  double total = 0.0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!(in_units[i] > 0.0 && mass[i] > 0.0)) continue;
    total += events.weight(i) * (options.edge == EdgeCorrection::diggle ? 1.0 : mass[i]);
  }
  return total;
}

std::vector<Message> warnings(const EventSet& cases, const EventSet& controls) {
  const auto fewer = few_events_warning(std::min(cases.size(), controls.size()));
  return fewer ? std::vector{*fewer} : std::vector<Message>{};
}

/// Both groups as one set, of which only one weighs anything.
EventSet with_weightless(const EventSet& events, const EventSet& others, bool events_first) {
  EventSet both;
  both.crs = events.crs;
  const auto append = [&both](const EventSet& set, double factor) {
    for (std::size_t i = 0; i < set.size(); ++i) {
      both.points.push_back(set.points[i]);
      both.weights.push_back(factor * set.weight(i));
    }
  };
  if (events_first) append(events, 1.0);
  append(others, 0.0);
  if (!events_first) append(events, 1.0);
  return both;
}

/// An event without weight is left out of sums, so that leaving out the own one means its own group's.
/// `densities(both)`: per m2, at the events of both.
template <class Densities>
CaseProbability probability_from(const EventSet& cases, const EventSet& controls,
                                 const Densities& densities) {
  const std::vector<double> a = densities(with_weightless(cases, controls, true));
  const std::vector<double> b = densities(with_weightless(controls, cases, false));
  CaseProbability probability;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double value = a[i] + b[i] > 0.0 ? a[i] / (a[i] + b[i]) : undefined;
    (i < cases.size() ? probability.at_cases : probability.at_controls).push_back(value);
  }
  return probability;
}

}  // namespace

RelativeRisk relative_risk(const EventSet& cases, const EventSet& controls, const CellSet& cells,
                           const std::optional<StudyArea>& window, const KernelDensityOptions& options,
                           const Run& run) {
  require_exact(options);
  require_comparable(cases, controls, window);
  require_fine_cells(options.kernel, options.bandwidth, cells.grid);
  KernelDensityOptions exact = options;
  exact.method = DensityMethod::exact;
  KernelDensity case_density = kernel_density(cases, cells, window, exact, run);
  KernelDensity control_density = kernel_density(controls, cells, window, exact, run);
  const std::vector<double> variance = kernel_variance(cells, window, options, case_density.edge_mass, run);
  const detail::WindowTotal total(window, options, run);
  Surface a = surface_of(std::move(case_density), cases, options, total, run);
  Surface b = surface_of(std::move(control_density), controls, options, total, run);

  RelativeRisk risk{.cases_in_window = a.total, .controls_in_window = b.total};
  const double from_numbers = 1.0 / effective_number(cases) + 1.0 / effective_number(controls);
  for (std::size_t k = 0; k < cells.cells.size(); ++k) {
    add_cell(risk, a.per_m2(k), b.per_m2(k), variance[k] * from_numbers);
  }
  risk.case_intensity = std::move(a.intensity);
  risk.control_intensity = std::move(b.intensity);
  risk.warnings = warnings(cases, controls);
  return risk;
}

CaseProbability case_probability_at_events(const EventSet& cases, const EventSet& controls,
                                           const std::optional<StudyArea>& window,
                                           const KernelDensityOptions& options, const Run& run) {
  require_exact(options);
  require_comparable(cases, controls, window);
  const KernelDensityOptions per_m2 = detail::per_m2(options);
  return probability_from(cases, controls, [&](const EventSet& both) {
    return kernel_density_at_events(both, window, per_m2, run).values;
  });
}

RelativeRisk adaptive_relative_risk(const EventSet& cases, const EventSet& controls, const CellSet& cells,
                                    const std::optional<StudyArea>& window,
                                    const AdaptiveKernelDensityOptions& options, const Run& run) {
  validate(options);
  require_comparable(cases, controls, window);
  require_fine_cells(Kernel::gaussian, options.bandwidth, cells.grid);
  if (options.unit == DensityUnit::raw) throw ArgumentError({"error.adaptive_risk_raw", {}});
  const auto surface = [&](const EventSet& events) {
    const double per_m2 = detail::unit_factor(events, in_unit(DensityUnit::per_m2, {}));
    const double asked = detail::unit_factor(events, in_unit(options.unit, options.period_days));
    return Surface{adaptive_kernel_density(events, cells, window, options, run).values, per_m2 / asked,
                   adaptive_total(events, window, options, run)};
  };
  Surface a = surface(cases), b = surface(controls);
  RelativeRisk risk{.cases_in_window = a.total, .controls_in_window = b.total};
  for (std::size_t k = 0; k < cells.cells.size(); ++k) add_cell(risk, a.per_m2(k), b.per_m2(k), undefined);
  risk.p.assign(cells.cells.size(), undefined);
  risk.case_intensity = std::move(a.intensity);
  risk.control_intensity = std::move(b.intensity);
  risk.warnings = warnings(cases, controls);
  return risk;
}

CaseProbability adaptive_case_probability_at_events(const EventSet& cases, const EventSet& controls,
                                                    const std::optional<StudyArea>& window,
                                                    const AdaptiveKernelDensityOptions& options,
                                                    const Run& run) {
  validate(options);
  require_comparable(cases, controls, window);
  AdaptiveKernelDensityOptions per_m2 = options;
  per_m2.unit = DensityUnit::per_m2;
  per_m2.period_days.reset();
  return probability_from(cases, controls, [&](const EventSet& both) {
    return adaptive_kernel_density_at_events(both, window, per_m2, run).density.values;
  });
}

MultiPolygon raised_risk_region(const CellSet& cells, const std::vector<double>& p, double level) {
  detail::require_within("level", level, {.minimum = 0.0, .maximum = 1.0, .minimum_excluded = true});
  std::vector<double> certainty;
  certainty.reserve(p.size());
  for (const double value : p) certainty.push_back(1.0 - value);
  return region_between(cells, certainty, 1.0 - level);
}

}  // namespace hotspot
