#include "hotspot/stats/bandwidth_criterion.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"
#include "support/slow_bandwidth.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

const StudyArea window{Crs::local(),
                       {Polygon{{{-10, -20}, {1010, -5}, {1030, 700}, {900, 1020}, {-5, 1001}},
                                {{{700, 700}, {700, 710}, {710, 700}}}}}};

EventSet events_inside(std::size_t n) {
  EventSet events = test::sample_events(n, 1000.0);
  std::erase_if(events.points, [](Point p) { return p.x + p.y > 1500.0; });
  return events;
}

double criterion(const EventSet& events, BandwidthCriterion which, double sigma, const Run& run = {}) {
  return bandwidth_criterion(events, window, {{sigma}}, {.criterion = which}, run).front();
}

constexpr std::array all_criteria{BandwidthCriterion::diggle, BandwidthCriterion::likelihood,
                                  BandwidthCriterion::cvl, BandwidthCriterion::lscv};
static_assert(all_criteria.size() == EnumWords<BandwidthCriterion>::words.size());

}  // namespace

TEST_CASE("likelihood cvl and lscv agree with their sums over all pairs") {
  for (const std::size_t n : {std::size_t{30}, std::size_t{1200}}) {
    const EventSet events = events_inside(n);
    const auto& p = events.points;
    for (const double sigma : {15.0, 35.0, 250.0, 2000.0}) {
      CAPTURE(n);
      CAPTURE(sigma);
      CHECK(criterion(events, BandwidthCriterion::likelihood, sigma) ==
            doctest::Approx(test::slow_likelihood(p, sigma, window.shape)).epsilon(1e-12));
      CHECK(criterion(events, BandwidthCriterion::cvl, sigma) ==
            doctest::Approx(test::slow_cvl(p, sigma, area(window.shape))).epsilon(1e-11));
      CHECK(criterion(events, BandwidthCriterion::lscv, sigma) ==
            doctest::Approx(test::slow_lscv(p, sigma)).epsilon(1e-11));
      const BandwidthCriterionOptions plain{.edge = LikelihoodEdge::none};
      const double expected = test::slow_likelihood(p, sigma);
      CHECK(bandwidth_criterion(events, window, {{sigma}}, plain).front() ==
            doctest::Approx(expected).epsilon(1e-12));
      CHECK(bandwidth_criterion(events, {}, {{sigma}}).front() == doctest::Approx(expected).epsilon(1e-12));
    }
  }
}

TEST_CASE("the likelihood of two events is that of one distance twice") {
  EventSet events = test::one_event({0.0, 0.0});
  events.points.push_back({3.0, 4.0});
  const double expected = 2.0 * std::log(test::slow_normal(25.0, 4.0));
  CHECK(bandwidth_criterion(events, {}, {2_m}).front() == doctest::Approx(expected).epsilon(1e-14));
}

TEST_CASE("a likelihood far below what doubles hold is still a number") {
  EventSet events = test::one_event({0.0, 0.0});
  events.points.push_back({1e6, 0.0});
  const double value = bandwidth_criterion(events, {}, {1_m}).front();
  CHECK(value == doctest::Approx(-1e12).epsilon(1e-10));
}

TEST_CASE("criteria move with the coordinates and do not depend on the order or the threads") {
  const EventSet events = events_inside(700);
  EventSet reversed = events;
  std::reverse(reversed.points.begin(), reversed.points.end());
  for (const BandwidthCriterion which : all_criteria) {
    const auto name = word(which);
    CAPTURE(name);
    const double value = criterion(events, which, 40.0, {.threads = 1});
    CHECK(criterion(events, which, 40.0, {.threads = 7}) == value);
    CHECK(criterion(reversed, which, 40.0) == doctest::Approx(value).epsilon(1e-12));
    EventSet moved = events;
    StudyArea moved_window = window;
    for (Point& p : moved.points) p = {p.x + 524288.0, p.y + 6291456.0};
    for (Point& p : moved_window.shape[0].outer) p = {p.x + 524288.0, p.y + 6291456.0};
    for (Point& p : moved_window.shape[0].holes[0]) p = {p.x + 524288.0, p.y + 6291456.0};
    CHECK(bandwidth_criterion(moved, moved_window, {40_m}, {.criterion = which}).front() ==
          doctest::Approx(value).epsilon(1e-9));
  }
}

TEST_CASE("criteria are of metres whatever the coordinates count in") {
  const EventSet metres = events_inside(200);
  EventSet feet = metres;
  StudyArea feet_window = window;
  feet.crs.metres_per_unit = feet_window.crs.metres_per_unit = 0.25;
  for (Point& p : feet.points) p = {4.0 * p.x, 4.0 * p.y};
  for (Point& p : feet_window.shape[0].outer) p = {4.0 * p.x, 4.0 * p.y};
  for (Point& p : feet_window.shape[0].holes[0]) p = {4.0 * p.x, 4.0 * p.y};
  for (const BandwidthCriterion which : all_criteria) {
    const auto name = word(which);
    CAPTURE(name);
    CHECK(bandwidth_criterion(feet, feet_window, {50_m}, {.criterion = which}) ==
          bandwidth_criterion(metres, window, {50_m}, {.criterion = which}));
  }
}

TEST_CASE("criteria name what they lack") {
  const EventSet events = events_inside(20);
  for (const BandwidthCriterion which : {BandwidthCriterion::cvl, BandwidthCriterion::diggle}) {
    CHECK_THROWS_AS((void)bandwidth_criterion(events, {}, {1_m}, {.criterion = which}), ArgumentError);
  }
  CHECK_THROWS_AS((void)bandwidth_criterion(events, {}, {1_m}, {.edge = LikelihoodEdge::uniform}),
                  ArgumentError);
  CHECK_THROWS_AS((void)bandwidth_criterion(events, {}, {0_m}), ArgumentError);
  CHECK_THROWS_AS((void)bandwidth_criterion(events, {}, {{std::numeric_limits<double>::quiet_NaN()}}),
                  ArgumentError);
  CHECK_THROWS_AS((void)bandwidth_criterion(test::one_event({1, 1}), {}, {1_m}), DataError);
  EventSet outside = events;
  outside.points.push_back({5000.0, 0.0});
  for (const BandwidthCriterion which : all_criteria) {
    CHECK(criterion(outside, which, 30.0) == criterion(events, which, 30.0));
  }
  CHECK_THROWS_AS((void)criterion(test::one_event({5000.0, 0.0}), BandwidthCriterion::cvl, 30.0), DataError);
  EventSet degrees = events;
  degrees.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS((void)bandwidth_criterion(degrees, {}, {1_m}), CrsError);
}

TEST_CASE("a criterion stops when asked to") {
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS(
      (void)criterion(events_inside(300), BandwidthCriterion::lscv, 30.0, {.stop = stop.get_token()}),
      Cancelled);
}
