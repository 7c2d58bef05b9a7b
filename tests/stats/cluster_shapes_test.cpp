#include "hotspot/stats/cluster_shapes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/orientation.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/stats/convex_hull.hpp"
#include "support/sample_events.hpp"
#include "support/timed_sample.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

/// The variance of the points in a direction, in degrees clockwise from north, by divisor n.
double variance_along(const std::vector<Point>& points, double direction_deg) {
  const double angle = direction_deg * std::acos(-1.0) / 180.0;
  const auto n = static_cast<double>(points.size());
  double sum = 0.0, squares = 0.0;
  for (const Point p : points) {
    const double along = p.x * std::sin(angle) + p.y * std::cos(angle);
    sum += along;
    squares += along * along;
  }
  return squares / n - sum / n * (sum / n);
}

Ring ring_of(std::initializer_list<Point> points) {
  return points;
}

}  // namespace

TEST_CASE("a convex hull turns left at every corner and holds all points") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    for (const auto& points :
         {test::sample_events(200, 100.0, seed).points, test::timed_sample(60, 6, 1, seed).points}) {
      const Ring hull = convex_hull(points);
      REQUIRE(hull.size() >= 3);
      for (std::size_t k = 0; k < hull.size(); ++k) {
        const Point a = hull[k], b = hull[(k + 1) % hull.size()], c = hull[(k + 2) % hull.size()];
        CHECK(detail::orientation(a, b, c) == 1);
        CHECK(std::find(points.begin(), points.end(), a) != points.end());
        for (const Point p : points) CHECK(detail::orientation(a, b, p) >= 0);
      }
    }
  }
}

TEST_CASE("a convex hull begins in the west and leaves out corners on a line") {
  CHECK(convex_hull({{2, 2}, {0, 0}, {1, 0}, {2, 0}, {0, 2}, {1, 1}, {2, 1}, {0, 0}}) ==
        ring_of({{0, 0}, {2, 0}, {2, 2}, {0, 2}}));
  CHECK(convex_hull({}).empty());
  CHECK(convex_hull({{1, 1}, {1, 1}}) == ring_of({{1, 1}}));
  CHECK(convex_hull({{3, 3}, {1, 1}, {2, 2}, {0, 0}}) == ring_of({{0, 0}, {3, 3}}));
}

TEST_CASE("the ellipse of a cross has its arms for axes") {
  // 2 events 3 m east and west of the middle and 2 events 1 m north and south.
  const std::vector<Point> cross{{103, 50}, {97, 50}, {100, 51}, {100, 49}};
  const DeviationalEllipse ellipse = deviational_ellipse(cross, Crs::local());
  CHECK(ellipse.centre == Point{100, 50});
  CHECK(ellipse.major.value == doctest::Approx(std::sqrt(18.0 / 4.0)).epsilon(1e-15));
  CHECK(ellipse.minor.value == doctest::Approx(std::sqrt(2.0 / 4.0)).epsilon(1e-15));
  CHECK(ellipse.rotation_deg == doctest::Approx(90.0).epsilon(1e-15));
  const DeviationalEllipse crimestat = deviational_ellipse(
      cross, Crs::local(), {.divisor = EllipseDivisor::n_minus_2, .deviations = std::sqrt(2.0)});
  CHECK(crimestat.major.value == doctest::Approx(std::sqrt(2.0 * 18.0 / 2.0)).epsilon(1e-15));
}

TEST_CASE("the axes of an ellipse are the directions of most and least variance") {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    std::vector<Point> points = test::sample_events(80, 10.0, seed).points;
    for (Point& p : points) p = {p.x + 0.4 * p.y, 0.5 * p.y - 0.2 * p.x};
    const DeviationalEllipse ellipse = deviational_ellipse(points, Crs::local());
    const double major = std::pow(ellipse.major.value, 2), minor = std::pow(ellipse.minor.value, 2);
    CHECK(variance_along(points, ellipse.rotation_deg) == doctest::Approx(major).epsilon(1e-10));
    CHECK(variance_along(points, ellipse.rotation_deg + 90.0) == doctest::Approx(minor).epsilon(1e-10));
    for (double direction = 0.0; direction < 180.0; direction += 1.0) {
      CHECK(variance_along(points, direction) <= major * (1.0 + 1e-10));
      CHECK(variance_along(points, direction) >= minor * (1.0 - 1e-10));
    }
    CHECK(ellipse.rotation_deg >= 0.0);
    CHECK(ellipse.rotation_deg < 180.0);
  }
}

