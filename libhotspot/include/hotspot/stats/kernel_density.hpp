/// @file
/// Where do events lie densely? Kernel density of events at the cells of a grid or at the events themselves.
///
///     f(u) = sum_i w_i K(|u - p_i|)          K integrates to 1 over the plane (`kernel.hpp`)
///
/// The sum is taken exactly, or binned: on a lattice by Fourier transforms, in a time that hardly depends on
/// the bandwidth, with an error below a bound that comes with the result. Binned sums exist at cells only;
/// kernels of bounded support that reach less than 3 cells are summed exactly all the same, the bound is 0.
///
/// Unit: weighted events per km2, and per year where the events span a stated period. Where nothing is in
/// reach the value is exactly 0; the Gaussian reaches 36 bandwidths at least, where it is 1e-281 of its peak.
/// Undefined (NaN): a probability where the weights add up to 0; the uniform correction where the window has
/// no mass. Events outside the window are not left out; select them first where they are no part of what is
/// studied.
///
/// REQUIRES: events in a metric CRS, grid and window in the same. Cost: O(n * rows in reach + cells);
/// triangular O(n * cells in reach); Gaussian O(n) and some hundred steps a cell, with a bandwidth below two
/// cells O(n * cells in reach); at events O(n * root of the events in reach), triangular O(pairs in reach),
/// Gaussian O(n) where they are many; edge corrections O(edges in reach) a place.
/// THROWS ArgumentError (bandwidth not positive or not finite, no window for an edge correction, a period for
/// a probability, leave-one-out at cells, binned sums where there are none), CrsError, Cancelled. Reference:
/// Silverman (1986); edge correction: Diggle (1985), Jones (1993), eq. 2.1.
#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot {

/// Events near the border of the study area have part of their kernel outside it.
enum class EdgeCorrection {
  none,
  uniform,  ///< divide by the mass of the kernel inside the window at the place: right level where density is
            ///< flat
  diggle,   ///< divide each event's share by that mass at the event: keeps the total
};

enum class DensityUnit {
  per_km2,
  per_m2,
  probability,  ///< per m2, divided by the total weight of all events
  raw,          ///< a peak of 1 per event, in no unit of area (as QGIS's raw scale)
};

enum class DensityMethod {
  exact,
  binned,
  automatic,  ///< binned where its error bound is within the tolerance, else exact
};

template <>
struct EnumWords<EdgeCorrection> {
  static constexpr std::array<std::pair<EdgeCorrection, std::string_view>, 3> words{
      {{EdgeCorrection::none, "none"},
       {EdgeCorrection::uniform, "uniform"},
       {EdgeCorrection::diggle, "diggle"}}};
};

template <>
struct EnumWords<DensityUnit> {
  static constexpr std::array<std::pair<DensityUnit, std::string_view>, 4> words{
      {{DensityUnit::per_km2, "per-km2"},
       {DensityUnit::per_m2, "per-m2"},
       {DensityUnit::probability, "probability"},
       {DensityUnit::raw, "raw"}}};
};

template <>
struct EnumWords<DensityMethod> {
  static constexpr std::array<std::pair<DensityMethod, std::string_view>, 3> words{
      {{DensityMethod::exact, "exact"},
       {DensityMethod::binned, "binned"},
       {DensityMethod::automatic, "auto"}}};
};

struct KernelDensityOptions {
  Metres bandwidth{300.0};  ///< radius of the kernel's support; Gaussian: standard deviation
  Kernel kernel = Kernel::quartic;
  EdgeCorrection edge = EdgeCorrection::none;
  DensityUnit unit = DensityUnit::per_km2;
  std::optional<double>
      period_days{};           ///< time the events span: the value is then also per year of 365.25 days
  bool leave_one_out = false;  ///< at events: sum over the others
  DensityMethod method = DensityMethod::exact;
  double tolerance = 0.0;  ///< of auto: the largest error allowed, as a share of the highest value

  static constexpr auto fields() {
    using O = KernelDensityOptions;
    return std::tuple{Field{"bandwidth", &O::bandwidth, "option.bandwidth", above(0.0)},
                      Field{"kernel", &O::kernel, "option.kernel"},
                      Field{"edge", &O::edge, "option.edge"},
                      Field{"unit", &O::unit, "option.unit"},
                      Field{"period", &O::period_days, "option.period", above(0.0)},
                      Field{"leave_one_out", &O::leave_one_out, "option.leave_one_out"},
                      Field{"method", &O::method, "option.density_method"},
                      Field{"tolerance", &O::tolerance, "option.density_tolerance", between(0.0, 1.0)}};
  }
};

/// One value per place asked for, in their order.
struct KernelDensity {
  std::vector<double> values{};
  std::vector<double> edge_mass{};              ///< at the same places; empty without an edge correction
  DensityMethod method = DensityMethod::exact;  ///< the one used: exact or binned
  double error_bound = 0.0;  ///< no value is farther from the exact sum, in their unit; exact: 0
};

/// At the centres of `cells`. `window` is needed for an edge correction.
[[nodiscard]] KernelDensity kernel_density(const EventSet& events, const CellSet& cells,
                                           const std::optional<StudyArea>& window = {},
                                           const KernelDensityOptions& options = {}, const Run& run = {});

/// At the events themselves.
[[nodiscard]] KernelDensity kernel_density_at_events(const EventSet& events,
                                                     const std::optional<StudyArea>& window = {},
                                                     const KernelDensityOptions& options = {},
                                                     const Run& run = {});

/// Factor from a density per km2 and year to the events expected within `radius` of a place in a year, which
/// is how planners are told: pi radius^2 in km2.
[[nodiscard]] double expected_events_factor(Metres radius);

}  // namespace hotspot
