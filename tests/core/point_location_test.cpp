#include "hotspot/core/point_location.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <utility>

#include "support/shapes.hpp"
#include "support/whole_number_geometry.hpp"

using namespace hotspot;
using test::box_shape;

TEST_SUITE_BEGIN("fast");

TEST_CASE("a point locator agrees with whole number winding inside and outside and on the border") {
  test::Random random(3);
  for (int round = 0; round < 20; ++round) {
    const MultiPolygon shape = test::ragged_shape(random, {0, 0}, 400, 30);
    const PointLocator locator(shape);
    for (int i = 0; i < 2000; ++i) {
      const Point p{std::round(test::uniform(random, -410, 410)),
                    std::round(test::uniform(random, -410, 410))};
      CHECK(locator.covers(p) ==
            test::covers_slowly(shape, static_cast<std::int64_t>(p.x), static_cast<std::int64_t>(p.y)));
    }
    for (const Point& corner : shape[0].outer) CHECK(locator.covers(corner));
    for (const Point& corner : shape[0].holes[0]) CHECK(locator.covers(corner));
  }
}

TEST_CASE("every side of an area covers the points on it") {
  const PointLocator locator(box_shape({100, 200, 300, 400}));
  for (const Point p : {Point{100, 300}, {300, 300}, {200, 200}, {200, 400}, {100, 200}, {300, 400}}) {
    CHECK(locator.covers(p));
  }
  for (const double beyond : {std::nextafter(100.0, 0.0), std::nextafter(300.0, 400.0)}) {
    CHECK_FALSE(locator.covers({beyond, 300}));
  }
}

TEST_CASE("a point on a shared border is covered by both areas and the lower comes first") {
  const PointLocator locator(std::vector<MultiPolygon>{box_shape({10, 0, 20, 10}), box_shape({0, 0, 10, 10}),
                                                       box_shape({0, 10, 20, 20})});
  CHECK(locator.covering({10, 5}) == std::vector<std::size_t>{0, 1});
  CHECK(locator.first_covering({10, 5}) == 0);
  CHECK(locator.covering({10, 10}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(locator.covering({5, 5}) == std::vector<std::size_t>{1});
  CHECK(locator.covering({25, 5}).empty());
  CHECK_FALSE(locator.first_covering({25, 5}).has_value());
}

TEST_CASE("areas that share a slanted border lose no point between them") {
  test::Random random(5);
  const Point a{721353.17, 6175322.91}, b{722011.43, 6176804.27};
  const MultiPolygon west{{{a, b, {720000.0, 6177000.0}, {720000.0, 6175000.0}}, {}}};
  const MultiPolygon east{{{b, a, {723000.0, 6175000.0}, {723000.0, 6177000.0}}, {}}};
  const PointLocator locator(std::vector<MultiPolygon>{west, east});
  for (int i = 0; i < 5000; ++i) {
    const double t = test::uniform(random, 0, 1);
    CHECK(locator.first_covering({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}).has_value());
  }
}

TEST_CASE("the border of a hole belongs to the area and its inside does not") {
  MultiPolygon shape = box_shape({0, 0, 30, 30});
  shape[0].holes.push_back({{10, 10}, {10, 20}, {20, 20}, {20, 10}});
  const PointLocator locator(shape);
  CHECK(locator.covers({10, 15}));
  CHECK(locator.covers({20, 20}));
  CHECK_FALSE(locator.covers({15, 15}));
  CHECK(locator.covers({5, 15}));
}

TEST_CASE("an area of several parts covers a point once") {
  MultiPolygon shape = box_shape({0, 0, 10, 10});
  shape.push_back(box_shape({10, 10, 20, 20}).front());  // the parts share a corner
  const PointLocator locator(shape);
  CHECK(locator.covering({10, 10}) == std::vector<std::size_t>{0});
  CHECK(locator.covers({15, 15}));
  CHECK_FALSE(locator.covers({15, 5}));
}

TEST_CASE("the horizontal through a corner is crossed as often as any other") {
  const MultiPolygon zigzag{{{{0, 0}, {4, 2}, {8, 0}, {8, 4}, {6, 2}, {4, 6}, {2, 2}, {0, 4}}, {}}};
  const PointLocator locator(zigzag);
  for (int x = -1; x <= 9; ++x) {
    for (int y = -1; y <= 7; ++y) {
      CHECK(locator.covers({double(x), double(y)}) == test::covers_slowly(zigzag, x, y));
    }
  }
}

TEST_CASE("nothing covers where there are no shapes or no corners or no number") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(PointLocator(std::vector<MultiPolygon>{}).covers({0, 0}));
  CHECK_FALSE(PointLocator(MultiPolygon{}).covers({0, 0}));
  CHECK_FALSE(PointLocator(MultiPolygon{Polygon{}}).covers({0, 0}));
  const PointLocator locator(box_shape({0, 0, 1, 1}));
  CHECK_FALSE(locator.covers({nan, 0.5}));
  CHECK_FALSE(locator.covers({0.5, nan}));
  CHECK_FALSE(locator.covers({std::numeric_limits<double>::infinity(), 0.5}));
}

TEST_CASE("a point locator can be moved") {
  PointLocator first(box_shape({0, 0, 1, 1}));
  PointLocator second(std::move(first));
  CHECK(second.covers({0.5, 0.5}));
  second = PointLocator(box_shape({5, 5, 6, 6}));
  CHECK_FALSE(second.covers({0.5, 0.5}));
}
