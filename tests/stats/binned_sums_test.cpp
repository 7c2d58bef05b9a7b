#include "stats/binned_sums.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "hotspot/core/error.hpp"
#include "stats/binned_lattice.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;
using detail::binned_sums_at_cells;

TEST_SUITE_BEGIN("fast");

namespace {

/// How far binned sums are from those of the definition, against the highest.
struct Errors {
  double seen = 0.0;
  double bound = 0.0;
};

Errors errors(const std::vector<Point>& points, const std::vector<double>& weights, const CellSet& cells,
              Kernel kernel, double h) {
  const detail::BinnedSums binned = binned_sums_at_cells(points, weights, cells, kernel, h, {});
  REQUIRE(binned.sums.size() == cells.cells.size());
  double largest = 0.0, seen = 0.0;
  for (std::size_t k = 0; k < cells.cells.size(); ++k) {
    const Point u = cells.grid.centre(cells.cells[k]);
    double sum = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double dx = u.x - points[i].x, dy = u.y - points[i].y;
      const double t_squared = (dx * dx + dy * dy) / (h * h);
      if (kernel == Kernel::gaussian || t_squared <= 1.0) {
        sum += (weights.empty() ? 1.0 : weights[i]) * kernel_shape(kernel, t_squared);
      }
    }
    largest = std::max(largest, std::abs(sum));
    seen = std::max(seen, std::abs(sum - binned.sums[k]));
  }
  CHECK(seen <= binned.error_bound);
  return {seen / largest, binned.error_bound / largest};
}

/// Grids of 30 by 26 cells of 10, with a corner at (3000, 1000).
Grid sample_grid(CellShape shape) {
  return {Crs::local(), {3000.0, 1000.0}, 10.0, 30, 26, shape};
}

std::vector<Point> clustered(std::size_t n) {
  std::vector<Point> points;
  Sampler sampler(5);
  for (std::size_t i = 0; i < n; ++i) {
    const double centre = std::floor(4.0 * sampler.next());
    const double x = sampler.next(), y = sampler.next();
    points.push_back(
        {3000.0 + 60.0 * centre + 20.0 * x, 1010.0 + 50.0 * std::fmod(3.0 * centre, 4.0) + 9.0 * y});
  }
  return points;
}

std::vector<Point> scattered(std::size_t n) {
  std::vector<Point> points;
  Sampler sampler(9);
  // Some outside the grid.
  for (std::size_t i = 0; i < n; ++i) {
    const double x = sampler.next();
    points.push_back({2900.0 + 500.0 * x, 900.0 + 460.0 * sampler.next()});
  }
  return points;
}

std::vector<Point> corners(std::size_t n) {
  std::vector<Point> points;
  Sampler sampler(11);
  for (std::size_t i = 0; i < n; ++i) {
    const double x = std::floor(30.0 * sampler.next());
    points.push_back({3000.0 + 10.0 * x, 1000.0 + 10.0 * std::floor(26.0 * sampler.next())});
  }
  return points;
}

void check_all_bandwidths(const std::vector<Point>& points, CellShape shape) {
  for (const Kernel kernel : all_kernels) {
    for (const double cells_in_bandwidth : {0.3, 1.0, 2.3, 5.0, 12.0, 40.0, 300.0, 1e5}) {
      const std::string name(word(kernel));
      CAPTURE(name);
      CAPTURE(cells_in_bandwidth);
      errors(points, {}, all_cells(sample_grid(shape)), kernel, 10.0 * cells_in_bandwidth);
    }
  }
}

}  // namespace

TEST_CASE("binned sums stay within their bound for scattered events") {
  check_all_bandwidths(scattered(50), CellShape::square);
}

TEST_CASE("binned sums stay within their bound for clustered events") {
  check_all_bandwidths(clustered(60), CellShape::square);
}

TEST_CASE("binned sums stay within their bound at the centres of hexagons") {
  check_all_bandwidths(clustered(40), CellShape::hexagon);
}

TEST_CASE("binned sums stay within their bound for events on corners of cells") {
  check_all_bandwidths(corners(40), CellShape::square);
}

TEST_CASE("binned sums stay within their bound for events all on one spot") {
  for (const Point spot : {Point{3153.1, 1117.9}, {3150.0, 1120.0}, {3155.0, 1125.0}, {3152.5, 1120.0}}) {
    check_all_bandwidths({spot}, CellShape::square);
  }
}

TEST_CASE("binned sums stay within their bound for weights of any size and sign") {
  const std::vector<Point> points = scattered(60);
  std::vector<double> weights;
  Sampler sampler(13);
  for (std::size_t i = 0; i < points.size(); ++i) {
    weights.push_back(std::pow(10.0, 12.0 * sampler.next() - 6.0) * (i % 3 == 0 ? -1.0 : 1.0));
  }
  weights[7] = 0.0;
  for (const Kernel kernel : all_kernels) {
    errors(points, weights, all_cells(sample_grid(CellShape::square)), kernel, 45.0);
  }
}

