#include "hotspot/stats/knox.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <stop_token>

#include "hotspot/core/error.hpp"
#include "support/burkitt_events.hpp"
#include "support/slow_knox.hpp"
#include "support/timed_sample.hpp"

using namespace hotspot;
using namespace std::chrono_literals;
using test::timed_sample;

TEST_SUITE_BEGIN("fast");

namespace {

/// All but the permutations.
void check_same_test(const Knox& a, const Knox& b) {
  REQUIRE(a.bands.size() == b.bands.size());
  CHECK(a.pairs == b.pairs);
  for (std::size_t k = 0; k < a.bands.size(); ++k) {
    CHECK(a.bands[k].pairs_near == b.bands[k].pairs_near);
    CHECK(a.bands[k].pairs_soon == b.bands[k].pairs_soon);
    CHECK(a.bands[k].observed == b.bands[k].observed);
    CHECK(a.bands[k].expected == b.bands[k].expected);
    CHECK(a.bands[k].variance == b.bands[k].variance);
  }
}

EventSet at_one_place(std::size_t n) {
  EventSet events = timed_sample(n, 5, 30, 3);
  for (Point& p : events.points) p = {1.0, 2.0};
  return events;
}

EventSet with_days(const std::vector<Point>& points, const std::vector<int>& days) {
  EventSet events;
  events.crs = Crs::local();
  events.points = points;
  for (const int day : days) events.times.emplace_back(EventTime(std::chrono::days(day)));
  return events;
}

}  // namespace

TEST_CASE("Knox of Burkitt's lymphoma agrees with what pointpats publishes") {
  // pointpats, test_spacetime.py, delta = 20, tau = 5: table [[13, 3416], [39, 14110]], expected 10.1438161.
  // The exact variance from R 4.2.2; p_poisson is P(X >= 13), where pointpats gives P(X > 13) = 0.14624558.
  const Knox result = knox(test::burkitt_events(), {.distances = {{20.0}}, .days = {5.0}});
  REQUIRE(result.bands.size() == 1);
  const KnoxBand& band = result.bands[0];
  CHECK(result.events == 188);
  CHECK(result.pairs == 17578);
  CHECK(band.pairs_near == 13 + 3416);
  CHECK(band.pairs_soon == 13 + 39);
  CHECK(band.observed == 13);
  CHECK(band.expected == doctest::Approx(10.143816133803618).epsilon(1e-13));
  CHECK(band.variance == doctest::Approx(8.3976808430965946).epsilon(1e-13));
  CHECK(band.z == doctest::Approx(0.98561312701526016).epsilon(1e-12));
  CHECK(band.p_poisson == doctest::Approx(0.22226667388877819).epsilon(1e-12));
  CHECK(band.p_permutation == doctest::Approx(0.5 * std::erfc(band.z / std::sqrt(2.0))).epsilon(0.25));
}

TEST_CASE("near repeats of Burkitt's lymphoma agree with R") {
  const Knox result = knox(test::burkitt_events(),
                           {.distances = {{0.0}, {5.0}, {10.0}}, .days = {5.0, 30.0}, .permutations = 0});
  REQUIRE(result.bands.size() == 6);
  const KnoxBand& same_place = result.bands[0];
  CHECK(same_place.distance_from.value == 0.0);
  CHECK(same_place.distance_to.value == 0.0);
  CHECK(same_place.pairs_near == 11);
  CHECK(same_place.observed == 1);
  CHECK(same_place.ratio == doctest::Approx(30.73076923076923).epsilon(1e-13));
  CHECK(same_place.variance == doctest::Approx(0.032419453368901112).epsilon(1e-12));
  CHECK(same_place.z == doctest::Approx(5.3731612082362341).epsilon(1e-12));
  CHECK(std::isnan(same_place.p_permutation));
  CHECK(result.bands[2].distance_from.value == 0.0);
  CHECK(result.bands[2].distance_to.value == 5.0);
  CHECK(result.bands[3].days_from == 5.0);
  CHECK(result.bands[3].days_to == 30.0);
}

