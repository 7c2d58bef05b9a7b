#include "hotspot/stats/dbscan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <set>
#include <stop_token>
#include <utility>

#include "hotspot/core/error.hpp"
#include "support/reference_events.hpp"
#include "support/sample_events.hpp"
#include "support/slow_dbscan.hpp"
#include "support/timed_sample.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

EventSet at(const std::vector<Point>& points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = points;
  return events;
}

using Clusters = std::vector<std::uint32_t>;

void check_same(const Dbscan& a, const Dbscan& b) {
  CHECK(a.cluster == b.cluster);
  CHECK(a.core == b.core);
  CHECK(a.clusters == b.clusters);
}

}  // namespace

TEST_CASE("DBSCAN agrees with the definition on events with shared places and ties") {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    const EventSet events = test::timed_sample(250, 25, 1, seed);
    for (const double eps : {0.5, 1.0, 1.5, 2.0}) {
      for (const std::uint32_t min_points : {1U, 3U, 5U, 8U}) {
        CAPTURE(eps);
        CAPTURE(min_points);
        const DbscanOptions options{.eps = {eps}, .min_points = min_points};
        check_same(dbscan(events, options), test::slow_dbscan(events, options));
      }
    }
  }
}

TEST_CASE("DBSCAN finds the parts of a sample with a dense corner as the definition does") {
  const EventSet events = test::sample_events(600, 1000.0, 9);
  const DbscanOptions options{.eps = {15.0}, .min_points = 6};
  const Dbscan result = dbscan(events, options);
  check_same(result, test::slow_dbscan(events, options));
  CHECK(result.clusters > 1);
  CHECK(std::count(result.cluster.begin(), result.cluster.end(), 0U) > 100);
}

TEST_CASE("the event itself counts and so does the border of its reach") {
  const EventSet events = at({{0, 0}, {3, 4}, {100, 0}});
  CHECK(dbscan(events, {.eps = {5.0}, .min_points = 2}).cluster == Clusters{1, 1, 0});
  CHECK(dbscan(events, {.eps = {4.999}, .min_points = 2}).cluster == Clusters{0, 0, 0});
  CHECK(dbscan(events, {.eps = {5.0}, .min_points = 3}).cluster == Clusters{0, 0, 0});
  CHECK(dbscan(events, {.eps = {5.0}, .min_points = 1}).cluster == Clusters{1, 1, 2});
}

TEST_CASE("an event between two clusters belongs to the nearest core event or else to the western one") {
  // Two dense places and one event between them that is not dense itself.
  std::vector<Point> points{{20, 0}, {20, 0}, {20, 0}, {20, 0}, {10, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}};
  const DbscanOptions options{.eps = {11.0}, .min_points = 10};
  CHECK(dbscan(at(points), options).clusters == 0);
  const DbscanOptions dense{.eps = {10.0}, .min_points = 5};
  const Dbscan joined = dbscan(at(points), dense);  // the middle has all nine in reach
  CHECK(joined.clusters == 1);
  points[4] = {10, 1};  // out of reach of both
  CHECK(dbscan(at(points), dense).cluster[4] == 0);
  // The middle event has three in reach, the dense places four each.
  const std::vector<Point> apart{{20, 0}, {24, 0}, {24, 1}, {24, 2}, {10, 0},
                                 {0, 0},  {-4, 0}, {-4, 1}, {-4, 2}};
  const Dbscan two = dbscan(at(apart), {.eps = {10.0}, .min_points = 5});
  CHECK(two.clusters == 2);
  CHECK_FALSE(two.core[4]);
  CHECK(two.cluster[4] == two.cluster[5]);  // equally near: west
  std::vector<Point> nearer = apart;
  nearer[4] = {10.0, 0.0};
  nearer[0] = {19.5, 0.0};
  CHECK(dbscan(at(nearer), {.eps = {10.0}, .min_points = 5}).cluster[4] == 1);  // the eastern one, now nearer
}

