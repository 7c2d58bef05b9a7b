#include "hotspot/stats/cluster_shapes.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

#include "hotspot/stats/convex_hull.hpp"

namespace hotspot {
namespace {

constexpr double km2_per_m2 = 1e-6;

/// Square ends as far beyond the points as the strip is wide to each side.
Ring strip_around(const Ring& points, double reach) {
  const Point a = points.front(), b = points.back();
  const double dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
  const Point along = length > 0.0 ? Point{reach * dx / length, reach * dy / length} : Point{reach, 0.0};
  const Point aside{-along.y, along.x};
  return {{a.x - along.x - aside.x, a.y - along.y - aside.y},
          {b.x + along.x - aside.x, b.y + along.y - aside.y},
          {b.x + along.x + aside.x, b.y + along.y + aside.y},
          {a.x - along.x + aside.x, a.y - along.y + aside.y}};
}

ClusterShape shape_of(std::uint32_t number, const std::vector<Point>& points, const Crs& crs,
                      const EllipseOptions& options) {
  ClusterShape shape{.cluster = number,
                     .events = static_cast<std::int64_t>(points.size()),
                     .hull = convex_hull(points),
                     .ellipse = deviational_ellipse(points, crs, options)};
  if (shape.hull.size() < 3) {
    shape.hull = strip_around(shape.hull, strip_reach.value / crs.metres_per_unit);
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
