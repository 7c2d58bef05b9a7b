#include "stats/gaussian_lattice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "support/sample_events.hpp"
#include "support/slow_bandwidth.hpp"

using namespace hotspot;
using detail::GaussianLattice;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<Point> places_by_y(std::size_t n, double side) {
  std::vector<Point> places = test::sample_events(n, side).points;
  std::sort(places.begin(), places.end(), [](Point a, Point b) { return a.y < b.y; });
  return places;
}

/// Largest difference of a sum from that over all pairs, as a share of the sum.
double worst_difference(const std::vector<Point>& places, double sigma, double tolerance) {
  const GaussianLattice lattice(bounds(places), places.size(), sigma, tolerance);
  const std::vector<double> sums = lattice.sums(places, {});
  double worst = 0.0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    double expected = 0.0;
    for (const Point& q : places) {
      expected += std::exp(-0.5 * test::squared_distance(places[i], q) / (sigma * sigma));
    }
    worst = std::max(worst, std::abs(sums[i] / expected - 1.0));
  }
  return worst;
}

}  // namespace

TEST_CASE("sums over a lattice are the sums over all pairs to the tolerance asked for") {
  const std::vector<Point> places = places_by_y(300, 1000.0);
  for (const double sigma : {7.0, 40.0, 300.0, 5000.0}) {
    CAPTURE(sigma);
    CHECK(worst_difference(places, sigma, 1e-15) < 1e-13);
    const double rough = worst_difference(places, sigma, 1e-4);
    CHECK(rough < 1e-4);
    CHECK(rough > 1e-13);
  }
}

TEST_CASE("a single place and places on a line are sums too") {
  CHECK(worst_difference({{3.0, 4.0}}, 2.0, 1e-15) < 1e-14);
  CHECK(worst_difference({{3.0, 4.0}, {3.0, 5.0}, {3.0, 9.0}}, 2.0, 1e-15) < 1e-14);
  CHECK(worst_difference({{1.0, 4.0}, {3.0, 4.0}, {9.0, 4.0}}, 2.0, 1e-15) < 1e-14);
}

TEST_CASE("gathering a constant gives the constant and a plane the plane") {
  const std::vector<Point> places = places_by_y(50, 100.0);
  const GaussianLattice lattice(bounds(places), places.size(), 9.0, 1e-14);
  std::vector<double> plane;
  for (const Point& node : lattice.nodes()) plane.push_back(2.0 + 0.25 * node.x - 0.5 * node.y);
  const std::vector<double> ones = lattice.gather(std::vector<double>(lattice.size(), 1.0), places, {});
  const std::vector<double> values = lattice.gather(plane, places, {});
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(ones[i] == doctest::Approx(1.0).epsilon(1e-13));
    CHECK(values[i] == doctest::Approx(2.0 + 0.25 * places[i].x - 0.5 * places[i].y).epsilon(1e-12));
  }
}

TEST_CASE("a lattice has the same bits with 1 thread and with 7") {
  const std::vector<Point> places = places_by_y(2000, 1000.0);
  const GaussianLattice lattice(bounds(places), places.size(), 20.0, 1e-14);
  CHECK(lattice.sums(places, {.threads = 1}) == lattice.sums(places, {.threads = 7}));
}

TEST_CASE("the size of a lattice is known before it is made") {
  const Box world{0.0, 0.0, 1e9, 1e9};
  CHECK(GaussianLattice(world, 10, 1e-6, 1e-14).size() > 1e17);
  CHECK(GaussianLattice(world, 10, 1e9, 1e-14).size() < 10'000);
}
