/// @file
/// Is a peak of the density more than chance? The density of events at cells, held against the densities of
/// as many events drawn at random, again and again:
///
/// - evenly over the study area (complete spatial randomness, given the number of events), or
/// - from a population: each event at a point of it, with a chance in proportion to the point's weight
///   (residents of addresses or cells, the intensity of another kind of event).
///
///     p          = (1 + simulated densities at the cell >= observed) / (1 + simulations)
///     p_adjusted = (1 + simulations whose highest density >= observed) / (1 + simulations)
///     threshold  = highest density of a simulation that at most a share `level` of maps exceeds: the
///                  ceil((1 - level) (1 + simulations))-th smallest of them
///
/// p is for one place chosen before looking. A place above the threshold is more than chance anywhere on the
/// map: that one such place shows up on a map made by chance has a probability of at most `level`.
///
/// Only events in the window count, each as 1; weights are not used. The same bits for any number of threads:
/// simulation s draws RandomStream(seed, 0, s). REQUIRES: 30 events in the window, a bandwidth of two cells
/// at least, 1 / level - 1 simulations at least, metric CRS. THROWS DataError (fewer events; a population
/// without weight inside the window, or with a negative one; a window without area), ArgumentError
/// (bandwidth, level, simulations, cells none), CrsError, Cancelled. Cost: simulations times that of a
/// density (`kernel_density.hpp`); diggle also an edge mass an event. Memory: 16 surfaces. Reference: Barnard
/// (1963); Baddeley, Rubak and Turner (2015), sections 10.6 and 10.7; threshold: Nichols and Holmes (2002).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

struct DensitySignificanceOptions {
  Metres bandwidth{300.0};
  Kernel kernel = Kernel::quartic;
  EdgeCorrection edge = EdgeCorrection::none;
  double level = 0.05;
  /// Side of the squares around the points of a population over which their residents live; 0: at the points.
  Metres population_cell{0.0};
  std::uint32_t permutations = default_permutations;
  std::uint64_t seed = default_seed;

  static constexpr auto fields() {
    using O = DensitySignificanceOptions;
    return std::tuple_cat(
        std::tuple{Field{"bandwidth", &O::bandwidth, "option.bandwidth", above(0.0)},
                   Field{"kernel", &O::kernel, "option.kernel"}, Field{"edge", &O::edge, "option.edge"},
                   Field{"level", &O::level, "option.density_test_level", between(0.0001, 0.5)},
                   Field{"population_cell", &O::population_cell, "option.population_cell", at_least(0.0)}},
        permutation_fields<O>());
  }
};

/// One value per cell, in their order; NaN where the window has no mass.
struct DensitySignificance {
  std::vector<double> values{};    ///< observed, events per km2
  std::vector<double> expected{};  ///< mean of the simulations
  std::vector<double> p{};
  std::vector<double> p_adjusted{};
  double threshold = 0.0;   ///< events per km2
  std::size_t events = 0;   ///< in the window
  std::size_t outside = 0;  ///< not in the window

  [[nodiscard]] bool above_threshold(std::size_t cell) const { return values[cell] > threshold; }
};

/// Against complete spatial randomness in the window.
[[nodiscard]] DensitySignificance density_significance(const EventSet& events, const StudyArea& window,
                                                       const CellSet& cells,
                                                       const DensitySignificanceOptions& options = {},
                                                       const Run& run = {});

/// Against the population, or that of it inside the window.
[[nodiscard]] DensitySignificance density_significance(const EventSet& events, const EventSet& population,
                                                       const std::optional<StudyArea>& window,
                                                       const CellSet& cells,
                                                       const DensitySignificanceOptions& options = {},
                                                       const Run& run = {});

}  // namespace hotspot
