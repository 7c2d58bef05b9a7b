#include "hotspot/stats/density_significance.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/parallel.hpp"
#include "core/random.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/edge_mass.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "stats/events_inside.hpp"
#include "stats/population_sampler.hpp"
#include "stats/window_sampler.hpp"

namespace hotspot {
namespace {

using detail::RandomStream;
using Values = std::vector<double>;
/// Events as chance would have them.
using Draw = std::function<std::vector<Point>(RandomStream&)>;

/// Simulations computed at once: their surfaces are held together and added up in their order.
constexpr std::size_t wave = 16;
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Which of the highest densities, in rising order, is the threshold.
std::size_t rank_of_threshold(const DensitySignificanceOptions& options) {
  const double rank = (1.0 - options.level) * (1.0 + options.permutations);
  return static_cast<std::size_t>(std::ceil(rank - 1e-9));
}

void require_valid(const EventSet& events, const CellSet& cells, const DensitySignificanceOptions& options) {
  validate(options);
  require_consistent(events);
  require_metric(events.crs, "density test");
  require_same(events.crs, cells.grid.crs, "density test");
  require_fine_cells(options.kernel, options.bandwidth, cells.grid);
  if (cells.cells.empty()) throw ArgumentError({"error.density_test_no_cells", {}});
  if (rank_of_threshold(options) > options.permutations) {
    const auto needed = static_cast<std::int64_t>(std::ceil(1.0 / options.level - 1e-9)) - 1;
    throw ArgumentError({"error.density_test_simulations",
                         {{"simulations", static_cast<std::int64_t>(options.permutations)},
                          {"level", options.level},
                          {"needed", needed}}});
  }
}

std::vector<Point> counted_events(const EventSet& events, const std::optional<StudyArea>& window) {
  std::vector<Point> points =
      window ? detail::events_inside(events, *window, "density test").points : events.points;
  if (points.size() < fewest_events) {
    throw DataError({"error.density_test_few_events",
                     {{"events", static_cast<std::int64_t>(points.size())},
                      {"fewest", static_cast<std::int64_t>(fewest_events)}}});
  }
  return points;
}

/// Densities at the same cells, again and again: what depends on the cells alone is computed once.
class Surfaces {
 public:
  Surfaces(const CellSet& cells, const std::optional<StudyArea>& window,
           const DensitySignificanceOptions& options, const Run& run)
      : m_cells(cells),
        m_window(window),
        m_edge(options.edge),
        m_plain{.bandwidth = options.bandwidth, .kernel = options.kernel} {
    if (m_edge == EdgeCorrection::none) return;
    if (!window) {
      throw ArgumentError({"error.edge_without_window", {{"edge", std::string(word(m_edge))}}});
    }
    if (m_edge == EdgeCorrection::diggle) return;
    m_mass = mass_at(cells, run);
  }

  [[nodiscard]] Values density(std::vector<Point> points, const Run& run) const {
    EventSet events;
    events.crs = m_cells.grid.crs;
    events.points = std::move(points);
    if (m_edge == EdgeCorrection::diggle) {
      for (const double mass : mass_at(events.points, run)) {
        events.weights.push_back(mass > 0.0 ? 1.0 / mass : 0.0);
      }
    }
    Values values = kernel_density(events, m_cells, {}, m_plain, run).values;
    for (std::size_t k = 0; k < m_mass.size(); ++k) {
      values[k] = m_mass[k] > 0.0 ? values[k] / m_mass[k] : undefined;
    }
    return values;
  }

 private:
  /// `places`: points or cells.
  template <class Places>
  [[nodiscard]] Values mass_at(const Places& places, const Run& run) const {
    const double bandwidth = m_plain.bandwidth.value / m_cells.grid.crs.metres_per_unit;
    return edge_mass(m_window->shape, places, m_plain.kernel, bandwidth, run);
  }

  const CellSet& m_cells;
  const std::optional<StudyArea>& m_window;
  EdgeCorrection m_edge;
  KernelDensityOptions m_plain;
  Values m_mass;  ///< at the cells; empty unless the correction is uniform
};

/// What is kept of the simulated surfaces.
class Tally {
 public:
  explicit Tally(const Values& observed)
      : m_observed(observed), m_sums(observed.size(), 0.0), m_as_extreme(observed.size(), 0) {}

