#include "hotspot/stats/kernel_density.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("density agrees with the sum of its definition for every kernel and shape of cell") {
  EventSet events = sample_events(300, 1000.0);
  Sampler sampler(7);
  for (std::size_t i = 0; i < events.size(); ++i) events.weights.push_back(3.0 * sampler.next());
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    Grid grid = square_grid({-103.0, -57.0}, 29.0, 41, 37);
    grid.shape = shape;
    for (const Kernel kernel : all_kernels) {
      const auto name = word(kernel);
      CAPTURE(name);
      const KernelDensityOptions options{.bandwidth = 110_m, .kernel = kernel};
      for (const CellSet& cells : {all_cells(grid), some_cells(grid)}) {
        const auto values = kernel_density(events, cells, {}, options).values;
        check_close(values, slow_values(events, cells, kernel, 110.0), 1e-13);
      }
    }
  }
}

TEST_CASE("density at events agrees with the sum of its definition with and without the own event") {
  EventSet events = sample_events(200, 1000.0);
  events.points[17] = events.points[3];
  for (const Kernel kernel : all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    for (const bool leave_one_out : {false, true}) {
      const KernelDensityOptions options{.bandwidth = 80_m, .kernel = kernel, .leave_one_out = leave_one_out};
      std::vector<double> expected;
      for (std::size_t i = 0; i < events.size(); ++i) {
        const auto left_out = leave_one_out ? std::optional(i) : std::nullopt;
        expected.push_back(1e6 * slow_density(events, events.points[i], kernel, 80.0, left_out));
      }
      check_close(kernel_density_at_events(events, {}, options).values, expected, 1e-13);
    }
  }
}

TEST_CASE("leaving out the own event is exactly 0 where no other is in reach") {
  EventSet events = one_event({0.1, 0.2});
  events.points.push_back({1000.3, 0.7});
  const KernelDensityOptions options{.bandwidth = 100_m, .leave_one_out = true};
  CHECK(kernel_density_at_events(events, {}, options).values == std::vector<double>{0.0, 0.0});
}

TEST_CASE("every kernel puts the mass of its event on the map") {
  const EventSet events = one_event({3.7, -8.2});
  const CellSet cells = all_cells(square_grid({-1000.0, -1000.0}, 4.0, 500, 500));
  for (const Kernel kernel : all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    const auto values = kernel_density(events, cells, {}, {.bandwidth = 150_m, .kernel = kernel}).values;
    const double mass = std::accumulate(values.begin(), values.end(), 0.0) * 16e-6;
    CHECK(mass == doctest::Approx(1.0).epsilon(kernel == Kernel::uniform ? 2e-3 : 1e-4));
  }
}

TEST_CASE("the peak of one event is the kernel's in each unit") {
  EventSet events = one_event({5.0, 5.0});
  events.weights = {4.0};
  const CellSet cell = all_cells(square_grid({0.0, 0.0}, 10.0, 1, 1));
  const auto value = [&](DensityUnit unit, std::optional<double> period) {
    const KernelDensityOptions options{.bandwidth = 200_m, .unit = unit, .period_days = period};
    return kernel_density(events, cell, {}, options).values.front();
  };
  const double peak = 3.0 / (std::numbers::pi * 200.0 * 200.0);
  CHECK(value(DensityUnit::per_m2, {}) == doctest::Approx(4.0 * peak).epsilon(1e-15));
  CHECK(value(DensityUnit::per_km2, {}) == doctest::Approx(4e6 * peak).epsilon(1e-15));
  CHECK(value(DensityUnit::per_km2, 730.5) == doctest::Approx(2e6 * peak).epsilon(1e-15));
  CHECK(value(DensityUnit::probability, {}) == doctest::Approx(peak).epsilon(1e-15));
  CHECK(value(DensityUnit::raw, {}) == 4.0);
  CHECK_THROWS_AS((void)value(DensityUnit::probability, 730.5), ArgumentError);
}

TEST_CASE("a centre exactly on the border of the uniform kernel is inside") {
  // 3-4-5 triangles, and the same far from the origin.
  for (const double far : {0.0, 1e7}) {
    const EventSet events = one_event({far + 0.5, far + 0.5});
    const Grid grid = square_grid({far, far}, 1.0, 6, 6);
    const KernelDensityOptions options{.bandwidth = 5_m, .kernel = Kernel::uniform, .unit = DensityUnit::raw};
    const auto values = kernel_density(events, all_cells(grid), {}, options).values;
    CHECK(values[grid.index(0, 5)] == 1.0);
    CHECK(values[grid.index(4, 3)] == 1.0);
    CHECK(values[grid.index(3, 4)] == 1.0);
    CHECK(values[grid.index(4, 4)] == 0.0);
  }
}

TEST_CASE("the uniform kernel of radius 5 covers the 81 whole points of its disc") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 1.0, 13, 13));
  const KernelDensityOptions options{.bandwidth = 5_m, .kernel = Kernel::uniform, .unit = DensityUnit::raw};
  const auto values = kernel_density(one_event({6.5, 6.5}), cells, {}, options).values;
  CHECK(std::accumulate(values.begin(), values.end(), 0.0) == 81.0);
}

TEST_CASE("nothing in reach is exactly 0 and nothing is negative") {
  const EventSet events = sample_events(100, 300.0);
  const Grid grid = square_grid({-1000.0, -1000.0}, 13.0, 150, 150);
  for (const Kernel kernel : all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    const auto values =
        kernel_density(events, all_cells(grid), {}, {.bandwidth = 50_m, .kernel = kernel}).values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const Point u = grid.centre(i);
      const bool near = std::any_of(events.points.begin(), events.points.end(),
                                    [&](Point p) { return std::hypot(u.x - p.x, u.y - p.y) < 50.0; });
      if (near != (values[i] > 0.0) && kernel != Kernel::gaussian) FAIL_CHECK("cell ", i);
      if (values[i] < 0.0) FAIL_CHECK("negative at cell ", i);
    }
  }
}

TEST_CASE("a Gaussian reaches as far as doubles do") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 1.0, 100, 1));
  const EventSet events = one_event({0.5, 0.5});
  const KernelDensityOptions options{.bandwidth = 1_m, .kernel = Kernel::gaussian, .unit = DensityUnit::raw};
  const auto values = kernel_density(events, cells, {}, options).values;
  CHECK(values[37] == doctest::Approx(std::exp(-0.5 * 37.0 * 37.0)).epsilon(1e-12));
  CHECK(values[37] > 0.0);
  CHECK(values[50] == 0.0);
}
