#include "render/triangulate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace hotspot;
using namespace hotspot::viewer;

TEST_SUITE_BEGIN("fast");

namespace {

double area_of_triangles(const Polygon& polygon) {
  std::vector<Point> corners = polygon.outer;
  for (const Ring& hole : polygon.holes) corners.insert(corners.end(), hole.begin(), hole.end());
  const std::vector<std::uint32_t> indices = triangulate(polygon);
  REQUIRE(indices.size() % 3 == 0);
  double sum = 0.0;
  for (std::size_t i = 0; i < indices.size(); i += 3) {
    const Point a = corners.at(indices[i]);
    const Point b = corners.at(indices[i + 1]);
    const Point c = corners.at(indices[i + 2]);
    sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2.0;
  }
  return sum;
}

/// A ring around a centre whose radius changes at random: valid, and far from convex.
Ring ragged_ring(const Point& centre, double radius, int corners, unsigned seed) {
  std::mt19937 random(seed);
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double share = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
    const double r = radius * (0.4 + 0.6 * share);
    const double angle = 2.0 * std::numbers::pi * i / corners;
    ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
  }
  return ring;
}

}  // namespace

TEST_CASE("triangles cover a square with a hole once") {
  const Polygon ring{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{4, 4}, {4, 6}, {6, 6}, {6, 4}}}};
  CHECK(area_of_triangles(ring) == doctest::Approx(96.0));
}

TEST_CASE("triangles cover ragged shapes whatever their size and turn") {
  for (const int corners : {3, 5, 50, 79, 81, 400, 3000}) {
    CAPTURE(corners);
    Polygon shape{ragged_ring({5, 5}, 4.0, corners, 7U), {}};
    const double expected = area({shape});
    CHECK(area_of_triangles(shape) == doctest::Approx(expected).epsilon(1e-9));
    std::reverse(shape.outer.begin(), shape.outer.end());
    CHECK(area_of_triangles(shape) == doctest::Approx(expected).epsilon(1e-9));
  }
}

TEST_CASE("many holes are left open") {
  Polygon shape{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}, {}};
  double holes = 0.0;
  for (int i = 0; i < 9; ++i) {
    for (int j = 0; j < 9; ++j) {
      Ring hole = ragged_ring({10.0 + 10.0 * i, 10.0 + 10.0 * j}, 4.0, 20, static_cast<unsigned>(9 * i + j));
      holes += area({{hole, {}}});
      std::reverse(hole.begin(), hole.end());
      shape.holes.push_back(hole);
    }
  }
  CHECK(area_of_triangles(shape) == doctest::Approx(10000.0 - holes).epsilon(1e-9));
}

TEST_CASE("what is no area gives no triangles") {
  CHECK(triangulate({}).empty());
  CHECK(triangulate({{{0, 0}, {1, 1}}, {}}).empty());
  CHECK(area_of_triangles({{{0, 0}, {1, 1}, {2, 2}, {3, 3}}, {}}) == doctest::Approx(0.0));
  CHECK(area_of_triangles({{{5, 5}, {5, 5}, {5, 5}}, {}}) == doctest::Approx(0.0));
}

TEST_CASE("a ring that crosses itself does not fail") {
  CHECK_NOTHROW((void)triangulate({{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}}));
}
