#include "hotspot/stats/count_areas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>
#include <string>

#include "hotspot/core/error.hpp"
#include "support/csv_table.hpp"
#include "support/reference_areas.hpp"
#include "support/shapes.hpp"
#include "support/whole_number_geometry.hpp"

using namespace hotspot;
using test::box_shape;

namespace {

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

AreaLayer areas_of(std::vector<MultiPolygon> shapes) {
  AreaLayer areas;
  areas.crs = Crs::local();
  for (std::size_t i = 0; i < shapes.size(); ++i) areas.ids.push_back(std::to_string(i + 1));
  areas.shapes = std::move(shapes);
  return areas;
}

std::int64_t total(const AreaCounts& counts) {
  return std::accumulate(counts.count.begin(), counts.count.end(), counts.outside);
}

/// Areas that overlap here and there, and events on whole numbers, many on borders.
struct Town {
  AreaLayer areas;
  EventSet events;
};

Town town() {
  test::Random random(61);
  std::vector<MultiPolygon> shapes;
  for (int i = 0; i < 9; ++i) {
    shapes.push_back(test::ragged_shape(random, {200.0 + 300 * (i % 3), 200.0 + 300 * (i / 3)}, 200, 20));
  }
  std::vector<Point> points = test::uniform_points(random, 4000, {0, 0, 1000, 1000});
  for (Point& p : points) p = {std::round(p.x), std::round(p.y)};
  for (const MultiPolygon& shape : shapes) {
    points.insert(points.end(), shape[0].outer.begin(), shape[0].outer.end());
  }
  return {areas_of(shapes), events_at(points)};
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("every event is assigned to the first area that covers it and ties are named") {
  const Town t = town();
  const AreaAssignment assignment = assign_areas(t.events, t.areas);
  std::vector<std::size_t> ties;
  for (std::size_t i = 0; i < t.events.size(); ++i) {
    const Point p = t.events.points[i];
    std::optional<std::size_t> first;
    int covering = 0;
    for (std::size_t a = 0; a < t.areas.size(); ++a) {
      if (!test::covers_slowly(t.areas.shapes[a], std::int64_t(p.x), std::int64_t(p.y))) continue;
      if (!first) first = a;
      ++covering;
    }
    CHECK(assignment.area_of[i] == first);
    if (covering > 1) ties.push_back(i);
  }
  CHECK(assignment.ties == ties);
  CHECK_FALSE(ties.empty());
}

TEST_CASE("areas and what lies outside add up to the events") {
  const Town t = town();
  const AreaCounts counts = count_areas(assign_areas(t.events, t.areas), t.areas.size());
  CHECK(total(counts) == static_cast<std::int64_t>(t.events.size()));
  CHECK(counts.outside > 0);
}

TEST_CASE("an event on the border of two areas counts once and for the lower") {
  const AreaLayer areas = areas_of({box_shape({10, 0, 20, 10}), box_shape({0, 0, 10, 10})});
  const AreaAssignment assignment =
      assign_areas(events_at({{10, 5}, {5, 5}, {0, 5}, {20, 10}, {30, 5}}), areas);
  CHECK(assignment.ties == std::vector<std::size_t>{0});
  const AreaCounts counts = count_areas(assignment, 2);
  CHECK(counts.count == std::vector<std::int64_t>{2, 2});
  CHECK(counts.outside == 1);
}

TEST_CASE("assignments are the same for any number of threads") {
  const Town t = town();
  const AreaAssignment one = assign_areas(t.events, t.areas, {.threads = 1});
  const AreaAssignment seven = assign_areas(t.events, t.areas, {.threads = 7});
  CHECK(one.area_of == seven.area_of);
  CHECK(one.ties == seven.ties);
}

TEST_CASE("counts of areas depend neither on the order of the events nor on the place of the map") {
  Town t = town();
  const AreaCounts counts = count_areas(assign_areas(t.events, t.areas), t.areas.size());
  std::reverse(t.events.points.begin(), t.events.points.end());
  for (Point& p : t.events.points) p = {p.x + 720000, p.y + 6170000};
  for (MultiPolygon& shape : t.areas.shapes) shape = test::moved(shape, 720000, 6170000);
  const AreaCounts moved = count_areas(assign_areas(t.events, t.areas), t.areas.size());
  CHECK(moved.count == counts.count);
  CHECK(moved.outside == counts.outside);
}

TEST_CASE("groups split the counts and events without a group are left out") {
  const Town t = town();
  const AreaAssignment assignment = assign_areas(t.events, t.areas);
  std::vector<std::optional<std::size_t>> groups;
  for (std::size_t i = 0; i < t.events.size(); ++i) {
    groups.push_back(i % 4 == 3 ? std::nullopt : std::optional(i % 4));
  }
  const std::vector<AreaCounts> split = count_areas(assignment, t.areas.size(), groups, 3);
  REQUIRE(split.size() == 3);
  for (std::size_t g = 0; g < 3; ++g) {
    std::vector<bool> keep;
    for (std::size_t i = 0; i < t.events.size(); ++i) keep.push_back(groups[i] == g);
    const EventSet chosen = select(t.events, keep);
    const AreaCounts expected = count_areas(assign_areas(chosen, t.areas), t.areas.size());
    CHECK(split[g].count == expected.count);
    CHECK(split[g].outside == expected.outside);
  }
}

TEST_CASE("groups that do not fit the events are refused") {
  const AreaAssignment assignment = assign_areas(events_at({{1, 1}}), areas_of({box_shape({0, 0, 2, 2})}));
  CHECK_THROWS_AS((void)count_areas(assignment, 1, {0, 0}, 1), ArgumentError);
  CHECK_THROWS_AS((void)count_areas(assignment, 1, {2}, 2), ArgumentError);
  CHECK_THROWS_AS((void)sum_over_areas(assignment, 1, {}), ArgumentError);
  CHECK(count_areas(assignment, 1, {std::nullopt}, 0).empty());
}

TEST_CASE("residents of address points add up over areas and unknown ones are nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const AreaLayer areas = areas_of({box_shape({0, 0, 10, 10}), box_shape({10, 0, 20, 10})});
  const AreaAssignment assignment =
      assign_areas(events_at({{1, 1}, {2, 2}, {15, 5}, {16, 5}, {99, 9}}), areas);
  CHECK(sum_over_areas(assignment, 2, {3, 4, 5, nan, 100}) == std::vector<double>{7, 5});
}

TEST_CASE("no events and no areas and events outside of all") {
  const AreaLayer areas = areas_of({box_shape({0, 0, 10, 10}), {}});
  CHECK(count_areas(assign_areas(events_at({}), areas), 2).count == std::vector<std::int64_t>{0, 0});
  CHECK(count_areas(assign_areas(events_at({{1, 1}}), areas_of({})), 0).outside == 1);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(count_areas(assign_areas(events_at({{50, 50}, {nan, 5}}), areas), 2).outside == 2);
}

TEST_CASE("events and areas in different systems are refused") {
  EventSet events = events_at({{1, 1}});
  events.crs = {.kind = CrsKind::projected, .code = "EPSG:25832", .name = "", .wkt = ""};
  CHECK_THROWS_AS((void)assign_areas(events, areas_of({box_shape({0, 0, 2, 2})})), CrsError);
}

TEST_CASE("assigning areas can be cancelled") {
  std::stop_source source;
  source.request_stop();
  const Town t = town();
  CHECK_THROWS_AS((void)assign_areas(t.events, t.areas, {.stop = source.get_token()}), Cancelled);
}

TEST_SUITE_END();
TEST_SUITE_BEGIN("data");

TEST_CASE("events per cell of the clipped Memphis grids") {
  for (const std::string name : {"sfhotspot-memphis-rect", "sfhotspot-memphis-hex"}) {
    const std::filesystem::path folder = test::reference_case(name);
    if (!std::filesystem::exists(folder)) {
      MESSAGE("skipped: no folder of reference cases beside the project");
      return;
    }
    const test::CsvTable points(folder / "points.csv");
    const auto x = points.numbers("x"), y = points.numbers("y");
    EventSet events = events_at({});
    for (std::size_t i = 0; i < points.size(); ++i) events.points.push_back({x[i], y[i]});
    const AreaLayer areas = areas_of(test::read_shapes(folder / "cells.geojson"));
    const AreaCounts counts = count_areas(assign_areas(events, areas), areas.size());
    const std::vector<double> expected = test::CsvTable(folder / "expected.csv").numbers("n");
    REQUIRE(expected.size() == areas.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(double(counts.count[i]) == expected[i]);
  }
}
