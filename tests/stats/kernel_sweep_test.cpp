#include "stats/kernel_sweep.hpp"

#include <doctest/doctest.h>
#include <hwy/targets.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/long_sums.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr std::array polynomial_kernels{Kernel::uniform, Kernel::epanechnikov, Kernel::quartic,
                                        Kernel::triweight};

std::vector<double> sums(const std::vector<Point>& points, const std::vector<double>& weights,
                         const CellSet& cells, Kernel kernel, double h, unsigned threads = 1) {
  const detail::EventStrips events(points, weights, cells.grid, detail::layout_for(cells.grid, kernel, h));
  return detail::sweep_sums_at_cells(events, cells, kernel, h, {.threads = threads});
}

void check_exact(const std::vector<Point>& points, const std::vector<double>& weights, const CellSet& cells,
                 double h) {
  for (const Kernel kernel : polynomial_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    CAPTURE(h);
    const SumErrors errors =
        sum_errors(sums(points, weights, cells, kernel, h), points, weights, cells, kernel, h);
    CHECK(errors.of_maximum <= 1e-12);
    CHECK(errors.relative <= 1e-9);
    CHECK(errors.false_zeros == 0);
    CHECK(errors.negative == 0);
  }
}

std::vector<Point> moved(std::vector<Point> points, double by) {
  for (Point& p : points) p = {p.x + by, p.y + by};
  return points;
}

CellSet cells_over(double origin, CellShape shape) {
  Grid grid = square_grid({origin - 43.0, origin - 57.0}, 3.7, 61, 53);
  grid.shape = shape;
  return all_cells(grid);
}

/// Not 0 and not below it.
std::vector<double> spread_weights(std::size_t n, double decades) {
  Sampler sampler(11);
  std::vector<double> weights;
  for (std::size_t i = 0; i < n; ++i) weights.push_back(std::pow(10.0, decades * (sampler.next() - 0.5)));
  return weights;
}

}  // namespace

TEST_CASE("the sweep agrees with the sum in long double at every bandwidth and shape of cell") {
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    for (const double h : {0.9, 2.5, 7.0, 30.0, 93.0, 200'000.0}) {
      for (const std::size_t n : {1U, 60U, 3000U}) {
        check_exact(sample_events(n, 150.0).points, {}, cells_over(0.0, shape), h);
      }
    }
  }
}

TEST_CASE("the sweep keeps its digits far from the origin and at a millimetre") {
  const std::vector<Point> points = sample_events(2000, 150.0).points;
  check_exact(moved(points, 1e7), {}, cells_over(1e7, CellShape::square), 40.0);
  std::vector<Point> small = points;
  for (Point& p : small) p = {p.x * 1e-5, p.y * 1e-5};
  check_exact(small, {}, all_cells(square_grid({-0.0002, -0.0003}, 0.00004, 45, 50)), 0.0005);
}

TEST_CASE("the sweep keeps its digits for weights over twelve orders of magnitude") {
  const std::vector<Point> points = sample_events(3000, 150.0).points;
  check_exact(points, spread_weights(points.size(), 12.0), cells_over(0.0, CellShape::square), 30.0);
  check_exact(points, spread_weights(points.size(), 0.5), cells_over(0.0, CellShape::square), 30.0);
}

