#include "hotspot/stats/spatial_scan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/scan_circles.hpp"
#include "stats/scan_data.hpp"
#include "stats/scan_likelihood.hpp"
#include "stats/scan_permutations.hpp"

namespace hotspot {
namespace {

using detail::Circles;
using detail::ScanFrame;

/// A cylinder around one centre: the first `areas` of its circles, in a run of times.
struct Window {
  std::size_t areas = 0;
  std::size_t first_time = 0;
  std::size_t last_time = 0;
  double cases = 0.0;
  double mass = 0.0;
  double ratio = 0.0;  ///< 0: there is none
};

/// Equal windows of different centres differ by rounding; the first one found stands for all.
constexpr double clearly = 1.0 + 1e-12;

/// Cases and mass of a circle for each time.
struct Held {
  std::vector<double> cases, mass;
};

/// The best run of times of one circle, if it is better than `best`.
void look_through_times(const ScanFrame& frame, const Held& held, std::size_t areas, Window& best) {
  for (std::size_t first = 0; first < frame.times; ++first) {
    double cases = 0.0, mass = 0.0;
    for (std::size_t last = first; last < std::min(frame.times, first + frame.longest); ++last) {
      cases += held.cases[last];
      mass += held.mass[last];
      const double ratio = frame.likelihood.ratio(cases, mass);
      if (ratio > best.ratio * clearly) best = {areas, first, last, cases, mass, ratio};
    }
  }
}

/// The best window around one centre that holds no area in use.
Window best_around(const ScanFrame& frame, const ScanData& data, std::size_t centre,
                   const std::vector<bool>& in_use) {
  const Circles circles = detail::circles_around(frame.plan, centre);
  Held held{std::vector<double>(frame.times, 0.0), std::vector<double>(frame.times, 0.0)};
  Window best;
  std::size_t begin = 0;
  for (const std::size_t end : circles.ends) {
    for (; begin < end; ++begin) {
      const std::size_t area = circles.areas[begin];
      if (in_use[area]) return best;
      for (std::size_t t = 0; t < frame.times; ++t) {
        held.cases[t] += data.cases[area * frame.times + t];
        held.mass[t] += frame.mass[area * frame.times + t];
      }
    }
    look_through_times(frame, held, end, best);
  }
  return best;
}

double mean_population(const ScanFrame& frame, const ScanData& data, const std::vector<std::size_t>& areas,
                       const Window& window) {
  double sum = 0.0;
  for (const std::size_t area : areas) {
    for (std::size_t t = window.first_time; t <= window.last_time; ++t) {
      sum += data.population[area * frame.times + t];
    }
  }
  return sum / static_cast<double>(window.last_time - window.first_time + 1);
}

ScanCluster cluster_of(const ScanFrame& frame, const ScanData& data, std::size_t centre,
                       const Window& window) {
  const Circles circles = detail::circles_around(frame.plan, centre);
  ScanCluster cluster{.centre = centre,
                      .first_time = window.first_time,
                      .last_time = window.last_time,
                      .cases = window.cases,
                      .expected = frame.likelihood.expected(window.mass),
                      .llr = window.ratio,
                      .p = std::numeric_limits<double>::quiet_NaN()};
  cluster.areas.assign(circles.areas.begin(),
                       circles.areas.begin() + static_cast<std::ptrdiff_t>(window.areas));
  const Point middle = data.centres[centre], farthest = data.centres[cluster.areas.back()];
  cluster.radius = std::hypot(farthest.x - middle.x, farthest.y - middle.y);
  std::sort(cluster.areas.begin(), cluster.areas.end());
  cluster.population = mean_population(frame, data, cluster.areas, window);
  const double outside = frame.cases - cluster.cases;
  cluster.relative_risk =
      outside > 0.0 ? (cluster.cases / cluster.expected) / (outside / (frame.cases - cluster.expected))
                    : std::numeric_limits<double>::quiet_NaN();
  return cluster;
}

bool holds_any(const ScanCluster& cluster, const std::vector<bool>& in_use) {
  return std::any_of(cluster.areas.begin(), cluster.areas.end(),
                     [&](std::size_t area) { return in_use[area]; });
}

std::size_t best_of(const std::vector<Window>& windows) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < windows.size(); ++i) {
    if (windows[i].ratio > windows[best].ratio * clearly) best = i;
  }
  return best;
}

/// The best window of each centre is looked for once, and again only where a cluster has taken one of its
/// areas: what is left around a centre is never better than what it had.
std::vector<ScanCluster> find_clusters(const ScanFrame& frame, const ScanData& data, std::size_t top,
                                       const Run& run) {
  std::vector<bool> in_use(data.centres.size(), false);
  std::vector<Window> best(data.centres.size());
  detail::parallel_for(run, "stage.scan", best.size(),
                       [&](std::size_t centre) { best[centre] = best_around(frame, data, centre, in_use); });
  std::vector<ScanCluster> clusters;
  while (!best.empty() && clusters.size() < top) {
    if (run.stop.stop_requested()) throw Cancelled();
    const std::size_t centre = best_of(best);
    if (best[centre].ratio == 0.0) break;
    ScanCluster cluster = cluster_of(frame, data, centre, best[centre]);
    if (!holds_any(cluster, in_use)) {
      for (const std::size_t area : cluster.areas) in_use[area] = true;
      clusters.push_back(std::move(cluster));
    }
    best[centre] = best_around(frame, data, centre, in_use);
  }
  return clusters;
}

/// How many of the highest ratios under the null hypothesis reach a cluster's.
std::uint64_t as_extreme(const std::vector<double>& highest, double ratio) {
  return static_cast<std::uint64_t>(
      std::count_if(highest.begin(), highest.end(), [&](double drawn) { return drawn * clearly >= ratio; }));
}

}  // namespace

std::vector<ScanCluster> spatial_scan(const ScanData& data, const SpatialScanOptions& options,
                                      const Run& run) {
  validate(options);
  detail::require_scan_data(data, options.model);
  const ScanFrame frame = detail::scan_frame(data, options);
  std::vector<ScanCluster> clusters = find_clusters(frame, data, options.top, run);
  if (clusters.empty() || options.permutations == 0) return clusters;
  const std::vector<double> highest = detail::highest_ratios(frame, options, run);
  for (ScanCluster& cluster : clusters) {
    cluster.p = permutation_p(as_extreme(highest, cluster.llr), options.permutations);
  }
  return clusters;
}

}  // namespace hotspot
