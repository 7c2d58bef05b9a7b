#include "hotspot/stats/quadrat_test.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/shapes.hpp"

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

}  // namespace

TEST_CASE("quadrats of a rectangle by hand") {
  // counts 3 1 / 0 0 in four quadrats that expect 1 each
  const EventSet events = events_at({{1, 1}, {2, 1}, {3, 4}, {9, 1}, {20, 1}});
  const QuadratTest test = quadrat_test(events, rectangle(0, 0, 10, 10), {.columns = 2, .rows = 2});
  CHECK(test.chi2 == doctest::Approx(4.0 + 0.0 + 1.0 + 1.0));
  CHECK(test.df == 3);
  CHECK(test.p == doctest::Approx(0.1116102).epsilon(1e-6));  // R: pchisq(6, 3, lower.tail = FALSE)
  CHECK(test.few_expected == 4);
  CHECK(test.outside == 1);
}

TEST_CASE("an event between two quadrats belongs to the western or southern one") {
  const StudyArea window = rectangle(0, 0, 10, 10);
  const auto chi2 = [&](std::vector<Point> points) {
    return quadrat_test(events_at(std::move(points)), window, {.columns = 2, .rows = 2}).chi2;
  };
  CHECK(chi2({{5, 5}, {1, 1}}) == chi2({{4, 4}, {1, 1}}));
  CHECK(chi2({{5, 5}, {9, 9}}) == chi2({{4, 4}, {9, 9}}));
  CHECK(chi2({{0, 0}, {10, 10}}) == chi2({{1, 1}, {9, 9}}));
}

TEST_CASE("quadrats are clipped by the window and those without area take no part") {
  // an L of three quadrats, one of them half: areas 25, 25, 12.5
  const StudyArea window{Crs::local(), {{{{0, 0}, {10, 0}, {10, 2.5}, {5, 2.5}, {5, 10}, {0, 10}}, {}}}};
  const QuadratTest test =
      quadrat_test(events_at({{1, 1}, {2, 2}, {1, 8}, {2, 8}, {8, 1}}), window, {.columns = 2, .rows = 2});
  CHECK(test.df == 2);
  CHECK(test.chi2 == doctest::Approx(0.0).epsilon(1e-7));
  CHECK(test.p == doctest::Approx(1.0));
  const QuadratTest uneven =
      quadrat_test(events_at({{1, 1}, {2, 2}, {1, 8}, {2, 8}, {2, 9}}), window, {.columns = 2, .rows = 2});
  CHECK(uneven.chi2 == doctest::Approx(0.0 + 0.5 + 1.0).epsilon(1e-7));
}

TEST_CASE("a hole is no area") {
  const StudyArea window{Crs::local(),
                         {{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{1, 1}, {1, 4}, {4, 4}, {4, 1}}}}}};
  // areas 16, 25, 25, 25 of 91
  const QuadratTest test = quadrat_test(events_at({{0.5, 0.5}}), window, {.columns = 2, .rows = 2});
  const double e = 16.0 / 91, rest = 25.0 / 91;
  CHECK(test.chi2 == doctest::Approx((1 - e) * (1 - e) / e + 3 * rest).epsilon(1e-7));
}

TEST_CASE("one quadrat tests nothing") {
  const QuadratTest test =
      quadrat_test(events_at({{1, 1}}), rectangle(0, 0, 10, 10), {.columns = 1, .rows = 1});
  CHECK(test.df == 0);
  CHECK(std::isnan(test.p));
  CHECK_THROWS_AS((void)quadrat_test(events_at({{1, 1}}), rectangle(0, 0, 10, 10), {.columns = 0}),
                  ArgumentError);
  CHECK_THROWS_AS((void)quadrat_test(events_at({{-1, 1}}), rectangle(0, 0, 10, 10)), DataError);
}
