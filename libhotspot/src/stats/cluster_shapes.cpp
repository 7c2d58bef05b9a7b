#include "hotspot/stats/cluster_shapes.hpp"

#include <cstddef>
#include <utility>

#include "hotspot/stats/convex_hull.hpp"

namespace hotspot {
namespace {

constexpr double km2_per_m2 = 1e-6;

ClusterShape shape_of(std::uint32_t number, const std::vector<Point>& points, const Crs& crs,
                      const EllipseOptions& options) {
  ClusterShape shape{.cluster = number,
                     .events = static_cast<std::int64_t>(points.size()),
                     .hull = convex_hull(points),
                     .ellipse = deviational_ellipse(points, crs, options)};
  if (shape.hull.size() < 3) {
    shape.hull.clear();
    return shape;
  }
  shape.area_km2 = area({Polygon{shape.hull, {}}}) * crs.metres_per_unit * crs.metres_per_unit * km2_per_m2;
  return shape;
}

}  // namespace

std::vector<ClusterShape> cluster_shapes(const EventSet& events, const Dbscan& clusters,
                                         const EllipseOptions& options) {
  std::vector<std::vector<Point>> points(clusters.clusters);
  std::vector<std::int64_t> core_events(clusters.clusters, 0);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (clusters.cluster[i] == 0) continue;
    const std::size_t number = clusters.cluster[i] - 1;
    points[number].push_back(events.points[i]);
    if (clusters.core[i]) ++core_events[number];
  }
  std::vector<ClusterShape> shapes;
  for (std::uint32_t k = 0; k < clusters.clusters; ++k) {
    shapes.push_back(shape_of(k + 1, points[k], events.crs, options));
    shapes.back().core_events = core_events[k];
  }
  return shapes;
}

}  // namespace hotspot
