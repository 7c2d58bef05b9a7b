#include "hotspot/stats/repeat_places.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include "hotspot/core/error.hpp"
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

void check_same(const RepeatPlaces& a, const RepeatPlaces& b) {
  CHECK(a.places == b.places);
  CHECK(a.events_at_repeats == b.events_at_repeats);
  REQUIRE(a.listed.size() == b.listed.size());
  for (std::size_t k = 0; k < a.listed.size(); ++k) {
    CHECK(a.listed[k].place == b.listed[k].place);
    CHECK(a.listed[k].count == b.listed[k].count);
    CHECK(a.listed[k].coordinates == b.listed[k].coordinates);
  }
}

}  // namespace

TEST_CASE("repeat places agree with a count of each pair of coordinates") {
  const EventSet events = test::timed_sample(300, 14, 1, 2);
  std::map<std::pair<double, double>, std::int64_t> counts;
  for (const Point p : events.points) ++counts[{p.x, p.y}];
  const RepeatPlaces result = repeat_places(events);
  CHECK(result.events == 300);
  CHECK(result.places == static_cast<std::int64_t>(counts.size()));
  std::int64_t repeats = 0, events_at_repeats = 0;
  for (const auto& [place, count] : counts) {
    if (count < 2) continue;
    ++repeats;
    events_at_repeats += count;
  }
  CHECK(result.repeat_places == repeats);
  CHECK(result.events_at_repeats == events_at_repeats);
  CHECK(result.share_at_repeats == static_cast<double>(events_at_repeats) / 300.0);
  REQUIRE(result.listed.size() == static_cast<std::size_t>(repeats));
  for (std::size_t k = 0; k < result.listed.size(); ++k) {
    const RepeatPlace& place = result.listed[k];
    CHECK(counts.at({place.place.x, place.place.y}) == place.count);
    CHECK(place.coordinates == 1);
    if (k > 0) CHECK(place.count <= result.listed[k - 1].count);
  }
  CHECK(result.listed.back().cumulative_share == result.share_at_repeats);
}

TEST_CASE("coordinates near the one with most events are one place and no further") {
  const EventSet events = at({{0, 0}, {0, 0}, {0, 0}, {3, 4}, {6, 8}, {6, 8}, {50, 0}});
  const RepeatPlaces result = repeat_places(events, {.within = {5.0}});
  CHECK(result.places == 3);
  REQUIRE(result.listed.size() == 2);
  CHECK(result.listed[0].place == Point{0, 0});  // takes (3, 4), 5 m away, but not (6, 8)
  CHECK(result.listed[0].count == 4);
  CHECK(result.listed[0].coordinates == 2);
  CHECK(result.listed[0].share == 4.0 / 7.0);
  CHECK(result.listed[1].place == Point{6, 8});
  CHECK(result.listed[1].cumulative_share == 6.0 / 7.0);
  CHECK(repeat_places(events, {.within = {4.999}}).listed[0].count == 3);
}

TEST_CASE("the places do not depend on the order of the events or the unit") {
  const EventSet events = test::timed_sample(200, 20, 1, 8);
  const RepeatOptions options{.within = {1.5}, .min_count = 1};
  const RepeatPlaces expected = repeat_places(events, options);
  EventSet reversed = events;
  std::reverse(reversed.points.begin(), reversed.points.end());
  check_same(expected, repeat_places(reversed, options));
  EventSet halves = events;
  halves.crs = {.kind = CrsKind::projected, .metres_per_unit = 0.5};
  CHECK(repeat_places(halves, {.within = {0.75}, .min_count = 1}).places == expected.places);
  std::int64_t total = 0;
  for (const RepeatPlace& place : expected.listed) total += place.count;
  CHECK(total == 200);
  CHECK(expected.listed.back().cumulative_share == 1.0);
}

TEST_CASE("the list is as long as asked and the shares are of all events") {
  const EventSet events = at({{0, 0}, {0, 0}, {0, 0}, {1, 0}, {1, 0}, {2, 0}});
  const RepeatPlaces top = repeat_places(events, {.top = 1});
  CHECK(top.listed.size() == 1);
  CHECK(top.repeat_places == 2);
  CHECK(top.share_at_repeats == 5.0 / 6.0);
  CHECK(repeat_places(events, {.min_count = 3}).repeat_places == 1);
  CHECK(repeat_places(events, {.min_count = 4}).listed.empty());
}

TEST_CASE("repeat places of no event or one or all at one place") {
  const RepeatPlaces none = repeat_places(at({}));
  CHECK(none.places == 0);
  CHECK(std::isnan(none.share_at_repeats));
  const RepeatPlaces one = repeat_places(at({{1, 2}}));
  CHECK(one.places == 1);
  CHECK(one.listed.empty());
  CHECK(one.share_at_repeats == 0.0);
  const RepeatPlaces all = repeat_places(at(std::vector<Point>(50, Point{1, 2})));
  REQUIRE(all.listed.size() == 1);
  CHECK(all.listed[0].count == 50);
  CHECK(all.share_at_repeats == 1.0);
}

TEST_CASE("degrees have places but no distances between them") {
  EventSet degrees = at({{12.3, 55.7}, {12.3, 55.7}});
  degrees.crs.kind = CrsKind::geographic;
  CHECK(repeat_places(degrees).repeat_places == 1);
  CHECK_THROWS_AS((void)repeat_places(degrees, {.within = {10.0}}), CrsError);
  CHECK_THROWS_AS((void)repeat_places(at({}), {.within = {-1.0}}), ArgumentError);
  CHECK_THROWS_AS((void)repeat_places(at({}), {.min_count = 0}), ArgumentError);
}
