#include "hotspot/stats/edge_mass.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "hotspot/core/error.hpp"
#include "support/sample_events.hpp"
#include "support/slow_density.hpp"
#include "support/slow_risk.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

Ring box_ring(double xmin, double ymin, double xmax, double ymax) {
  return {{xmin, ymin}, {xmax, ymin}, {xmax, ymax}, {xmin, ymax}};
}

Ring reversed(const Ring& ring) {
  return {ring.rbegin(), ring.rend()};
}

double mass(const MultiPolygon& window, Point u, Kernel kernel, double h) {
  return edge_mass(window, {u}, kernel, h).front();
}

/// A star with long teeth and edges of all lengths.
MultiPolygon star(double radius, int corners) {
  test::Sampler sampler(3);
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / corners;
    const double r = radius * (0.2 + 0.8 * sampler.next());
    ring.push_back({r * std::cos(angle), r * std::sin(angle)});
  }
  return {Polygon{ring, {}}};
}

/// Two squares that touch at a corner, one of them with a hole that holds a third.
MultiPolygon squares_with_a_hole() {
  return {Polygon{box_ring(0.0, 0.0, 3.0, 3.0), {reversed(box_ring(0.5, 0.5, 2.0, 2.5))}},
          Polygon{box_ring(3.0, 3.0, 5.0, 4.0), {}}, Polygon{box_ring(1.0, 1.0, 1.5, 2.0), {}}};
}

double normal_between(double low, double high) {
  return 0.5 * (std::erf(high / std::numbers::sqrt2) - std::erf(low / std::numbers::sqrt2));
}

}  // namespace

TEST_CASE("the Gaussian mass in a rectangle is a product of two normal probabilities") {
  const Box box{-1.3, 0.4, 2.1, 9.7};
  const MultiPolygon window{Polygon{box_ring(box.xmin, box.ymin, box.xmax, box.ymax), {}}};
  for (const double h : {0.3, 1.0, 4.0}) {
    for (double x = -3.0; x < 4.0; x += 0.37) {
      for (double y = -3.0; y < 12.0; y += 0.71) {
        const double expected = normal_between((box.xmin - x) / h, (box.xmax - x) / h) *
                                normal_between((box.ymin - y) / h, (box.ymax - y) / h);
        const double difference = mass(window, {x, y}, Kernel::gaussian, h) - expected;
        if (std::abs(difference) > 1e-13) FAIL_CHECK(x, " ", y, " ", h, ": off by ", difference);
      }
    }
  }
}

TEST_CASE("cutting edges into short ones leaves the mass of every kernel as it is") {
  const MultiPolygon whole = star(2.0, 11);
  MultiPolygon cut = whole;
  cut.front().outer.clear();
  const Ring& ring = whole.front().outer;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    for (int k = 0; k < 64; ++k) {
      cut.front().outer.push_back({a.x + (b.x - a.x) * k / 64.0, a.y + (b.y - a.y) * k / 64.0});
    }
  }
  test::Sampler sampler(5);
  for (int i = 0; i < 200; ++i) {
    const double x = 5.0 * sampler.next() - 2.5;
    const Point u{x, 5.0 * sampler.next() - 2.5};
    for (const Kernel kernel : test::all_kernels) {
      const double difference = mass(whole, u, kernel, 0.7) - mass(cut, u, kernel, 0.7);
      if (std::abs(difference) > 1e-13)
        FAIL_CHECK(word(kernel), " at ", u.x, " ", u.y, ": off by ", difference);
    }
  }
}

TEST_CASE("mass agrees with counting along rays for every kernel and window") {
  test::Sampler sampler(11);
  for (const MultiPolygon& window : {star(2.0, 40), squares_with_a_hole()}) {
    for (int i = 0; i < 12; ++i) {
      const double x = 6.0 * sampler.next() - 1.0;
      const Point u{x, 6.0 * sampler.next() - 1.0};
      for (const Kernel kernel : test::all_kernels) {
        const auto name = word(kernel);
        CAPTURE(name);
        CAPTURE(u.x);
        CAPTURE(u.y);
        const double slow = test::slow_edge_mass(window, u, kernel, 0.8);
        CHECK(mass(window, u, kernel, 0.8) == doctest::Approx(slow).epsilon(1e-3).scale(1e-2));
      }
    }
  }
}

TEST_CASE("mass deep inside is 1 and far outside exactly 0") {
  const MultiPolygon window{Polygon{box_ring(0.0, 0.0, 100.0, 100.0), {}}};
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    CHECK(mass(window, {50.0, 50.0}, kernel, 5.0) == 1.0);
    CHECK(mass(window, {150.0, 50.0}, kernel, 5.0) == 0.0);
    CHECK(mass(window, {50.0, -50.0}, kernel, 5.0) == 0.0);
    CHECK(mass(window, {-1e6, 1e6}, kernel, 5.0) == 0.0);
  }
}

TEST_CASE("half of the mass is inside at an edge and a quarter at a right corner") {
  // Traversed so that every edge of the square is met in each direction of the half-open rule.
  const MultiPolygon window{Polygon{box_ring(0.0, 0.0, 100.0, 100.0), {}}};
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    for (const Point u : {Point{0, 50}, Point{100, 50}, Point{50, 0}, Point{50, 100}}) {
      CHECK(mass(window, u, kernel, 5.0) == doctest::Approx(0.5).epsilon(1e-14));
    }
    for (const Point u : {Point{0, 0}, Point{100, 0}, Point{0, 100}, Point{100, 100}}) {
      CHECK(mass(window, u, kernel, 5.0) == doctest::Approx(0.25).epsilon(1e-14));
    }
  }
}