TEST_CASE("Knox agrees with all pairs over bands with ties on their ends") {
  const KnoxOptions options{
      .distances = {{0.0}, {1.0}, {2.0}, {5.0}}, .days = {0.0, 2.0, 7.0}, .permutations = 0};
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const EventSet events = timed_sample(120, 9, 20, seed);
    const Knox result = knox(events, options);
    REQUIRE(result.bands.size() == 12);
    const auto order = test::given_order(events.size());
    for (std::size_t k = 0; k < result.bands.size(); ++k) {
      CAPTURE(k);
      CHECK(result.bands[k].observed ==
            test::slow_observed(events, order, result.bands[k], k < 3, k % 3 == 0));
      CHECK(result.bands[k].observed > 0);
    }
  }
}

TEST_CASE("mean and variance of Knox are those over all orders of the times") {
  const KnoxOptions options{.distances = {{1.0}, {2.0}}, .days = {1.0, 4.0}, .permutations = 0};
  for (std::size_t n = 2; n <= 7; ++n) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
      const EventSet events = timed_sample(n, 3, 8, seed + 10 * n);
      const Knox result = knox(events, options);
      for (std::size_t k = 0; k < result.bands.size(); ++k) {
        const KnoxBand& band = result.bands[k];
        const auto all = test::over_all_orders(n, [&](const std::vector<std::size_t>& order) {
          return double(test::slow_observed(events, order, band, k < 2, k % 2 == 0));
        });
        CAPTURE(n);
        CHECK(band.expected == doctest::Approx(all.mean).epsilon(1e-12));
        CHECK(band.variance == doctest::Approx(all.variance).epsilon(1e-10));
      }
    }
  }
}

TEST_CASE("the permutation p of Knox nears the share over all orders") {
  const KnoxOptions options{.distances = {{2.0}}, .days = {3.0}, .permutations = 20001};
  const EventSet events = timed_sample(7, 4, 12, 5);
  const KnoxBand band = knox(events, options).bands.at(0);
  const auto all = test::over_all_orders(events.size(), [&](const std::vector<std::size_t>& order) {
    return double(test::slow_observed(events, order, band, true, true));
  });
  REQUIRE(all.share_as_high > 0.05);
  REQUIRE(all.share_as_high < 0.95);
  CHECK(std::abs(band.p_permutation - all.share_as_high) < 4.0 * std::sqrt(0.25 / 20001));
  CHECK(band.p_permutation * 20002 == doctest::Approx(std::round(band.p_permutation * 20002)).epsilon(1e-9));
}

TEST_CASE("a count that every order gives has no variance and no z") {
  // In space three pairs; in the second band of days a star, whose middle is in one pair whatever the order.
  const EventSet events =
      with_days({{0, 0}, {1, 0}, {50, 0}, {51, 0}, {99, 0}, {98, 0}}, {0, 6, 7, 8, -6, -7});
  const KnoxBand band =
      knox(events, {.distances = {{1.0}}, .days = {5.0, 10.0}, .permutations = 99}).bands.at(1);
  CHECK(band.pairs_near == 3);
  CHECK(band.pairs_soon == 5);
  CHECK(band.observed == 1);
  CHECK(band.expected == 1.0);
  CHECK(band.variance == 0.0);
  CHECK(std::isnan(band.z));
  CHECK(band.p_permutation == 1.0);
}

TEST_CASE("narrow bands add up to the wide one") {
  const EventSet events = timed_sample(400, 30, 60, 7);
  const Knox narrow =
      knox(events, {.distances = {{0.0}, {3.0}, {6.0}}, .days = {0.0, 5.0, 9.0}, .permutations = 0});
  const Knox wide = knox(events, {.distances = {{6.0}}, .days = {9.0}, .permutations = 0});
  const auto sum =
      std::accumulate(narrow.bands.begin(), narrow.bands.end(), std::int64_t{0},
                      [](std::int64_t total, const KnoxBand& band) { return total + band.observed; });
  CHECK(sum == wide.bands.at(0).observed);
  CHECK(narrow.bands[0].pairs_near + narrow.bands[3].pairs_near + narrow.bands[6].pairs_near ==
        wide.bands[0].pairs_near);
}

