#include "render/simplify.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace hotspot;
using namespace hotspot::viewer;

TEST_SUITE_BEGIN("fast");

namespace {

double distance_to_piece(const Point& p, const Point& a, const Point& b) {
  const double length = std::hypot(b.x - a.x, b.y - a.y);
  const double t =
      length > 0.0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length / length : 0.0;
  const double along = std::clamp(t, 0.0, 1.0);
  return std::hypot(p.x - a.x - along * (b.x - a.x), p.y - a.y - along * (b.y - a.y));
}

double distance_to_ring(const Point& p, const Ring& ring) {
  double least = 1e300;
  for (std::size_t i = 0; i < ring.size(); ++i)
    least = std::min(least, distance_to_piece(p, ring[i], ring[(i + 1) % ring.size()]));
  return least;
}

Ring wavy_circle() {
  Ring ring;
  for (int i = 0; i < 500; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / 500.0;
    const double r = 100.0 + 3.0 * std::sin(40.0 * angle);
    ring.push_back({r * std::cos(angle), r * std::sin(angle)});
  }
  return ring;
}

}  // namespace

TEST_CASE("a simpler border runs nowhere farther than the tolerance from the corners it leaves out") {
  const Ring ring = wavy_circle();
  for (const double tolerance : {0.1, 1.0, 5.0, 20.0}) {
    const Ring simple = simplified_ring(ring, tolerance);
    CHECK(simple.size() < ring.size());
    REQUIRE(simple.size() >= 3);
    for (const Point& corner : ring) CHECK(distance_to_ring(corner, simple) <= tolerance * (1.0 + 1e-12));
  }
  CHECK(simplified_ring(ring, 5.0).size() < 30);
  CHECK(simplified_ring(ring, 0.0) == ring);
}

TEST_CASE("corners on a straight line go and the ends of a line stay") {
  const std::vector<Point> line{{0, 0}, {1, 0}, {2, 0}, {3, 4}, {4, 8}};
  CHECK(simplified_line(line, 0.01) == std::vector<Point>{{0, 0}, {2, 0}, {4, 8}});
  CHECK(simplified_line(line, 100.0) == std::vector<Point>{{0, 0}, {4, 8}});
}

TEST_CASE("what is smaller than the tolerance has no corners left and what is long and thin keeps some") {
  CHECK(simplified_ring({{0, 0}, {1, 0}, {1, 1}, {0, 1}}, 10.0).size() < 3);
  Ring thin;
  for (int i = 0; i <= 100; ++i) thin.push_back({static_cast<double>(i), 0.0});
  for (int i = 100; i >= 0; --i) thin.push_back({static_cast<double>(i), 0.5});
  CHECK(simplified_ring(thin, 2.0).size() >= 3);
}
