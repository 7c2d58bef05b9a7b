#include "stats/window_mass.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "hotspot/stats/edge_mass.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using detail::WindowMass;

TEST_SUITE_BEGIN("fast");

namespace {

/// A star of many corners round the square of 1000 units, with a hole.
MultiPolygon star() {
  Polygon polygon;
  for (int k = 0; k < 90; ++k) {
    const double angle = 2.0 * std::numbers::pi * k / 90.0, radius = k % 2 == 0 ? 900.0 : 750.0;
    polygon.outer.push_back({500.0 + radius * std::cos(angle), 500.0 + radius * std::sin(angle)});
  }
  polygon.holes.push_back({{600.0, 600.0}, {600.0, 640.0}, {650.0, 640.0}, {650.0, 600.0}});
  return {polygon};
}

double worst_difference(const MultiPolygon& window, const std::vector<Point>& places, double sigma,
                        double tolerance) {
  const std::vector<double> mass = WindowMass(window, places).at_places(sigma, tolerance, {});
  const std::vector<double> expected = edge_mass(window, places, Kernel::gaussian, sigma);
  REQUIRE(mass.size() == expected.size());
  double worst = 0.0;
  for (std::size_t i = 0; i < mass.size(); ++i)
    worst = std::max(worst, std::abs(mass[i] / expected[i] - 1.0));
  return worst;
}

}  // namespace

TEST_CASE("the mass in a rectangle by its closed form is that along its border") {
  const MultiPolygon rectangle{
      Polygon{{{-1.0, 0.0}, {1000.0, 0.0}, {1000.0, 600.0}, {1000.0, 2000.0}, {-1.0, 2000.0}}, {}}};
  std::vector<Point> places = test::sample_events(200, 1000.0).points;
  places.push_back({-1.0, 0.0});
  places.push_back({1000.0, 777.0});
  for (const double sigma : {0.5, 30.0, 1000.0, 1e5}) {
    CAPTURE(sigma);
    CHECK(worst_difference(rectangle, places, sigma, 1e-13) < 2e-11);
  }
  const std::vector<double> outside = WindowMass(rectangle, {{1100.0, 5.0}}).at_places(10.0, 1e-13, {});
  CHECK(outside.front() ==
        doctest::Approx(0.5 * std::erfc(std::sqrt(50.0)) * 0.5 * (1.0 + std::erf(std::sqrt(0.125))))
            .epsilon(1e-13));
}

TEST_CASE("the mass in a polygon by way of a lattice is that along its border") {
  const std::vector<Point> places = test::sample_events(5000, 1000.0).points;
  for (const double sigma : {100.0, 400.0, 5000.0}) {
    CAPTURE(sigma);
    CHECK(worst_difference(star(), places, sigma, 1e-13) < 2e-11);
    CHECK(worst_difference(star(), places, sigma, 1e-4) < 1e-4);
  }
  CHECK(worst_difference(star(), places, 5000.0, 1e-4) > 1e-12);  // the lattice was used
}

TEST_CASE("windows that only look like a rectangle are taken as they are") {
  const std::vector<Point> places{{1.0, 1.0}, {2.5, 0.5}, {0.5, 2.5}};
  const Ring corner_cut{{0, 0}, {3, 0}, {3, 2}, {2, 3}, {0, 3}};
  const Ring angle{{0, 0}, {3, 0}, {3, 1}, {1, 1}, {1, 3}, {0, 3}};
  for (const Ring& ring : {corner_cut, angle}) {
    CHECK(worst_difference({Polygon{ring, {}}}, places, 1.0, 1e-13) < 1e-13);
  }
  const Ring square{{0, 0}, {3, 0}, {3, 3}, {0, 3}};
  const Ring hole{{1.2, 1.2}, {1.2, 1.8}, {1.8, 1.8}, {1.8, 1.2}};
  CHECK(worst_difference({Polygon{square, {hole}}}, places, 1.0, 1e-13) < 1e-13);
  const Ring away{{5, 0}, {6, 0}, {6, 3}, {5, 3}};
  CHECK(worst_difference({Polygon{square, {}}, Polygon{away, {}}}, places, 1.0, 1e-13) < 1e-13);
}

TEST_CASE("no places have no masses") {
  CHECK(WindowMass(star(), {}).at_places(3.0, 1e-13, {}).empty());
}
