#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/edge_mass.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"
#include "support/slow_density.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// A jagged ring around (0, 0) with short and long edges, and a hole in it.
MultiPolygon jagged(int corners) {
  Sampler sampler(7);
  Polygon polygon;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / corners;
    const double r = 100.0 * (0.5 + 0.5 * sampler.next());
    polygon.outer.push_back({r * std::cos(angle), r * std::sin(angle)});
  }
  polygon.holes.push_back({{-20.0, -10.0}, {-20.0, 15.0}, {10.0, 15.0}, {10.0, -10.0}});
  return {polygon};
}

std::vector<Point> centres(const CellSet& cells) {
  std::vector<Point> result;
  for (const std::size_t cell : cells.cells) result.push_back(cells.grid.centre(cell));
  return result;
}

double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
  REQUIRE(a.size() == b.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

/// Cells on corners and edges of the hole, inside and outside the ring and far off.
Grid sample_grid(CellShape shape) {
  return {Crs::local(), {-162.5, -137.5}, 15.0, 21, 20, shape};
}

}  // namespace

TEST_CASE("the mass at cells is that at their centres for every kernel and shape of cell") {
  for (const MultiPolygon& window : {jagged(60), jagged(9)}) {
    for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
      for (const CellSet& cells : {all_cells(sample_grid(shape)), some_cells(sample_grid(shape))}) {
        for (const Kernel kernel : all_kernels) {
          const auto name = word(kernel);
          CAPTURE(name);
          for (const double h : {0.7, 4.0, 31.0, 400.0}) {
            CAPTURE(h);
            CHECK(largest_difference(edge_mass(window, cells, kernel, h),
                                     edge_mass(window, centres(cells), kernel, h)) < 1e-12);
          }
        }
      }
    }
  }
}

TEST_CASE("the squared mass at cells is that at their centres") {
  const MultiPolygon window = jagged(50);
  const CellSet cells = all_cells(sample_grid(CellShape::square));
  for (const Kernel kernel : all_kernels) {
    const double scale = kernel_roughness(kernel) / (20.0 * 20.0);
    CHECK(largest_difference(squared_kernel_mass(window, cells, kernel, 20.0),
                             squared_kernel_mass(window, centres(cells), kernel, 20.0)) < 1e-12 * scale);
  }
}

TEST_CASE("the Gaussian mass at the cells of a rectangle is a product of normal probabilities") {
  const StudyArea window = rectangle(-83.0, -41.0, 97.0, 66.0);
  const CellSet cells = all_cells(sample_grid(CellShape::square));
  const auto between = [](double low, double high) {
    return 0.5 * (std::erfc(-high / std::numbers::sqrt2) - std::erfc(-low / std::numbers::sqrt2));
  };
  for (const double h : {1.3, 12.5, 60.0, 125.0, 3000.0, 1e9}) {
    CAPTURE(h);
    std::vector<double> expected;
    for (const Point u : centres(cells)) {
      expected.push_back(between((-83.0 - u.x) / h, (97.0 - u.x) / h) *
                         between((-41.0 - u.y) / h, (66.0 - u.y) / h));
    }
    CHECK(largest_difference(edge_mass(window.shape, cells, Kernel::gaussian, h), expected) < 1e-12);
  }
}

TEST_CASE("cells out of reach of the border have a mass of exactly 1 or 0") {
  const StudyArea window = rectangle(-100.0, -100.0, 100.0, 100.0);
  const CellSet cells = all_cells(sample_grid(CellShape::square));
  const std::vector<Point> at = centres(cells);
  for (const Kernel kernel : all_kernels) {
    if (kernel == Kernel::gaussian) continue;
    const std::vector<double> mass = edge_mass(window.shape, cells, kernel, 20.0);
    bool whole = true, none = true;
    for (std::size_t k = 0; k < at.size(); ++k) {
      const double inside = 100.0 - std::max(std::abs(at[k].x), std::abs(at[k].y));
      if (inside > 20.0) whole = whole && mass[k] == 1.0;
      if (inside < -20.0) none = none && mass[k] == 0.0;
    }
    CHECK(whole);
    CHECK(none);
  }
}

TEST_CASE("the mass at cells has the same bits for any number of threads and any part of the grid") {
  const MultiPolygon window = jagged(120);
  for (const Kernel kernel : {Kernel::quartic, Kernel::triangular, Kernel::gaussian}) {
    const CellSet cells = all_cells(sample_grid(CellShape::hexagon));
    const std::vector<double> one = edge_mass(window, cells, kernel, 25.0, {.threads = 1});
    CHECK(edge_mass(window, cells, kernel, 25.0, {.threads = 7}) == one);
    const CellSet part = some_cells(cells.grid);
    const std::vector<double> of_part = edge_mass(window, part, kernel, 25.0);
    bool same = true;
    for (std::size_t k = 0; k < of_part.size(); ++k) same = same && of_part[k] == one[part.cells[k]];
    CHECK(same);
  }
}

TEST_CASE("the mass at cells of an empty window is 0 and at no cells nothing") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 1.0, 4, 3));
  for (const Kernel kernel : all_kernels) {
    CHECK(edge_mass({}, cells, kernel, 2.0) == std::vector<double>(12, 0.0));
    CHECK(edge_mass(jagged(8), CellSet{cells.grid, {}}, kernel, 2.0).empty());
    CHECK_THROWS_AS((void)edge_mass(jagged(8), cells, kernel, 0.0), ArgumentError);
  }
  std::stop_source source;
  source.request_stop();
  for (const Kernel kernel : {Kernel::quartic, Kernel::gaussian}) {
    CHECK_THROWS_AS((void)edge_mass(jagged(8), cells, kernel, 2.0, {.stop = source.get_token()}), Cancelled);
  }
}
