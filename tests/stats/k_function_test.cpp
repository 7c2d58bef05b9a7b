#include "hotspot/stats/k_function.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <stop_token>

#include "hotspot/core/error.hpp"
#include "stats/overlap_area.hpp"
#include "support/density_samples.hpp"
#include "support/shapes.hpp"
#include "support/slow_pairs.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr PairCorrection corrections[] = {PairCorrection::isotropic, PairCorrection::translate,
                                          PairCorrection::none};
const std::vector<Metres> some_distances{{0.0}, {7.0}, {20.0}, {45.0}, {90.0}};

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

/// Points in a window, some of them at whole numbers and one place twice.
EventSet inside(Random& random, const MultiPolygon& window, std::size_t n) {
  const PointLocator locator(window);
  EventSet events = events_at({});
  while (events.size() < n) {
    Point p = uniform_points(random, 1, bounds(window)).front();
    if (events.size() % 4 == 0) p = {std::round(p.x), std::round(p.y)};
    if (locator.covers(p)) events.points.push_back(p);
  }
  events.points.push_back(events.points.front());
  return events;
}

void check_all_close(const std::vector<double>& values, const std::vector<double>& expected, double scale) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) CHECK(std::abs(values[i] - expected[i]) <= scale);
}

}  // namespace

TEST_CASE("K and L are the sums of their definitions") {
  Random random(1);
  for (const MultiPolygon& window :
       {ragged_shape(random, {0, 0}, 300, 25), box_shape({-50, -20, 250, 180})}) {
    const EventSet events = inside(random, window, 60);
    const detail::OverlapArea overlap(window);
    for (const PairCorrection correction : corrections) {
      const KFunction result =
          k_function(events, {Crs::local(), window},
                     {.distances = some_distances, .correction = correction, .permutations = 0});
      for (std::size_t k = 0; k < some_distances.size(); ++k) {
        const double r = some_distances[k].value;
        const double expected = slow_k(events.points, events.points, window, r, correction, overlap);
        CHECK(result.k[k] == doctest::Approx(expected).epsilon(1e-10));
        CHECK(result.l[k] == doctest::Approx(std::sqrt(expected / std::numbers::pi)).epsilon(1e-10));
        CHECK(result.theoretical[k] == doctest::Approx(std::numbers::pi * r * r));
      }
      CHECK(result.envelope.low.empty());
    }
  }
}

TEST_CASE("cross-K is the sum of its definition and does not mind which events come first in the file") {
  Random random(2);
  const MultiPolygon window = ragged_shape(random, {0, 0}, 300, 25);
  const EventSet first = inside(random, window, 20), second = inside(random, window, 50);
  EventSet reversed = second;
  std::reverse(reversed.points.begin(), reversed.points.end());
  const detail::OverlapArea overlap(window);
  for (const PairCorrection correction : corrections) {
    const CrossOptions options{.distances = some_distances, .correction = correction, .permutations = 0};
    const KFunction result = cross_k_function(first, second, {Crs::local(), window}, options);
    for (std::size_t k = 0; k < some_distances.size(); ++k) {
      const double expected =
          slow_k(first.points, second.points, window, some_distances[k].value, correction, overlap);
      CHECK(result.k[k] == doctest::Approx(expected).epsilon(1e-10));
    }
    CHECK(cross_k_function(first, reversed, {Crs::local(), window}, options).k == result.k);
  }
}

TEST_CASE("the pair correlation is the sum of its definition") {
  Random random(3);
  for (const MultiPolygon& window :
       {ragged_shape(random, {0, 0}, 300, 25), box_shape({-50, -20, 250, 180})}) {
    const EventSet events = inside(random, window, 80);
    const detail::OverlapArea overlap(window);
    for (const PairCorrection correction : corrections) {
      const PairCorrelation result =
          pair_correlation(events, {Crs::local(), window},
                           {.distances = some_distances, .correction = correction, .permutations = 0});
      CHECK(std::isnan(result.g[0]));
      for (std::size_t k = 1; k < some_distances.size(); ++k) {
        const double expected =
            slow_pair_correlation(events.points, window, some_distances[k].value, correction, overlap);
        CHECK(result.g[k] == doctest::Approx(expected).epsilon(1e-10));
      }
    }
  }
}

TEST_CASE("a square of four events has the K that one can count") {
  const EventSet events = events_at({{1, 1}, {4, 1}, {4, 5}, {1, 5}});  // sides 3 and 4, diagonal 5
  const KFunction result = k_function(
      events, rectangle(0, 0, 10, 10),
      {.distances = {{2.9}, {3.0}, {4.0}, {5.0}}, .correction = PairCorrection::none, .permutations = 0});
  check_all_close(result.k, {0.0, 100.0 * 4 / 12, 100.0 * 8 / 12, 100.0 * 12 / 12}, 1e-12);
}