TEST_CASE("binned sums stay within their bound far from the origin") {
  Grid grid = square_grid({6.2e6, 1.0e7}, 0.05, 30, 26);
  std::vector<Point> points;
  for (const Point p : scattered(40)) {
    points.push_back({6.2e6 + (p.x - 3000.0) / 200.0, 1.0e7 + (p.y - 1000.0) / 200.0});
  }
  for (const Kernel kernel : all_kernels) errors(points, {}, all_cells(grid), kernel, 0.4);
}

TEST_CASE("the bound of binned sums is near what it bounds") {
  const CellSet cells = all_cells(sample_grid(CellShape::square));
  const std::vector<Point> one{{3153.1, 1117.9}};
  for (const Kernel kernel : {Kernel::epanechnikov, Kernel::quartic, Kernel::triweight, Kernel::gaussian}) {
    const auto name = word(kernel);
    CAPTURE(name);
    for (const double h : {50.0, 100.0}) {
      for (const std::vector<Point>& points : {one, clustered(300)}) {
        const Errors found = errors(points, {}, cells, kernel, h);
        CHECK(found.bound <= 100.0 * found.seen);
      }
    }
  }
}

TEST_CASE("binned sums of a wide kernel are as near as the method note says") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 1.0, 60, 60));
  std::vector<Point> points;
  Sampler sampler(3);
  for (int i = 0; i < 400; ++i) {
    const double x = sampler.next();
    points.push_back({60.0 * x, 60.0 * sampler.next()});
  }
  CHECK(errors(points, {}, cells, Kernel::gaussian, 25.0).seen < 1e-11);
  CHECK(errors(points, {}, cells, Kernel::gaussian, 25.0).bound < 1e-10);
  CHECK(errors(points, {}, cells, Kernel::quartic, 25.0).seen < 1e-4);
  CHECK(errors(points, {}, cells, Kernel::quartic, 25.0).bound < 3e-3);
}

TEST_CASE("binned sums have the same bits for any number of threads and any part of the grid") {
  const EventSet events = sample_events(5000, 1000.0);
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    Grid grid = square_grid({0.0, 0.0}, 7.0, 150, 140);
    grid.shape = shape;
    for (const Kernel kernel : {Kernel::quartic, Kernel::gaussian}) {
      const auto sums = [&](const CellSet& cells, unsigned threads) {
        return binned_sums_at_cells(events.points, {}, cells, kernel, 60.0, {.threads = threads});
      };
      const detail::BinnedSums one = sums(all_cells(grid), 1), seven = sums(all_cells(grid), 7);
      CHECK(one.sums == seven.sums);
      CHECK(one.error_bound == seven.error_bound);
      const CellSet part = some_cells(grid);
      const std::vector<double> of_part = sums(part, 3).sums;
      bool same = true;
      for (std::size_t k = 0; k < of_part.size(); ++k) same = same && of_part[k] == one.sums[part.cells[k]];
      CHECK(same);
    }
  }
}

TEST_CASE("binned sums of no events or of events far away are 0") {
  const CellSet cells = all_cells(sample_grid(CellShape::square));
  for (const Kernel kernel : all_kernels) {
    CHECK(binned_sums_at_cells({}, {}, cells, kernel, 50.0, {}).sums == std::vector<double>(780, 0.0));
    const detail::BinnedSums far = binned_sums_at_cells({{1e6, 1e6}}, {}, cells, kernel, 50.0, {});
    CHECK(far.sums == std::vector<double>(780, 0.0));
    CHECK(far.error_bound <= 1e-13);
  }
  CHECK(binned_sums_at_cells({{1.0, 1.0}}, {}, CellSet{cells.grid, {}}, Kernel::quartic, 50.0, {})
            .sums.empty());
}

TEST_CASE("binned sums of weights that are not negative are not negative") {
  const std::vector<Point> points = clustered(200);
  for (const Kernel kernel : all_kernels) {
    for (const double sum :
         binned_sums_at_cells(points, {}, all_cells(sample_grid(CellShape::square)), kernel, 30.0, {}).sums) {
      CHECK(sum >= 0.0);
    }
  }
}

TEST_CASE("binned sums can be cancelled") {
  std::stop_source source;
  source.request_stop();
  CHECK_THROWS_AS((void)binned_sums_at_cells(clustered(10), {}, all_cells(sample_grid(CellShape::square)),
                                             Kernel::quartic, 50.0, {.stop = source.get_token()}),
                  Cancelled);
}

TEST_CASE("the lattice follows the cells and is coarser only where the bandwidth is many of them") {
  const Grid grid = square_grid({0.0, 0.0}, 10.0, 100, 80);
  const auto spacing = [&](Kernel kernel, double h) {
    return detail::binned_lattice({}, grid, kernel, h).lattice.spacing;
  };
  CHECK(spacing(Kernel::quartic, 250.0) == 10.0);
  CHECK(spacing(Kernel::gaussian, 250.0) == 10.0);
  CHECK(spacing(Kernel::quartic, 20.0) == 5.0);
  CHECK(spacing(Kernel::quartic, 19200.0) == doctest::Approx(100.0));
  CHECK(spacing(Kernel::gaussian, 3200.0) == doctest::Approx(100.0));
  CHECK(detail::binned_lattice({}, grid, Kernel::quartic, 250.0).period.columns < 180);
}
