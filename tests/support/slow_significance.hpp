/// @file
/// Significance of a density as its definition reads: all simulated surfaces are kept and looked through.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

#include "core/random.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/stats/density_significance.hpp"
#include "support/slow_density.hpp"

namespace hotspot::test {

using SlowDraw = std::function<std::vector<Point>(detail::RandomStream&)>;

/// Densities per km2 in a local plane, with the edge correction uniform or none.
inline std::vector<double> slow_surface(const std::vector<Point>& points, const CellSet& cells,
                                        const MultiPolygon& window,
                                        const DensitySignificanceOptions& options) {
  EventSet events;
  events.points = points;
  std::vector<double> values;
  for (const std::size_t cell : cells.cells) {
    const Point u = cells.grid.centre(cell);
    const double h = options.bandwidth.value;
    const double mass =
        options.edge == EdgeCorrection::uniform ? slow_edge_mass(window, u, options.kernel, h, 2000) : 1.0;
    values.push_back(1e6 * slow_density(events, u, options.kernel, h) / mass);
  }
  return values;
}

inline DensitySignificance slow_significance(const std::vector<Point>& observed, const CellSet& cells,
                                             const MultiPolygon& window,
                                             const DensitySignificanceOptions& options,
                                             const SlowDraw& draw) {
  const std::size_t simulations = options.permutations;
  std::vector<std::vector<double>> surfaces;
  std::vector<double> highest;
  for (std::size_t s = 0; s < simulations; ++s) {
    detail::RandomStream random(options.seed, 0, s);
    surfaces.push_back(slow_surface(draw(random), cells, window, options));
    highest.push_back(*std::max_element(surfaces.back().begin(), surfaces.back().end()));
  }
  const auto share = [&](std::size_t as_extreme) {
    return (1.0 + static_cast<double>(as_extreme)) / (1.0 + static_cast<double>(simulations));
  };
  // Rounding must not decide ties: densities within 1e-9 of each other are the same here.
  const auto reaches = [](double simulated, double value) { return simulated >= value * (1.0 - 1e-9); };
  DensitySignificance result;
  result.values = slow_surface(observed, cells, window, options);
  for (std::size_t k = 0; k < result.values.size(); ++k) {
    std::size_t as_extreme = 0, as_high = 0;
    double sum = 0.0;
    for (std::size_t s = 0; s < simulations; ++s) {
      sum += surfaces[s][k];
      as_extreme += reaches(surfaces[s][k], result.values[k]) ? 1 : 0;
      as_high += reaches(highest[s], result.values[k]) ? 1 : 0;
    }
    result.expected.push_back(sum / static_cast<double>(simulations));
    result.p.push_back(share(as_extreme));
    result.p_adjusted.push_back(share(as_high));
  }
  // The lowest of the maxima that at most a share `level` of equally likely maps exceeds.
  std::sort(highest.begin(), highest.end());
  for (const double candidate : highest) {
    const auto above = std::count_if(highest.begin(), highest.end(), [&](double h) { return h > candidate; });
    result.threshold = candidate;
    if (share(static_cast<std::size_t>(above)) <= options.level + 1e-12) break;
  }
  return result;
}

}  // namespace hotspot::test
