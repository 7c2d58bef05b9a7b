#include "hotspot/stats/mantel.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/burkitt_events.hpp"
#include "support/slow_knox.hpp"
#include "support/timed_sample.hpp"

using namespace hotspot;
using test::timed_sample;

TEST_SUITE_BEGIN("fast");

TEST_CASE("Mantel's r of Burkitt's lymphoma agrees with R") {
  const Mantel result = mantel(test::burkitt_events(), {.permutations = 99});
  CHECK(result.pairs == 17578);
  CHECK(result.r == doctest::Approx(0.014154341727449431).epsilon(1e-12));
  CHECK(result.p_permutation > 0.05);
  CHECK(result.p_permutation < 0.6);
}

TEST_CASE("Mantel's r agrees with Pearson's correlation term by term") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const EventSet events = timed_sample(80, 40, 60, seed);
    CHECK(mantel(events, {.permutations = 0}).r ==
          doctest::Approx(test::slow_mantel_r(events, test::given_order(80))).epsilon(1e-12));
  }
}

TEST_CASE("the permutation p of Mantel nears the share over all orders") {
  bool in_the_middle = false;
  for (const std::uint64_t seed : {101U, 2002U, 30003U}) {
    const EventSet events = timed_sample(7, 20, 30, seed);
    const auto all = test::over_all_orders(events.size(), [&](const std::vector<std::size_t>& order) {
      return test::slow_mantel_r(events, order);
    });
    const Mantel result = mantel(events, {.permutations = 20001});
    CHECK(std::abs(result.p_permutation - all.share_as_high) < 4.0 * std::sqrt(0.25 / 20001));
    in_the_middle = in_the_middle || (all.share_as_high > 0.2 && all.share_as_high < 0.8);
  }
  CHECK(in_the_middle);
}

TEST_CASE("events that move along a line in time have r of one") {
  EventSet events;
  events.crs = Crs::local();
  for (int i = 0; i < 40; ++i) {
    events.points.push_back({30.0 * i, 40.0 * i});
    events.times.emplace_back(EventTime(std::chrono::days(3 * i)));
  }
  const Mantel result = mantel(events, {.permutations = 199});
  CHECK(result.r == doctest::Approx(1.0).epsilon(1e-14));
  CHECK(result.p_permutation == doctest::Approx(1.0 / 200.0));
}

TEST_CASE("Mantel has the same bits with one thread and with seven and does not depend on the unit") {
  const EventSet events = timed_sample(300, 50, 90, 6);
  const Mantel one = mantel(events, {.permutations = 101}, {.threads = 1});
  const Mantel seven = mantel(events, {.permutations = 101}, {.threads = 7});
  CHECK(one.r == seven.r);
  CHECK(one.p_permutation == seven.p_permutation);
  CHECK(one.p_permutation != mantel(events, {.permutations = 101, .seed = 5}).p_permutation);
  EventSet feet = events;
  feet.crs = {.kind = CrsKind::projected, .metres_per_unit = 0.25};
  CHECK(mantel(feet, {.permutations = 0}).r == doctest::Approx(one.r).epsilon(1e-13));
}

TEST_CASE("Mantel is undefined without variation and leaves out events without a time") {
  for (const std::size_t n : {0U, 1U, 2U}) {
    const Mantel result = mantel(timed_sample(n, 9, 9, 1), {.permutations = 9});
    CHECK(result.pairs == (n == 2 ? 1 : 0));
    CHECK(std::isnan(result.r));
    CHECK(std::isnan(result.p_permutation));
  }
  CHECK(std::isnan(mantel(timed_sample(20, 1, 9, 1), {.permutations = 9}).r));  // one place
  CHECK(std::isnan(mantel(timed_sample(20, 9, 1, 1), {.permutations = 9}).r));  // one day
  EventSet events = timed_sample(20, 9, 9, 1);
  events.times[4].reset();
  std::vector<bool> keep(20, true);
  keep[4] = false;
  const Mantel result = mantel(events);
  CHECK(result.events == 19);
  CHECK(result.without_time == 1);
  CHECK(result.r == mantel(select(events, keep)).r);
  events.times.clear();
  CHECK_THROWS_AS((void)mantel(events), DataError);
}

TEST_CASE("Mantel refuses with numbers what would take too long") {
  const EventSet events = timed_sample(20000, 100, 300, 1);
  CHECK_THROWS_WITH_AS((void)mantel(events),
                       "20,000 events are 199,990,000 pairs; with 999 permutations that is more than the "
                       "100,000,000,000 pairs that are offered. At most 499 permutations are possible; or "
                       "take a part of the events.",
                       ArgumentError);
  EventSet degrees = timed_sample(20, 9, 9, 1);
  degrees.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS((void)mantel(degrees), CrsError);
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)mantel(timed_sample(20, 9, 9, 1), {}, {.stop = stop.get_token()}), Cancelled);
}