TEST_CASE("ellipses turn with the events and carry metres whatever the unit") {
  std::vector<Point> north_east{{0, 0}, {1, 1}, {2, 2}, {3, 3}};
  const DeviationalEllipse line = deviational_ellipse(north_east, Crs::local());
  CHECK(line.rotation_deg == doctest::Approx(45.0).epsilon(1e-14));
  CHECK(line.minor.value == 0.0);
  CHECK(outline(line, Crs::local()).empty());
  for (Point& p : north_east) p.x = -p.x;
  CHECK(deviational_ellipse(north_east, Crs::local()).rotation_deg == doctest::Approx(135.0).epsilon(1e-14));
  const Crs feet{.kind = CrsKind::projected, .metres_per_unit = 0.3048};
  CHECK(deviational_ellipse(north_east, feet).major.value ==
        doctest::Approx(0.3048 * line.major.value).epsilon(1e-14));
}

TEST_CASE("an ellipse that the events do not define is undefined") {
  CHECK(std::isnan(deviational_ellipse({}, Crs::local()).centre.x));
  const DeviationalEllipse one = deviational_ellipse({{4, 5}}, Crs::local());
  CHECK(one.centre == Point{4, 5});
  CHECK(one.major.value == 0.0);
  CHECK(std::isnan(one.rotation_deg));
  const EllipseOptions sample{.divisor = EllipseDivisor::n_minus_2};
  CHECK(std::isnan(deviational_ellipse({{4, 5}, {6, 7}}, Crs::local(), sample).major.value));
  const DeviationalEllipse circle = deviational_ellipse({{1, 0}, {-1, 0}, {0, 1}, {0, -1}}, Crs::local());
  CHECK(circle.major.value == circle.minor.value);
  CHECK(std::isnan(circle.rotation_deg));
  CHECK(outline(circle, Crs::local()).size() == 72);
  CHECK_THROWS_AS((void)deviational_ellipse({{0, 0}}, Crs::local(), {.deviations = 0.0}), ArgumentError);
  CHECK_THROWS_AS((void)deviational_ellipse({{0, 0}}, {.kind = CrsKind::geographic}), CrsError);
}

TEST_CASE("the outline of an ellipse runs counter-clockwise and has its area") {
  const std::vector<Point> points = test::sample_events(80, 10.0, 5).points;
  const Crs feet{.kind = CrsKind::projected, .metres_per_unit = 0.3048};
  const DeviationalEllipse ellipse = deviational_ellipse(points, feet);
  const Ring ring = outline(ellipse, feet, 3600);
  const double units = ellipse.major.value * ellipse.minor.value / (0.3048 * 0.3048);
  CHECK(area({Polygon{ring, {}}}) == doctest::Approx(std::acos(-1.0) * units).epsilon(1e-5));
  double furthest = 0.0;
  for (const Point p : ring) {
    furthest = std::max(furthest, std::hypot(p.x - ellipse.centre.x, p.y - ellipse.centre.y));
  }
  CHECK(furthest == doctest::Approx(ellipse.major.value / 0.3048).epsilon(1e-12));
  const double east = ring[0].x - ellipse.centre.x, north = ring[0].y - ellipse.centre.y;
  const double bearing = std::atan2(east, north) * 180.0 / std::acos(-1.0);
  CHECK(std::fmod(bearing + 360.0, 180.0) == doctest::Approx(ellipse.rotation_deg).epsilon(1e-10));
}

TEST_CASE("clusters have hulls and ellipses of their own events") {
  EventSet events;
  events.crs = Crs::local();
  events.points = {{500, 500}, {0, 0},   {2, 0},   {2, 2},   {0, 2},
                   {1, 1},     {90, 90}, {91, 90}, {92, 90}, {93, 90}};
  const Dbscan clusters = dbscan(events, {.eps = {1.5}, .min_points = 3});
  REQUIRE(clusters.clusters == 2);
  const std::vector<ClusterShape> shapes = cluster_shapes(events, clusters);
  REQUIRE(shapes.size() == 2);
  CHECK(shapes[0].cluster == 1);
  CHECK(shapes[0].events == 5);
  CHECK(shapes[0].core_events == 1);
  CHECK(shapes[0].hull == ring_of({{0, 0}, {2, 0}, {2, 2}, {0, 2}}));
  CHECK(shapes[0].area_km2 == doctest::Approx(4e-6).epsilon(1e-14));
  CHECK(shapes[0].ellipse.centre == Point{1, 1});
  CHECK(shapes[1].events == 4);
  CHECK(shapes[1].core_events == 2);
  CHECK(shapes[1].hull == ring_of({{89, 89}, {94, 89}, {94, 91}, {89, 91}}));  // on a line
  CHECK(shapes[1].area_km2 == 0.0);
  CHECK(cluster_shapes(events, dbscan(events, {.eps = {0.1}})).empty());
  events.points = {{7, 3}, {7, 3}, {7, 3}};
  const auto spot = cluster_shapes(events, dbscan(events, {.eps = {1.0}, .min_points = 3}));
  CHECK(spot.at(0).hull == ring_of({{6, 2}, {8, 2}, {8, 4}, {6, 4}}));
  CHECK(spot.at(0).area_km2 == 0.0);
}