TEST_CASE("a lone event beside a hundred thousand on one spot keeps its digits") {
  // In the same strip, out of reach, at the rim and within reach of the others.
  for (const double away : {70.0, 58.0, 20.0}) {
    std::vector<Point> points(100'000, Point{31.7, 40.1});
    points.push_back({31.7 + away, 41.3});
    Grid grid = square_grid({0.0, 0.0}, 4.1, 33, 5);
    grid.origin.y = 31.0;
    check_exact(points, {}, all_cells(grid), 31.0);
  }
}

TEST_CASE("so many events on one spot that whole numbers need their remainders keep their digits") {
  std::vector<Point> points(700'000, Point{31.7, 40.1});
  points.push_back({70.9, 41.3});
  check_exact(points, {}, all_cells(square_grid({0.0, 38.0}, 4.1, 33, 1)), 31.0);
}

TEST_CASE("the sweep has the same bits whatever part of the grid is asked for and with any threads") {
  const std::vector<Point> points = sample_events(3000, 150.0).points;
  const std::vector<double> weights = spread_weights(points.size(), 3.0);
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    const CellSet all = cells_over(0.0, shape);
    for (const Kernel kernel : polynomial_kernels) {
      const std::vector<double> whole = sums(points, weights, all, kernel, 21.0);
      CHECK(sums(points, weights, all, kernel, 21.0, 7) == whole);
      const CellSet some = some_cells(all.grid);
      std::vector<double> part;
      for (const std::size_t cell : some.cells) part.push_back(whole[cell]);
      CHECK(sums(points, weights, some, kernel, 21.0) == part);
    }
  }
}

TEST_CASE("the order of many events does not change a bit of the sweep") {
  std::vector<Point> points = sample_events(3000, 150.0).points;
  std::vector<double> weights = spread_weights(points.size(), 12.0);
  const CellSet cells = cells_over(0.0, CellShape::square);
  const std::vector<double> before = sums(points, weights, cells, Kernel::quartic, 21.0);
  std::reverse(points.begin(), points.end());
  std::reverse(weights.begin(), weights.end());
  CHECK(sums(points, weights, cells, Kernel::quartic, 21.0) == before);
}

TEST_CASE("every instruction set gives the same bits") {
  std::vector<Point> points = sample_events(3000, 150.0).points;
  points.insert(points.end(), 70'000, Point{31.7, 40.1});
  const std::vector<double> weights = spread_weights(points.size(), 3.0);
  const CellSet cells = all_cells(square_grid({-43.0, 0.0}, 3.7, 61, 20));
  for (const Kernel kernel : polynomial_kernels) {
    const std::vector<double> best = sums(points, weights, cells, kernel, 21.0);
    for (const std::int64_t target : {HWY_AVX2, HWY_SSE4, HWY_SCALAR}) {
      hwy::SetSupportedTargetsForTest(target);
      hwy::GetChosenTarget().Update(hwy::SupportedTargets());
      const std::vector<double> other = sums(points, weights, cells, kernel, 21.0);
      hwy::SetSupportedTargetsForTest(0);
      hwy::GetChosenTarget().Update(hwy::SupportedTargets());
      CHECK(other == best);
    }
  }
}

TEST_CASE("negative weights take away what positive ones add") {
  std::vector<Point> points = sample_events(2000, 150.0).points;
  std::vector<double> weights(points.size(), 0.75);
  points.insert(points.end(), points.begin(), points.end());
  weights.insert(weights.end(), weights.size(), -0.75);
  const CellSet cells = cells_over(0.0, CellShape::square);
  for (const Kernel kernel : polynomial_kernels) {
    const std::vector<double> values = sums(points, weights, cells, kernel, 30.0);
    CHECK(std::all_of(values.begin(), values.end(), [](double v) { return std::abs(v) < 1e-12; }));
  }
}

TEST_CASE("events of weight 0 and none at all leave exact zeros") {
  const std::vector<Point> points = sample_events(200, 150.0).points;
  const CellSet cells = cells_over(0.0, CellShape::square);
  const std::vector<double> zeros(cells.cells.size(), 0.0);
  CHECK(sums(points, std::vector<double>(points.size(), 0.0), cells, Kernel::quartic, 30.0) == zeros);
  CHECK(sums({}, {}, cells, Kernel::quartic, 30.0) == zeros);
  CHECK(sums(points, {}, {cells.grid, {}}, Kernel::quartic, 30.0).empty());
}

TEST_CASE("a sweep that is stopped ends in Cancelled") {
  const std::vector<Point> points = sample_events(200, 150.0).points;
  const CellSet cells = cells_over(0.0, CellShape::square);
  const detail::EventStrips events(points, {}, cells.grid,
                                   detail::layout_for(cells.grid, Kernel::quartic, 30.0));
  std::stop_source source;
  source.request_stop();
  CHECK_THROWS_AS((void)detail::sweep_sums_at_cells(events, cells, Kernel::quartic, 30.0,
                                                    {.stop = source.get_token(), .threads = 1}),
                  Cancelled);
}
