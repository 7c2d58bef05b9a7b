/// @file
/// Where is the risk higher than elsewhere? The density of cases against that of controls: burglaries against
/// dwellings, places felt unsafe against incidents, events of the summer against those of the winter.
///
/// With the intensities a of cases and b of controls, both by kernel density with one bandwidth, and the
/// densities f = a / A and g = b / B, where A and B are the integrals of a and b over the window:
///
///     probability = a / (a + b)        ratio = a / b
///     log_risk    = log(f / g)         difference = f - g
///     p           = P(Z >= log_risk / sd),   sd^2 = S (1/n1 + 1/n2) / g
///     S(u)        = integral over W of K(|u - v|)^2 dv / e(u)^2    (no edge correction: of the whole plane,
///                   without e)
///
/// p is small where the risk is raised beyond chance, near 1 where it is lowered; it is asymptotic, for one
/// place, with the density of the controls for that of both. Residents as weights of the controls make the
/// ratio one of events per resident. n is the number of events, weighted (sum of w)^2 / sum of w^2. Without
/// a window integrals are over the plane. Events outside the window are not left out; select them first.
///
/// Undefined (NaN): all but the intensities where neither reaches; ratio, log_risk and p where no control
/// does; log_risk where no case does (its p is then 1). REQUIRES: what `kernel_density` does. THROWS
/// DataError where no case, or no control, of a weight above 0 lies in the window, or a weight is negative;
/// what `kernel_density` throws. Cost: that of two densities and, with the edge correction uniform, of two
/// more near the border. Reference: Bithell (1991); Kelsall and Diggle (1995); tolerance: Hazelton and Davies
/// (2009), section 3.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/adaptive_kernel_density.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot {

/// One value per cell, in their order.
struct RelativeRisk {
  std::vector<double> case_intensity{};     ///< in the unit asked for, as by `kernel_density`
  std::vector<double> control_intensity{};  ///< the same
  std::vector<double> probability{};
  std::vector<double> ratio{};  ///< cases a control, whatever the unit and period asked for
  std::vector<double> log_risk{};
  std::vector<double> difference{};  ///< per km2: share of all cases there less that of the controls
  std::vector<double> p{};           ///< upper tail
  double cases_in_window = 0.0;      ///< A: what the intensity of cases adds up to
  double controls_in_window = 0.0;   ///< B
  std::vector<Message> warnings{};   ///< few cases or controls
};

[[nodiscard]] RelativeRisk relative_risk(const EventSet& cases, const EventSet& controls,
                                         const CellSet& cells, const std::optional<StudyArea>& window = {},
                                         const KernelDensityOptions& options = {}, const Run& run = {});

/// The same of densities with a bandwidth for each event (`adaptive_kernel_density.hpp`), each group's from a
/// pilot of its own. Its p is undefined (NaN): the variance above is that of one bandwidth for all. THROWS
/// also what `adaptive_kernel_density` does. Reference: Davies and Hazelton (2010).
[[nodiscard]] RelativeRisk adaptive_relative_risk(const EventSet& cases, const EventSet& controls,
                                                  const CellSet& cells,
                                                  const std::optional<StudyArea>& window = {},
                                                  const AdaptiveKernelDensityOptions& options = {},
                                                  const Run& run = {});

/// The probability of being a case, at the events of both groups; with `leave_one_out` from the others alone.
struct CaseProbability {
  std::vector<double> at_cases{};
  std::vector<double> at_controls{};
};
[[nodiscard]] CaseProbability case_probability_at_events(const EventSet& cases, const EventSet& controls,
                                                         const std::optional<StudyArea>& window = {},
                                                         const KernelDensityOptions& options = {},
                                                         const Run& run = {});

[[nodiscard]] CaseProbability adaptive_case_probability_at_events(
    const EventSet& cases, const EventSet& controls, const std::optional<StudyArea>& window = {},
    const AdaptiveKernelDensityOptions& options = {}, const Run& run = {});

/// Where p is at most `level`, by contours of p between the centres of the cells: the tolerance contours.
/// REQUIRES: squares, one p per cell. THROWS ArgumentError otherwise, or unless 0 < level < 1.
[[nodiscard]] MultiPolygon raised_risk_region(const CellSet& cells, const std::vector<double>& p,
                                              double level);

}  // namespace hotspot