  void add(const Values& surface) {
    double highest = 0.0;
    for (std::size_t k = 0; k < surface.size(); ++k) {
      m_sums[k] += surface[k];
      if (surface[k] >= m_observed[k]) ++m_as_extreme[k];
      highest = std::max(highest, std::isnan(surface[k]) ? 0.0 : surface[k]);
    }
    m_highest.push_back(highest);
  }

  void finish(DensitySignificance& result, const DensitySignificanceOptions& options) {
    std::sort(m_highest.begin(), m_highest.end());
    result.threshold = m_highest[rank_of_threshold(options) - 1];
    for (std::size_t k = 0; k < m_observed.size(); ++k) {
      const double value = m_observed[k];
      const auto lower = std::lower_bound(m_highest.begin(), m_highest.end(), value);
      const auto as_high = static_cast<std::uint64_t>(m_highest.end() - lower);
      const bool known = !std::isnan(value);
      result.expected.push_back(m_sums[k] / options.permutations);
      result.p.push_back(known ? permutation_p(m_as_extreme[k], options.permutations) : undefined);
      result.p_adjusted.push_back(known ? permutation_p(as_high, options.permutations) : undefined);
    }
  }

 private:
  const Values& m_observed;
  Values m_sums;
  std::vector<std::uint32_t> m_as_extreme;
  Values m_highest;  ///< of each simulation
};

/// The run of one wave, whose progress is a part of the whole.
Run part_of(const Run& run, std::size_t done, std::size_t size, std::size_t all) {
  Run part = run;
  if (run.on_progress) {
    part.on_progress = [&run, done, size, all](std::string_view stage, double fraction) {
      run.on_progress(stage, (static_cast<double>(done) + fraction * static_cast<double>(size)) /
                                 static_cast<double>(all));
    };
  }
  return part;
}

DensitySignificance tested(const EventSet& events, const std::optional<StudyArea>& window,
                           const CellSet& cells, const DensitySignificanceOptions& options, const Run& run,
                           std::vector<Point> counted, const Draw& draw) {
  const Surfaces surfaces(cells, window, options, run);
  DensitySignificance result;
  result.events = counted.size();
  result.outside = events.size() - counted.size();
  result.values = surfaces.density(std::move(counted), run);
  Tally tally(result.values);
  const Run alone{.stop = run.stop, .on_progress = {}, .threads = 1};
  std::vector<Values> simulated(wave);
  for (std::size_t first = 0; first < options.permutations; first += wave) {
    const std::size_t size = std::min<std::size_t>(wave, options.permutations - first);
    detail::parallel_for(part_of(run, first, size, options.permutations), "stage.simulation", size,
                         [&](std::size_t i) {
                           RandomStream random(options.seed, 0, first + i);
                           simulated[i] = surfaces.density(draw(random), alone);
                         });
    for (std::size_t i = 0; i < size; ++i) tally.add(simulated[i]);
  }
  tally.finish(result, options);
  return result;
}

}  // namespace

DensitySignificance density_significance(const EventSet& events, const StudyArea& window,
                                         const CellSet& cells, const DensitySignificanceOptions& options,
                                         const Run& run) {
  require_valid(events, cells, options);
  std::vector<Point> counted = counted_events(events, window);
  const std::size_t n = counted.size();
  const detail::WindowSampler sampler(window.shape);
  return tested(events, window, cells, options, run, std::move(counted),
                [&](RandomStream& random) { return sampler.draw(n, random); });
}

DensitySignificance density_significance(const EventSet& events, const EventSet& population,
                                         const std::optional<StudyArea>& window, const CellSet& cells,
                                         const DensitySignificanceOptions& options, const Run& run) {
  require_valid(events, cells, options);
  require_consistent(population);
  require_same(events.crs, population.crs, "density test");
  std::vector<Point> counted = counted_events(events, window);
  const std::size_t n = counted.size();
  const double side = options.population_cell.value / events.crs.metres_per_unit;
  const detail::PopulationSampler sampler(population, window, side);
  return tested(events, window, cells, options, run, std::move(counted),
                [&](RandomStream& random) { return sampler.draw(n, random); });
}

}  // namespace hotspot
