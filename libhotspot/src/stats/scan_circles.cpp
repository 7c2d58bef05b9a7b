#include "stats/scan_circles.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

struct Distance {
  double distance;
  std::uint32_t area;
};

/// Centroids of equal cells carry rounding errors, and so do sums of shares.
constexpr double distance_slack = 1.0 + 1e-9;
constexpr double population_slack = 1.0 + 1e-12;

std::vector<Distance> by_distance(const CirclePlan& plan, std::size_t centre) {
  const Point middle = plan.centres[centre];
  std::vector<Distance> distances;
  distances.reserve(plan.centres.size());
  for (std::uint32_t i = 0; i < plan.centres.size(); ++i) {
    distances.push_back({std::hypot(plan.centres[i].x - middle.x, plan.centres[i].y - middle.y), i});
  }
  std::sort(distances.begin(), distances.end(), [](const Distance& a, const Distance& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.area < b.area;
  });
  return distances;
}

}  // namespace

Circles circles_around(const CirclePlan& plan, std::size_t centre) {
  const std::vector<Distance> distances = by_distance(plan, centre);
  Circles circles;
  double held = 0.0;
  for (std::size_t first = 0; first < distances.size();) {
    const double farthest = distances[first].distance * distance_slack;
    std::size_t end = first;
    while (end < distances.size() && distances[end].distance <= farthest) {
      held += plan.population[distances[end++].area];
    }
    if (held > plan.most * population_slack) break;
    for (; first < end; ++first) circles.areas.push_back(distances[first].area);
    circles.ends.push_back(end);
  }
  return circles;
}

}  // namespace hotspot::detail
