#include "hotspot/stats/nearest_neighbour.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/shapes.hpp"
#include "support/slow_pairs.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

/// Distances from point i to all others, ascending.
std::vector<double> slow_distances(const std::vector<Point>& points, std::size_t i) {
  std::vector<double> distances;
  for (std::size_t j = 0; j < points.size(); ++j) {
    if (j != i) distances.push_back(std::hypot(points[i].x - points[j].x, points[i].y - points[j].y));
  }
  std::sort(distances.begin(), distances.end());
  return distances;
}

}  // namespace

TEST_CASE("nearest distances are the smallest of all distances") {
  Random random(1);
  const MultiPolygon window = ragged_shape(random, {0, 0}, 400, 30);
  EventSet events = events_at(uniform_points(random, 200, {-400, -400, 400, 400}));
  events.points.push_back(events.points[3]);
  const NearestDistances all = nearest_distances(events, {}, {.neighbours = 3});
  REQUIRE(all.events.size() == events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto expected = slow_distances(events.points, i);
    for (std::size_t k = 0; k < 3; ++k)
      CHECK(all.distance_m[k][i] == doctest::Approx(expected[k]).epsilon(1e-12));
    CHECK(std::isnan(all.border_distance_m[i]));
  }
  CHECK(all.distance_m[0][3] == 0.0);

  const NearestDistances inside = nearest_distances(events, StudyArea{Crs::local(), window});
  const PointLocator locator(window);
  std::vector<Point> kept;
  for (const std::size_t i : inside.events) kept.push_back(events.points[i]);
  CHECK(inside.events.size() + static_cast<std::size_t>(inside.outside) == events.size());
  CHECK(inside.outside > 0);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    CHECK(locator.covers(kept[i]));
    CHECK(inside.distance_m[0][i] == doctest::Approx(slow_distances(kept, i)[0]).epsilon(1e-12));
    CHECK(inside.border_distance_m[i] ==
          doctest::Approx(slow_border_distance(window, kept[i])).epsilon(1e-12));
  }
}

TEST_CASE("neighbours that are not there are undefined") {
  const NearestDistances two = nearest_distances(events_at({{0, 0}, {3, 4}}), {}, {.neighbours = 2});
  CHECK(two.distance_m[0] == std::vector<double>{5.0, 5.0});
  CHECK(std::isnan(two.distance_m[1][0]));
  const NearestDistances one = nearest_distances(events_at({{0, 0}}));
  CHECK(std::isnan(one.distance_m[0][0]));
  CHECK(nearest_distances(events_at({})).events.empty());
  CHECK_THROWS_AS((void)nearest_distances(events_at({{0, 0}}), {}, {.neighbours = 0}), ArgumentError);
}

TEST_CASE("distances are metres whatever the coordinates count in") {
  EventSet events = events_at({{0, 0}, {3, 4}});
  events.crs = {.kind = CrsKind::projected, .name = "feet", .metres_per_unit = 0.25};
  CHECK(nearest_distances(events).distance_m[0][0] == 1.25);
}

TEST_CASE("Clark and Evans of a small pattern by hand") {
  // distances to the nearest: 1 1 2; area 24 and perimeter 20
  const ClarkEvans test = clark_evans(events_at({{1, 1}, {1, 2}, {3, 2}, {9, 9}}), rectangle(0, 0, 6, 4));
  const double pi = std::numbers::pi;
  CHECK(test.events == 3);
  CHECK(test.outside == 1);
  CHECK(test.area_km2 == doctest::Approx(24e-6));
  CHECK(test.intensity_per_km2 == doctest::Approx(3 / 24e-6));
  CHECK(test.nearest_mean_m == doctest::Approx(4.0 / 3));
  const double expected = 0.5 * std::sqrt(8.0), error = std::sqrt((4 - pi) * 24 / (4 * pi)) / 3;
  CHECK(test.ratio == doctest::Approx(4.0 / 3 / expected));
  CHECK(test.standard_error_m == doctest::Approx(error));
  CHECK(test.z == doctest::Approx((4.0 / 3 - expected) / error));
  CHECK(test.p == doctest::Approx(std::erfc(std::abs(test.z) / std::sqrt(2.0))));
  CHECK(test.donnelly_ratio ==
        doctest::Approx(4.0 / 3 / (expected + (0.0514 + 0.0412 / std::sqrt(3.0)) * 20 / 3)));
}

TEST_CASE("Donnelly's ratio is for rectangles and one event has no ratio at all") {
  const StudyArea triangle{Crs::local(), {{{{0, 0}, {10, 0}, {0, 10}}, {}}}};
  CHECK(std::isnan(clark_evans(events_at({{1, 1}, {2, 2}}), triangle).donnelly_ratio));
  const ClarkEvans one = clark_evans(events_at({{1, 1}}), triangle);
  CHECK(one.events == 1);
  CHECK(std::isnan(one.ratio));
  CHECK(std::isnan(one.p));
  const ClarkEvans same = clark_evans(events_at({{1, 1}, {1, 1}}), triangle);
  CHECK(same.ratio == 0.0);
  CHECK_THROWS_AS((void)clark_evans(events_at({{20, 20}}), triangle), DataError);
}

TEST_CASE("nearest distances have the same bits with one thread and with seven") {
  Random random(2);
  const EventSet events = events_at(uniform_points(random, 1000, {0, 0, 100, 100}));
  const StudyArea window = rectangle(0, 0, 100, 100);
  const auto one = nearest_distances(events, window, {}, {.threads = 1});
  const auto seven = nearest_distances(events, window, {}, {.threads = 7});
  CHECK(one.distance_m == seven.distance_m);
  CHECK(one.border_distance_m == seven.border_distance_m);
}
