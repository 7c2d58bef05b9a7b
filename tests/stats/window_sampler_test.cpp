#include "stats/window_sampler.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>

#include "hotspot/core/area_layer.hpp"
#include "stats/population_sampler.hpp"
#include "support/density_samples.hpp"
#include "support/shapes.hpp"

using namespace hotspot;
using detail::PopulationSampler;
using detail::RandomStream;
using detail::WindowSampler;

TEST_SUITE_BEGIN("fast");

TEST_CASE("points drawn in a window lie in it evenly") {
  // Two far squares of 1 and 3 parts of the area, the second with a hole.
  MultiPolygon window = test::box_shape({0.0, 0.0, 10.0, 10.0});
  window.push_back({test::box_ring({1000.0, 500.0, 1020.0, 520.0}), {}});
  window[1].holes.push_back({{1005.0, 505.0}, {1005.0, 515.0}, {1015.0, 515.0}, {1015.0, 505.0}});
  const WindowSampler sampler(window);
  const PointLocator locator(window);
  RandomStream random(1, 2, 3);
  std::array<double, 4> count{};  // first, then the second's west, its east and its middle
  for (const Point p : sampler.draw(40000, random)) {
    REQUIRE(locator.covers(p));
    const std::size_t part = p.x < 100.0 ? 0 : p.x < 1005.0 ? 1 : p.x >= 1015.0 ? 2 : 3;
    count.at(part) += 1.0;
  }
  const std::array<double, 4> wanted{10000.0, 10000.0, 10000.0, 10000.0};
  double chi2 = 0.0;
  for (std::size_t k = 0; k < 4; ++k) chi2 += (count[k] - wanted[k]) * (count[k] - wanted[k]) / wanted[k];
  CHECK(chi2 < 16.27);  // 0.999 quantile with 3 degrees of freedom
}

TEST_CASE("points drawn in a sliver lie in it") {
  const MultiPolygon window{{{{0.0, 0.0}, {1000.0, 1000.0}, {1000.0, 1000.5}}, {}}};
  const WindowSampler sampler(window);
  const PointLocator locator(window);
  RandomStream random(1, 0, 0);
  double sum = 0.0;
  for (const Point p : sampler.draw(3000, random)) {
    REQUIRE(locator.covers(p));
    sum += p.x / 3000.0;
  }
  CHECK(sum == doctest::Approx(2000.0 / 3.0).epsilon(0.02));
}

TEST_CASE("a population is drawn in proportion to its weights inside the window") {
  EventSet population;
  population.crs = Crs::local();
  population.points = {{1.0, 1.0}, {2.0, 2.0}, {3.0, 3.0}, {50.0, 50.0}};
  population.weights = {1.0, 0.0, 3.0, 100.0};
  const PopulationSampler sampler(population, test::rectangle(0.0, 0.0, 10.0, 10.0), 0.0);
  RandomStream random(1, 0, 0);
  int first = 0, third = 0;
  for (const Point p : sampler.draw(8000, random)) {
    first += p == population.points[0] ? 1 : 0;
    third += p == population.points[2] ? 1 : 0;
  }
  CHECK(first + third == 8000);
  CHECK(first > 2000 - 130);  // standard deviation 39
  CHECK(first < 2000 + 130);
}

TEST_CASE("a population spread over squares is drawn from the part of them inside the window") {
  EventSet population;
  population.crs = Crs::local();
  population.points = {{5.0, 5.0}, {11.0, 5.0}};  // the second square reaches 1 of its 4 into the window
  const StudyArea window = test::rectangle(0.0, 0.0, 10.0, 10.0);
  const PopulationSampler sampler(population, window, 4.0);
  RandomStream random(1, 0, 0);
  int west = 0, east = 0, between = 0;
  for (const Point p : sampler.draw(10000, random)) {
    west += p.x >= 3.0 && p.x < 7.0 && p.y >= 3.0 && p.y < 7.0 ? 1 : 0;
    east += p.x >= 9.0 && p.x <= 10.0 && p.y >= 3.0 && p.y < 7.0 ? 1 : 0;
    between += p.x < 5.0 ? 1 : 0;
  }
  CHECK(west + east == 10000);
  CHECK(east > 2000 - 130);  // a quarter of one part in five quarters; standard deviation 40
  CHECK(east < 2000 + 130);
  CHECK(between > 4000 - 160);
  CHECK(between < 4000 + 160);
}

TEST_SUITE_END();