TEST_CASE("clusters are numbered by their first core event and are the same sets in any order") {
  const EventSet events = test::timed_sample(300, 30, 1, 21);
  const DbscanOptions options{.eps = {1.5}, .min_points = 4};
  const Dbscan forward = dbscan(events, options);
  std::uint32_t next = 1;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!forward.core[i]) continue;
    CHECK(forward.cluster[i] <= next);
    if (forward.cluster[i] == next) ++next;
  }
  CHECK(next == forward.clusters + 1);
  EventSet reversed = events;
  std::reverse(reversed.points.begin(), reversed.points.end());
  Dbscan backward = dbscan(reversed, options);
  std::reverse(backward.cluster.begin(), backward.cluster.end());
  std::set<std::pair<std::uint32_t, std::uint32_t>> labels;
  for (std::size_t i = 0; i < events.size(); ++i) labels.emplace(forward.cluster[i], backward.cluster[i]);
  CHECK(forward.clusters > 2);
  CHECK(labels.size() == forward.clusters + 1);  // each with one other, and noise with noise
  CHECK(labels.contains({0, 0}));
}

TEST_CASE("DBSCAN of no event or one or many at one place") {
  CHECK(dbscan(at({}), {.eps = {1.0}}).cluster.empty());
  CHECK(dbscan(at({{1, 1}}), {.eps = {1.0}}).cluster == Clusters{0});
  CHECK(dbscan(at({{1, 1}}), {.eps = {1.0}, .min_points = 1}).cluster == Clusters{1});
  const Dbscan place = dbscan(at(std::vector<Point>(5000, Point{7, 7})), {.eps = {1.0}, .min_points = 5000});
  CHECK(place.clusters == 1);
  CHECK(std::all_of(place.core.begin(), place.core.end(), [](bool core) { return core; }));
}

TEST_CASE("DBSCAN has the same clusters with one thread and with seven and in any unit") {
  const EventSet events = test::sample_events(2000, 1000.0, 4);
  const DbscanOptions options{.eps = {20.0}, .min_points = 8};
  const Dbscan one = dbscan(events, options, {.threads = 1});
  check_same(one, dbscan(events, options, {.threads = 7}));
  EventSet halves = events;
  halves.crs = {.kind = CrsKind::projected, .metres_per_unit = 0.5};
  for (Point& p : halves.points) p = {2.0 * p.x, 2.0 * p.y};
  check_same(one, dbscan(halves, options));
}

TEST_CASE("DBSCAN refuses a reach that is missing and degrees and stops when asked") {
  const EventSet events = at({{0, 0}, {1, 1}});
  CHECK_THROWS_WITH_AS((void)dbscan(events, {}), "eps is 0; it must be above 0.", ArgumentError);
  CHECK_THROWS_AS((void)dbscan(events, {.eps = {1.0}, .min_points = 0}), ArgumentError);
  EventSet degrees = events;
  degrees.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS((void)dbscan(degrees, {.eps = {1.0}}), CrsError);
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)dbscan(events, {.eps = {1.0}}, {.stop = stop.get_token()}), Cancelled);
}

TEST_SUITE_END();
TEST_SUITE_BEGIN("data");

TEST_CASE("DBSCAN of the reference case has its core events and clusters and noise") {
  const std::filesystem::path folder = test::reference_case("dbscan-memphis");
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const Dbscan result = dbscan(test::read_points(folder / "points.csv"), {.eps = {400.0}, .min_points = 15});
  const test::CsvTable table(folder / "expected.csv");  // dbscan 1.1.11
  const auto core = table.numbers("core"), component = table.numbers("core_component"),
             reachable = table.numbers("reachable_clusters");
  REQUIRE(table.size() == result.cluster.size());
  std::set<std::pair<double, std::uint32_t>> labels;
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(result.core[i] == (core[i] == 1.0));
    CHECK((result.cluster[i] == 0) == (core[i] == 0.0 && reachable[i] == 0.0));
    if (result.core[i]) labels.emplace(component[i], result.cluster[i]);
  }
  CHECK(result.clusters == 11);
  CHECK(labels.size() == 11);
}
