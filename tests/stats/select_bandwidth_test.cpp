#include "hotspot/stats/select_bandwidth.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/reference_events.hpp"
#include "support/sample_events.hpp"
#include "support/slow_bandwidth.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

const StudyArea square = test::rectangle(0.0, 0.0, 1000.0, 1000.0);

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

/// Clusters of five events some 2 units wide, and of those clusters some 100 units wide.
EventSet clusters_of_clusters() {
  test::Sampler sampler(3);
  std::vector<Point> points;
  for (int large = 0; large < 6; ++large) {
    const Point middle{100.0 + 800.0 * sampler.next(), 100.0 + 800.0 * sampler.next()};
    for (int small = 0; small < 12; ++small) {
      const Point place{middle.x + 100.0 * (sampler.next() - 0.5), middle.y + 100.0 * (sampler.next() - 0.5)};
      for (int i = 0; i < 5; ++i) {
        points.push_back({place.x + 2.0 * sampler.next(), place.y + 2.0 * sampler.next()});
      }
    }
  }
  return events_at(points);
}

}  // namespace

TEST_CASE("the likelihood of two events is greatest at their distance over the root of 2") {
  const SelectedBandwidth selected =
      select_bandwidth(events_at({{0, 0}, {30, 40}}), {}, {.minimum = 1_m, .maximum = 1000_m});
  CHECK(selected.bandwidth.value == doctest::Approx(50.0 / std::sqrt(2.0)).epsilon(1e-6));
  CHECK_FALSE(selected.at_end);
  CHECK(selected.minimum.value == doctest::Approx(1.0));
  CHECK(selected.maximum.value == doctest::Approx(1000.0));
}

TEST_CASE("no bandwidth of a fine grid is better than the one selected") {
  for (const EventSet& events : {test::sample_events(250, 1000.0), clusters_of_clusters()}) {
    const auto& p = events.points;
    const SelectBandwidthOptions likelihood{.minimum = 0.5_m, .maximum = 800_m};
    const SelectBandwidthOptions cvl{
        .criterion = BandwidthCriterion::cvl, .minimum = 0.5_m, .maximum = 800_m};
    const SelectBandwidthOptions lscv{
        .criterion = BandwidthCriterion::lscv, .minimum = 0.5_m, .maximum = 800_m};
    const double best_likelihood = select_bandwidth(events, square, likelihood).criterion;
    const double best_cvl = select_bandwidth(events, square, cvl).criterion;
    const double best_lscv = select_bandwidth(events, {}, lscv).criterion;
    for (double sigma = 0.5; sigma < 800.0; sigma *= 1.07) {
      CAPTURE(sigma);
      CHECK(test::slow_likelihood(p, sigma, square.shape) <=
            best_likelihood * (1.0 - 1e-12 * std::copysign(1.0, best_likelihood)));
      CHECK(test::slow_cvl(p, sigma, 1e6) >= best_cvl);
      CHECK(test::slow_lscv(p, sigma) >= best_lscv * (1.0 + 1e-11));
    }
  }
}

TEST_CASE("the bandwidth selected grows with the coordinates") {
  EventSet events = test::sample_events(400, 1000.0);
  const double before = select_bandwidth(events, square).bandwidth.value;
  EventSet wide = events;
  for (Point& p : wide.points) p = {1000.0 * p.x, 1000.0 * p.y};
  const StudyArea wide_square = test::rectangle(0.0, 0.0, 1e6, 1e6);
  CHECK(select_bandwidth(wide, wide_square).bandwidth.value ==
        doctest::Approx(1000.0 * before).epsilon(1e-5));
  CHECK(select_bandwidth(events, square, {}, {.threads = 7}).bandwidth.value == before);
  std::reverse(events.points.begin(), events.points.end());
  CHECK(select_bandwidth(events, square).bandwidth.value == before);
}

TEST_CASE("the stated range holds the bandwidth and its ends are told") {
  const EventSet events = test::sample_events(300, 1000.0);
  const double free = select_bandwidth(events).bandwidth.value;
  const SelectedBandwidth below =
      select_bandwidth(events, {}, {.minimum = 1_m, .maximum = 0.5 * Metres{free}});
  CHECK(below.at_end);
  CHECK(below.bandwidth.value == doctest::Approx(0.5 * free).epsilon(1e-12));
  const SelectedBandwidth above = select_bandwidth(events, {}, {.minimum = 2.0 * Metres{free}});
  CHECK(above.at_end);
  CHECK(above.bandwidth.value == doctest::Approx(2.0 * free).epsilon(1e-12));
  CHECK_THROWS_AS((void)select_bandwidth(events, {}, {.minimum = 9_m, .maximum = 9_m}), ArgumentError);
  CHECK_THROWS_AS((void)select_bandwidth(events, {}, {.minimum = Metres{-1.0}}), ArgumentError);
}

TEST_CASE("events in one place are refused where they make the criterion degenerate") {
  EventSet events = test::sample_events(100, 1000.0);
  events.points[5] = events.points[6];
  CHECK_THROWS_WITH_AS(
      (void)select_bandwidth(events),
      "The criterion likelihood has no meaning here: 2 of 100 events share their place with "
      "another, which draws the bandwidth towards 0. Use one event of each place (--thin), or "
      "another method.",
      DataError);
  CHECK_THROWS_AS((void)select_bandwidth(events, {}, {.criterion = BandwidthCriterion::lscv}), DataError);
  CHECK_NOTHROW((void)select_bandwidth(events, square, {.criterion = BandwidthCriterion::cvl}));
  CHECK(distinct_places(events).size() == 99);
  CHECK_NOTHROW((void)select_bandwidth(distinct_places(events)));
  const EventSet heap = events_at(std::vector<Point>(9, Point{4.0, 5.0}));
  for (const auto& [which, its_name] : EnumWords<BandwidthCriterion>::words) {
    const auto name = its_name;
    CAPTURE(name);
    CHECK_THROWS_AS((void)select_bandwidth(heap, square, {.criterion = which}), DataError);
    CHECK_THROWS_AS((void)select_bandwidth(events_at({}), square, {.criterion = which}), DataError);
    CHECK_THROWS_AS((void)select_bandwidth(events_at({{1, 1}}), square, {.criterion = which}), DataError);
  }
}

TEST_CASE("two events give every criterion a bandwidth") {
  const EventSet events = events_at({{400, 500}, {430, 540}});
  for (const auto& [which, its_name] : EnumWords<BandwidthCriterion>::words) {
    const auto name = its_name;
    CAPTURE(name);
    const SelectedBandwidth selected = select_bandwidth(events, square, {.criterion = which});
    CHECK(selected.bandwidth.value > 0.0);
    CHECK(std::isfinite(selected.criterion));
  }
}
