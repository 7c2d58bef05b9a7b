#include "core/orientation.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "support/shapes.hpp"

using namespace hotspot;
using detail::orientation;

TEST_SUITE_BEGIN("fast");

TEST_CASE("left is positive and right is negative") {
  CHECK(orientation({0, 0}, {1, 0}, {0.5, 1}) == 1);
  CHECK(orientation({0, 0}, {1, 0}, {0.5, -1}) == -1);
  CHECK(orientation({0, 0}, {1, 0}, {7, 0}) == 0);
}

TEST_CASE("the smallest step off a line is seen where the rounded determinant sees none") {
  // the line through (12, 12) and (24, 24); around (0.5, 0.5), in steps of 2^-53: Kettner et al. (2008)
  int seen = 0;
  for (int i = 0; i < 64; ++i) {
    for (int j = 0; j < 64; ++j) {
      const Point p{0.5 + i * 0x1p-53, 0.5 + j * 0x1p-53};
      const int above = (p.y > p.x) - (p.y < p.x);
      CHECK(orientation({12, 12}, {24, 24}, p) == above);
      const double rounded = (12 - p.x) * (24 - p.y) - (12 - p.y) * (24 - p.x);
      seen += (rounded > 0) - (rounded < 0) != above ? 1 : 0;
    }
  }
  CHECK(seen > 0);  // or the test would prove nothing
}

TEST_CASE("exchanging two points changes the side also at the limit of the digits") {
  test::Random random(1);
  for (int i = 0; i < 2000; ++i) {
    const Point a{test::uniform(random, 7e5, 7.1e5), test::uniform(random, 6.1e6, 6.11e6)};
    const Point b{test::uniform(random, 7e5, 7.1e5), test::uniform(random, 6.1e6, 6.11e6)};
    const double t = test::uniform(random, 0, 1);
    const Point c{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
    const int side = orientation(a, b, c);
    CHECK(orientation(b, a, c) == -side);
    CHECK(orientation(b, c, a) == side);
    CHECK(orientation(c, a, b) == side);
    CHECK(detail::exact_orientation(a, b, c) == side);
  }
}

TEST_CASE("a segment holds its ends and nothing beyond them") {
  CHECK(detail::on_segment({1, 1}, {1, 1}, {3, 3}));
  CHECK(detail::on_segment({2, 2}, {1, 1}, {3, 3}));
  CHECK_FALSE(detail::on_segment({4, 4}, {1, 1}, {3, 3}));
  CHECK_FALSE(detail::on_segment({2, std::nextafter(2.0, 3.0)}, {1, 1}, {3, 3}));
}
