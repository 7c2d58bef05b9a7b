#include "plan/odd_events.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace hotspot;
using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

EventTime hour(int n) {
  return EventTime(std::chrono::hours(n));
}

EventSet strewn(std::size_t n, unsigned seed = 7) {
  std::mt19937 random(seed);
  EventSet events;
  for (std::size_t i = 0; i < n; ++i) {
    events.points.push_back({static_cast<double>(random() % 1000), static_cast<double>(random() % 1000)});
    events.times.emplace_back(hour(static_cast<int>(random() % 500)));
  }
  return events;
}

void add(EventSet& events, Point place, std::optional<EventTime> time) {
  events.points.push_back(place);
  events.times.push_back(time);
}

auto count(const std::vector<bool>& odd) {
  return std::count(odd.begin(), odd.end(), true);
}

}  // namespace

TEST_CASE("a pile at one place is a default address and a busy place is none") {
  EventSet events = strewn(200);
  CHECK(count(at_default_address(events)) == 0);
  for (int i = 0; i < 30; ++i) add(events, {5000.0, 5000.0}, hour(i));
  CHECK(count(at_default_address(events)) == 30);
  CHECK(at_default_address(events).back());
  for (int place = 0; place < 40; ++place) {  // where many places hold many, none stands out
    for (int i = 0; i < 10; ++i) add(events, {place * 10.0, -50.0}, hour(i));
  }
  CHECK(count(at_default_address(events)) == 0);
}

TEST_CASE("few events or few places are never a default address") {
  EventSet events;
  CHECK(at_default_address(events).empty());
  for (int i = 0; i < 19; ++i) add(events, {1.0, 1.0}, hour(i));
  CHECK(count(at_default_address(events)) == 0);
  for (int i = 0; i < 100; ++i) add(events, {1.0, 1.0}, hour(i));
  CHECK(count(at_default_address(events)) == 0);
}

TEST_CASE("of the same place and time and category all but the first are duplicates") {
  EventSet events;
  for (int i = 0; i < 3; ++i) add(events, {1.0, 2.0}, hour(5));
  add(events, {1.0, 2.0}, hour(6));
  add(events, {1.0, 2.0}, std::nullopt);
  add(events, {1.0, 2.0}, std::nullopt);
  CHECK(duplicates(events) == std::vector<bool>{false, true, true, false, false, false});
  events.categories = {"a", "b"};
  events.category_of = {0, 1, 0, 0, 0, 0};
  CHECK(duplicates(events) == std::vector<bool>{false, false, true, false, false, false});
  events.times.clear();
  CHECK(count(duplicates(events)) == 0);
}

TEST_CASE("events of another source are the same if near in place and time as the slow way says") {
  const EventSet before = strewn(150);
  EventSet events = strewn(90, 8);
  std::vector<bool> slow(events.size(), false);
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = 0; j < before.size(); ++j) {
      const double far =
          std::hypot(events.points[i].x - before.points[j].x, events.points[i].y - before.points[j].y);
      const auto apart = std::abs((*events.times[i] - *before.times[j]).count());
      if (far <= 60.0 && apart <= 48 * 3600) slow[i] = true;
    }
  }
  CHECK(count(slow) > 5);
  CHECK(count(slow) < 85);
  CHECK(also_in(before, events, Metres{60.0}, 48.0) == slow);
  events.crs.metres_per_unit = 1000.0;  // a plane in kilometres
  CHECK(count(also_in(before, events, Metres{60000.0}, 48.0)) == count(slow));
}