TEST_CASE("Knox does not depend on where the events lie or in which order or unit they are given") {
  const KnoxOptions options{.distances = {{2.0}, {5.0}}, .days = {3.0, 8.0}, .permutations = 0};
  const EventSet events = timed_sample(150, 12, 40, 11);
  const Knox expected = knox(events, options);
  EventSet moved = events;
  for (Point& p : moved.points) p = {p.x + 4096.0, p.y - 512.0};
  for (auto& time : moved.times) *time += std::chrono::days(1000);
  check_same_test(expected, knox(moved, options));
  EventSet reversed = events;
  std::reverse(reversed.points.begin(), reversed.points.end());
  std::reverse(reversed.times.begin(), reversed.times.end());
  check_same_test(expected, knox(reversed, options));
  EventSet halves = events;  // a CRS that counts in half metres
  halves.crs = {.kind = CrsKind::projected, .metres_per_unit = 0.5};
  for (Point& p : halves.points) p = {2.0 * p.x, 2.0 * p.y};
  check_same_test(expected, knox(halves, options));
}

TEST_CASE("Knox has the same bits with one thread and with seven") {
  const EventSet events = timed_sample(700, 40, 90, 13);
  const KnoxOptions options{.distances = {{0.0}, {3.0}, {9.0}}, .days = {4.0, 12.0}, .permutations = 101};
  const Knox one = knox(events, options, {.threads = 1});
  const Knox seven = knox(events, options, {.threads = 7});
  check_same_test(one, seven);
  for (std::size_t k = 0; k < one.bands.size(); ++k) {
    CHECK(one.bands[k].z == seven.bands[k].z);
    CHECK(one.bands[k].p_permutation == seven.bands[k].p_permutation);
  }
  const Knox other_seed =
      knox(events, {.distances = options.distances, .days = options.days, .permutations = 101, .seed = 2});
  check_same_test(one, other_seed);
  CHECK(one.bands[1].p_permutation != other_seed.bands[1].p_permutation);
}

TEST_CASE("more permutations go on where fewer ended") {
  const EventSet events = timed_sample(90, 8, 30, 17);
  const auto extreme = [&](std::uint32_t permutations) {
    const Knox result = knox(events, {.distances = {{2.0}}, .days = {4.0}, .permutations = permutations});
    return std::lround(result.bands.at(0).p_permutation * (permutations + 1.0)) - 1;
  };
  long before = extreme(1);
  for (std::uint32_t permutations = 2; permutations <= 40; ++permutations) {
    const long now = extreme(permutations);
    CHECK((now == before || now == before + 1));
    before = now;
  }
  CHECK(before > 0);
}

TEST_CASE("Knox of no event or one is undefined and of two has one order") {
  const KnoxOptions options{.distances = {{5.0}}, .days = {5.0}, .permutations = 9};
  for (const std::size_t n : {0U, 1U}) {
    const Knox result = knox(timed_sample(n, 3, 3, 1), options);
    REQUIRE(result.bands.size() == 1);
    CHECK(result.pairs == 0);
    CHECK(result.bands[0].observed == 0);
    for (const double value : {result.bands[0].expected, result.bands[0].ratio, result.bands[0].variance,
                               result.bands[0].z, result.bands[0].p_poisson, result.bands[0].p_permutation}) {
      CHECK(std::isnan(value));
    }
  }
  const KnoxBand two = knox(with_days({{0, 0}, {3, 4}}, {1, 6}), options).bands.at(0);
  CHECK(two.observed == 1);
  CHECK(two.expected == 1.0);
  CHECK(two.ratio == 1.0);
  CHECK(two.variance == 0.0);
  CHECK(std::isnan(two.z));
  CHECK(two.p_permutation == 1.0);
  CHECK(two.p_poisson == doctest::Approx(1.0 - std::exp(-1.0)).epsilon(1e-14));
}