TEST_CASE("K scales with the unit of the coordinates and not with where they begin") {
  Random random(4);
  const MultiPolygon window = ragged_shape(random, {0, 0}, 300, 25);
  const EventSet events = inside(random, window, 60);
  const PairOptions options{.distances = some_distances, .permutations = 0};
  const auto expected = k_function(events, {Crs::local(), window}, options).k;

  EventSet away = events;
  for (Point& p : away.points) p = {p.x + 700'000, p.y + 6'200'000};
  const auto moved_k = k_function(away, {Crs::local(), moved(window, 700'000, 6'200'000)}, options).k;
  for (std::size_t k = 0; k < expected.size(); ++k)
    CHECK(moved_k[k] == doctest::Approx(expected[k]).epsilon(1e-6));

  const Crs feet{.kind = CrsKind::projected, .name = "feet", .metres_per_unit = 0.25};
  EventSet in_feet = events;
  in_feet.crs = feet;
  std::vector<Metres> quarter;
  for (const Metres r : some_distances) quarter.push_back(0.25 * r);
  const auto scaled = k_function(in_feet, {feet, window}, {.distances = quarter, .permutations = 0}).k;
  for (std::size_t k = 0; k < expected.size(); ++k) {
    CHECK(scaled[k] == doctest::Approx(expected[k] / 16.0).epsilon(1e-12));
  }
}

TEST_CASE("distances come back in the order asked for") {
  Random random(5);
  const StudyArea window = rectangle(0, 0, 100, 100);
  const EventSet events = inside(random, window.shape, 40);
  const auto asked = [&](std::vector<Metres> distances) {
    return k_function(events, window, {.distances = std::move(distances), .permutations = 0});
  };
  const KFunction mixed = asked({{20}, {5}, {20}, {10}}), sorted = asked({{5}, {10}, {20}});
  CHECK(mixed.k == std::vector<double>{sorted.k[2], sorted.k[0], sorted.k[2], sorted.k[1]});
  CHECK(mixed.r.front() == Metres{20});
  CHECK(asked({}).r.size() == 50);
  CHECK(asked({}).r.back().value == doctest::Approx(25.0));
}

TEST_CASE("the same bits with one thread and with seven") {
  Random random(6);
  const MultiPolygon window = ragged_shape(random, {0, 0}, 300, 25);
  const StudyArea study{Crs::local(), window};
  const EventSet first = inside(random, window, 50), second = inside(random, window, 30);
  const Run one{.threads = 1}, seven{.threads = 7};
  for (const PairCorrection correction : corrections) {
    const PairOptions options{.distances = some_distances, .correction = correction, .permutations = 19};
    const KFunction a = k_function(first, study, options, one), b = k_function(first, study, options, seven);
    CHECK(a.k == b.k);
    CHECK(a.envelope.global_low == b.envelope.global_low);
    CHECK(a.envelope.high == b.envelope.high);
    CHECK(pair_correlation(first, study,
                           {.distances = {{5}, {30}}, .correction = correction, .permutations = 19}, one)
              .envelope.high ==
          pair_correlation(first, study,
                           {.distances = {{5}, {30}}, .correction = correction, .permutations = 19}, seven)
              .envelope.high);
    const CrossOptions cross{.distances = some_distances, .correction = correction, .permutations = 19};
    CHECK(cross_k_function(first, second, study, cross, one).envelope.low ==
          cross_k_function(first, second, study, cross, seven).envelope.low);
  }
}

TEST_CASE("clustered events leave the envelope of randomness and random ones keep to it") {
  Random random(7);
  const MultiPolygon window = ragged_shape(random, {0, 0}, 300, 25);
  const StudyArea study{Crs::local(), window};
  EventSet clustered = inside(random, window, 15);
  for (std::size_t i = 0; i < 15; ++i) {
    const Point p = clustered.points[i];
    clustered.points.push_back({p.x + 2.0, p.y + 1.0});
  }
  const PairOptions options{.distances = {{3}, {10}, {30}}, .permutations = 99};
  CHECK(k_function(clustered, study, options).envelope.p == doctest::Approx(0.01));
  CHECK(pair_correlation(clustered, study, options).envelope.p <= 0.05);

  int small = 0;
  for (int i = 0; i < 20; ++i) {
    EventSet even = inside(random, window, 30);
    even.points.pop_back();
    for (Point& p : even.points) p = {p.x, p.y};
    const KFunction result = k_function(even, study, {.distances = {{10}, {30}, {60}}, .permutations = 39});
    small += result.envelope.p <= 0.05 ? 1 : 0;
    for (std::size_t k = 0; k < result.k.size(); ++k) {
      CHECK(result.envelope.low[k] <= result.theoretical[k] * 1.5);
      CHECK(result.envelope.low[k] <= result.envelope.high[k]);
    }
  }
  CHECK(small <= 4);  // one in twenty by chance
}

TEST_CASE("events of two kinds at the same places differ from random labels and from random shifts") {
  Random random(8);
  const MultiPolygon ragged = ragged_shape(random, {0, 0}, 300, 25);
  for (const MultiPolygon& window : {ragged, box_shape({0, 0, 400, 300})}) {
    const StudyArea study{Crs::local(), window};
    const EventSet first = inside(random, window, 40);
    EventSet near = first, far = inside(random, window, 40);
    for (Point& p : near.points) p = {p.x + 0.5, p.y};
    for (const CrossNull null : {CrossNull::labelling, CrossNull::shift}) {
      const CrossOptions options{.distances = {{2}, {10}, {30}},
                                 .correction = PairCorrection::translate,
                                 .null = null,
                                 .permutations = 99};
      CHECK(cross_k_function(first, near, study, options).envelope.p <= 0.02);
      CHECK(cross_k_function(first, far, study, options).envelope.p > 0.01);
    }
  }
}

TEST_CASE("a random shift keeps the mean of K where the kinds have nothing to do with each other") {
  Random random(9);
  const MultiPolygon window = ragged_shape(random, {0, 0}, 300, 25);
  const EventSet first = inside(random, window, 60), second = inside(random, window, 60);
  const KFunction result = cross_k_function(first, second, {Crs::local(), window},
                                            {.distances = {{40}, {80}},
                                             .correction = PairCorrection::translate,
                                             .null = CrossNull::shift,
                                             .permutations = 199});
  for (std::size_t k = 0; k < 2; ++k) {
    CHECK(result.envelope.low[k] < result.theoretical[k]);
    CHECK(result.envelope.high[k] > result.theoretical[k]);
    CHECK(result.envelope.high[k] < 3.0 * result.theoretical[k]);
  }
}

TEST_CASE("the seed decides the envelope and nothing else") {
  Random random(10);
  const StudyArea window = rectangle(0, 0, 100, 100);
  const EventSet events = inside(random, window.shape, 30);
  const auto with_seed = [&](std::uint64_t seed) {
    return k_function(events, window, {.distances = {{10}, {20}}, .permutations = 9, .seed = seed});
  };
  CHECK(with_seed(1).k == with_seed(2).k);
  CHECK(with_seed(1).envelope.high == with_seed(1).envelope.high);
  CHECK(with_seed(1).envelope.high != with_seed(2).envelope.high);
}

TEST_CASE("one event has no K and two have") {
  const StudyArea window = rectangle(0, 0, 10, 10);
  const PairOptions options{.distances = {{1}, {5}}, .permutations = 9};
  const KFunction one = k_function(events_at({{5, 5}}), window, options);
  CHECK(std::isnan(one.k[0]));
  CHECK(std::isnan(one.l[1]));
  CHECK(std::isnan(one.envelope.p));
  CHECK(std::isnan(pair_correlation(events_at({{5, 5}}), window, options).g[0]));
  const KFunction two = k_function(events_at({{5, 5}, {5, 6}}), window, options);
  check_all_close(two.k, {100.0, 100.0}, 1e-12);
  const KFunction same_place =
      k_function(events_at({{5, 5}, {5, 5}}), window, {.distances = {{0}}, .permutations = 0});
  CHECK(same_place.k[0] == doctest::Approx(100.0));
}

TEST_CASE("events outside the window are left out and counted") {
  const StudyArea window = rectangle(0, 0, 10, 10);
  const EventSet within = events_at({{5, 5}, {5, 6}, {10, 10}});
  const EventSet more = events_at({{5, 5}, {11, 5}, {5, 6}, {-3, 0}, {10, 10}});
  const PairOptions options{.distances = {{1}, {8}}, .permutations = 0};
  const KFunction result = k_function(more, window, options);
  CHECK(result.k == k_function(within, window, options).k);
  CHECK(result.events == 3);
  CHECK(result.outside == 2);
  CHECK_THROWS_AS((void)k_function(events_at({{20, 20}}), window, options), DataError);
  CHECK_THROWS_AS((void)k_function(events_at({}), window, options), DataError);
  CHECK_THROWS_AS((void)cross_k_function(within, events_at({{20, 20}}), window, {.distances = {{1}}}),
                  DataError);
}

TEST_CASE("wrong requests are refused") {
  const StudyArea window = rectangle(0, 0, 10, 10);
  const StudyArea triangle{Crs::local(), {{{{0, 0}, {10, 0}, {0, 10}}, {}}}};
  const EventSet events = events_at({{2, 3}, {3, 4}});
  CHECK_THROWS_AS((void)k_function(events, window, {.distances = {{-1}}}), ArgumentError);
  CHECK_THROWS_AS((void)k_function(events, window, {.distances = {{std::nan("")}}}), ArgumentError);
  CHECK_THROWS_AS((void)k_function(events, window, {.level = 1.0}), ArgumentError);
  CHECK_THROWS_WITH_AS(
      (void)cross_k_function(events, events, triangle, {.distances = {{1}}, .null = CrossNull::shift}),
      doctest::Contains("--correction translate"), ArgumentError);
  EventSet degrees = events;
  degrees.crs = {.kind = CrsKind::geographic, .name = "WGS 84"};
  CHECK_THROWS_AS((void)k_function(degrees, window), CrsError);
}

TEST_CASE("a stop ends the simulations") {
  std::stop_source source;
  source.request_stop();
  CHECK_THROWS_AS((void)k_function(events_at({{2, 3}, {3, 4}}), rectangle(0, 0, 10, 10), {},
                                   {.stop = source.get_token()}),
                  Cancelled);
}