TEST_CASE("mass is continuous across edges and corners that lie askew") {
  const MultiPolygon window = star(2.0, 9);
  const Ring& ring = window.front().outer;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    for (const Point u : {a, Point{0.5 * (a.x + b.x), 0.5 * (a.y + b.y)}}) {
      for (const Kernel kernel : test::all_kernels) {
        const double at = mass(window, u, kernel, 0.7);
        for (const double step : {1e-16, 1e-13, 1e-10}) {
          for (const Point near : {Point{u.x + step, u.y}, Point{u.x - step, u.y}, Point{u.x, u.y + step},
                                   Point{u.x, u.y - step}, Point{u.x + step, u.y - step}}) {
            const double jump = mass(window, near, kernel, 0.7) - at;
            if (std::abs(jump) > 10.0 * step + 1e-14)
              FAIL_CHECK(word(kernel), " jumps by ", jump, " at step ", step);
          }
        }
      }
    }
  }
}

TEST_CASE("the mass at the centre of a disc is the kernel's mass within its radius") {
  // A polygon of n corners with the area of the disc differs from it by O(n^-2).
  constexpr int n = 4000;
  const double radius = std::sqrt(2.0 * std::numbers::pi / (n * std::sin(2.0 * std::numbers::pi / n)));
  Ring ring;
  for (int i = 0; i < n; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / n;
    ring.push_back({10.0 + radius * std::cos(angle), 20.0 + radius * std::sin(angle)});
  }
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    CHECK(mass({Polygon{ring, {}}}, {10.0, 20.0}, kernel, 1.5) ==
          doctest::Approx(kernel_mass_within(kernel, 1.0 / 1.5)).epsilon(1e-10));
  }
}

TEST_CASE("a hole takes its mass off and parts add theirs") {
  const MultiPolygon outer{Polygon{box_ring(0.0, 0.0, 3.0, 3.0), {}}};
  const MultiPolygon hole{Polygon{box_ring(0.5, 0.5, 2.0, 2.5), {}}};
  const MultiPolygon island{Polygon{box_ring(1.0, 1.0, 1.5, 2.0), {}}};
  const MultiPolygon far{Polygon{box_ring(3.0, 3.0, 5.0, 4.0), {}}};
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    for (const Point u :
         {Point{1.25, 1.5}, Point{0.7, 0.7}, Point{0.5, 1.0}, Point{3.0, 3.0}, Point{2.9, 0.1}}) {
      const double sum = mass(outer, u, kernel, 0.9) - mass(hole, u, kernel, 0.9) +
                         mass(island, u, kernel, 0.9) + mass(far, u, kernel, 0.9);
      CHECK(mass(squares_with_a_hole(), u, kernel, 0.9) == doctest::Approx(sum).epsilon(1e-13));
    }
  }
}

TEST_CASE("mass moves with the coordinates") {
  MultiPolygon window = squares_with_a_hole();
  const Point u{2.25, 1.125};
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    MultiPolygon moved = window;
    for (Polygon& polygon : moved) {
      for (Point& p : polygon.outer) p = {p.x + 1e7, p.y - 1e7};
      for (Ring& ring : polygon.holes) {
        for (Point& p : ring) p = {p.x + 1e7, p.y - 1e7};
      }
    }
    CHECK(mass(moved, {u.x + 1e7, u.y - 1e7}, kernel, 0.75) == mass(window, u, kernel, 0.75));
  }
}

TEST_CASE("an empty window has no mass and a bandwidth of 0 is refused") {
  CHECK(mass({}, {0.0, 0.0}, Kernel::gaussian, 1.0) == 0.0);
  CHECK(edge_mass(squares_with_a_hole(), std::vector<Point>{}, Kernel::quartic, 1.0).empty());
  CHECK_THROWS_AS((void)mass({}, {0.0, 0.0}, Kernel::quartic, 0.0), ArgumentError);
}

TEST_CASE("the mass of the squared kernel is its integral over the window") {
  const MultiPolygon window = squares_with_a_hole();
  const std::vector<Point> places{{1.25, 1.5}, {0.7, 0.7}, {2.9, 0.1}, {3.5, 2.0}, {2.0, 1.25}};
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    for (const double h : {0.3, 1.7}) {
      const std::vector<double> mass = squared_kernel_mass(window, places, kernel, h);
      for (std::size_t i = 0; i < places.size(); ++i) {
        const double slow = test::slow_squared_mass(window, places[i], kernel, h);
        CHECK(mass[i] == doctest::Approx(slow).epsilon(5e-3));
      }
    }
  }
}

TEST_CASE("the squared kernel is whole in a window around it and halved by an edge") {
  const MultiPolygon window{Polygon{box_ring(-50.0, -50.0, 50.0, 50.0), {}}};
  for (const Kernel kernel : test::all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    const std::vector<double> mass = squared_kernel_mass(window, {{1.0, 2.0}, {50.0, 2.0}}, kernel, 2.0);
    CHECK(mass[0] == doctest::Approx(kernel_roughness(kernel) / 4.0).epsilon(1e-12));
    CHECK(mass[1] == doctest::Approx(kernel_roughness(kernel) / 8.0).epsilon(1e-12));
  }
}