TEST_CASE("events all at one place or all on one day show no interaction") {
  const KnoxOptions options{.distances = {{0.0}, {5.0}}, .days = {7.0}, .permutations = 19};
  const Knox place = knox(at_one_place(40), options);
  CHECK(place.bands[0].pairs_near == place.pairs);
  CHECK(place.bands[0].observed == place.bands[0].pairs_soon);
  CHECK(place.bands[0].expected == double(place.bands[0].observed));
  CHECK(place.bands[0].variance == 0.0);
  CHECK(std::isnan(place.bands[0].z));
  CHECK(place.bands[0].p_permutation == 1.0);
  CHECK(place.bands[1].pairs_near == 0);
  CHECK(place.bands[1].expected == 0.0);
  CHECK(std::isnan(place.bands[1].ratio));
  CHECK(place.bands[1].p_poisson == 1.0);
  EventSet one_day = timed_sample(40, 6, 1, 1);
  const Knox day = knox(one_day, {.distances = {{3.0}}, .days = {0.0, 7.0}, .permutations = 19});
  CHECK(day.bands[0].pairs_soon == day.pairs);
  CHECK(day.bands[0].observed == day.bands[0].pairs_near);
  CHECK(day.bands[0].variance == 0.0);
  CHECK(day.bands[1].pairs_soon == 0);
}

TEST_CASE("events without a time are left out and counted and none at all is an error") {
  EventSet events = timed_sample(60, 6, 20, 19);
  const KnoxOptions options{.distances = {{2.0}}, .days = {3.0}, .permutations = 0};
  std::vector<bool> keep(60, true);
  for (const std::size_t i : {0U, 7U, 59U}) {
    events.times[i].reset();
    keep[i] = false;
  }
  const Knox result = knox(events, options);
  CHECK(result.events == 57);
  CHECK(result.without_time == 3);
  check_same_test(result, knox(select(events, keep), options));
  events.times.assign(60, std::nullopt);
  CHECK_THROWS_AS((void)knox(events, options), DataError);
  events.times.clear();
  CHECK_THROWS_WITH_AS((void)knox(events, options),
                       "None of the 60 events has a time, which a method in space and time needs.",
                       DataError);
}

TEST_CASE("calendar days count midnights and elapsed days the clock") {
  EventSet events = with_days({{0, 0}, {1, 0}}, {3, 3});
  events.times = {EventTime(23h + 50min), EventTime(24h + 10min)};
  const auto observed = [&](double days, DayCount count) {
    return knox(events, {.distances = {{5.0}}, .days = {days}, .day_count = count, .permutations = 0})
        .bands.at(0)
        .observed;
  };
  CHECK(observed(0.0, DayCount::calendar) == 0);
  CHECK(observed(1.0, DayCount::calendar) == 1);
  CHECK(observed(0.01, DayCount::elapsed) == 0);
  CHECK(observed(0.02, DayCount::elapsed) == 1);
  events.times = {EventTime(0s), EventTime(60480s)};  // 0.7 days; 0.7 * 86400 is 60479.99999999999
  CHECK(observed(0.7, DayCount::elapsed) == 1);
  CHECK(observed(0.69999, DayCount::elapsed) == 0);
  events.times = {EventTime(-10min), EventTime(10min)};  // around the first midnight
  CHECK(observed(0.0, DayCount::calendar) == 0);
}

TEST_CASE("bands that do not rise and degrees and times that stop are refused") {
  const EventSet events = timed_sample(30, 6, 20, 1);
  CHECK_THROWS_AS((void)knox(events, {.distances = {}}), ArgumentError);
  CHECK_THROWS_AS((void)knox(events, {.days = {}}), ArgumentError);
  CHECK_THROWS_WITH_AS((void)knox(events, {.distances = {{300.0}, {200.0}}}),
                       "distances: 200 stands after 300; the ends of the bands must rise.", ArgumentError);
  CHECK_THROWS_AS((void)knox(events, {.days = {7.0, 7.0}}), ArgumentError);
  CHECK_THROWS_AS((void)knox(events, {.days = {-1.0}}), ArgumentError);
  CHECK_THROWS_AS((void)knox(events, {.days = {std::nan("")}}), ArgumentError);
  EventSet degrees = events;
  degrees.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS((void)knox(degrees), CrsError);
  EventSet broken = events;
  broken.points[3].x = std::nan("");
  CHECK_THROWS_AS((void)knox(broken), ArgumentError);
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)knox(events, {}, {.stop = stop.get_token()}), Cancelled);
}
