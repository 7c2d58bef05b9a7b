#include "hotspot/stats/prepared_events.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr std::array prepared_kernels{Kernel::uniform, Kernel::triangular, Kernel::epanechnikov,
                                      Kernel::quartic, Kernel::triweight};

EventSet weighted_events(std::size_t n) {
  EventSet events = sample_events(n, 1000.0);
  Sampler sampler(7);
  for (std::size_t i = 0; i < n; ++i) events.weights.push_back(3.0 * sampler.next());
  return events;
}

}  // namespace

TEST_CASE("prepared events have the density of their events at every bandwidth up to the largest") {
  const EventSet events = weighted_events(2000);
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    Grid grid = square_grid({-103.0, -57.0}, 11.0, 101, 97);
    grid.shape = shape;
    const PreparedEvents prepared(events, grid, 400_m);
    for (const Kernel kernel : prepared_kernels) {
      for (const double bandwidth : {9.0, 60.0, 155.0, 400.0}) {
        const KernelDensityOptions options{.bandwidth = Metres{bandwidth}, .kernel = kernel};
        for (const CellSet& cells : {all_cells(grid), some_cells(grid)}) {
          check_close(prepared.density(cells, options), kernel_density(events, cells, {}, options).values,
                      1e-12);
        }
      }
    }
  }
}

TEST_CASE("prepared events with other weights are the events with these weights") {
  EventSet events = weighted_events(1000);
  const Grid grid = square_grid({0.0, 0.0}, 20.0, 50, 50);
  const PreparedEvents prepared(events, grid, 150_m);
  std::vector<double> weights;
  for (std::size_t i = 0; i < events.size(); ++i) weights.push_back(i % 3 == 0 ? 0.0 : 1.0);
  const PreparedEvents chosen = prepared.weighted(weights);
  const KernelDensityOptions options{.bandwidth = 120_m, .unit = DensityUnit::probability};
  const std::vector<double> before = prepared.density(all_cells(grid), options);
  events.weights = weights;
  CHECK(chosen.total_weight() == 666.0);
  check_close(chosen.density(all_cells(grid), options),
              kernel_density(events, all_cells(grid), {}, options).values, 1e-12);
  CHECK(prepared.density(all_cells(grid), options) == before);
  const PreparedEvents none = prepared.weighted(std::vector<double>(events.size(), 0.0));
  CHECK(maximum(none.density(all_cells(grid), {.bandwidth = 120_m})) == 0.0);
}

TEST_CASE("prepared events give the same bits with 1 thread and with 7") {
  const EventSet events = weighted_events(3000);
  const Grid grid = square_grid({0.0, 0.0}, 10.0, 100, 100);
  const PreparedEvents prepared(events, grid, 150_m);
  for (const Kernel kernel : prepared_kernels) {
    const KernelDensityOptions options{.bandwidth = 90_m, .kernel = kernel};
    CHECK(prepared.density(all_cells(grid), options, {.threads = 1}) ==
          prepared.density(all_cells(grid), options, {.threads = 7}));
  }
}

TEST_CASE("many bandwidths of prepared events are the densities one by one") {
  const Grid grid = square_grid({0.0, 0.0}, 20.0, 50, 50);
  const PreparedEvents prepared(weighted_events(1000), grid, 400_m);
  const CellSet cells = some_cells(grid);
  const std::vector<Metres> bandwidths{15_m, 400_m, 90_m};
  const auto densities = kernel_densities(prepared, cells, bandwidths, {.kernel = Kernel::triweight});
  REQUIRE(densities.size() == 3);
  for (std::size_t k = 0; k < 3; ++k) {
    const KernelDensityOptions options{.bandwidth = bandwidths[k], .kernel = Kernel::triweight};
    CHECK(densities[k] == prepared.density(cells, options));
  }
  CHECK(kernel_densities(prepared, cells, {}).empty());
  CHECK_THROWS_AS((void)kernel_densities(prepared, cells, {90_m, 401_m}), ArgumentError);
}

TEST_CASE("what prepared events cannot answer is refused in words") {
  const EventSet events = sample_events(10, 100.0);
  const Grid grid = square_grid({0.0, 0.0}, 10.0, 10, 10);
  const PreparedEvents prepared(events, grid, 50_m);
  const CellSet cells = all_cells(grid);
  const auto refused = [&](const KernelDensityOptions& options) {
    CHECK_THROWS_AS((void)prepared.density(cells, options), ArgumentError);
  };
  refused({.bandwidth = 51_m});
  refused({.bandwidth = 0_m});
  refused({.bandwidth = 40_m, .kernel = Kernel::gaussian});
  refused({.bandwidth = 40_m, .edge = EdgeCorrection::uniform});
  refused({.bandwidth = 40_m, .leave_one_out = true});
  refused({.bandwidth = 40_m, .unit = DensityUnit::probability, .period_days = 365.0});
  refused({.bandwidth = 40_m, .method = DensityMethod::binned});
  CHECK_THROWS_AS(
      (void)prepared.density(all_cells(square_grid({1.0, 0.0}, 10.0, 10, 10)), {.bandwidth = 40_m}),
      ArgumentError);
  CHECK_THROWS_AS((void)prepared.weighted({1.0}), ArgumentError);
  CHECK_THROWS_AS((void)prepared.weighted(std::vector<double>(10, std::numeric_limits<double>::quiet_NaN())),
                  ArgumentError);
  CHECK_THROWS_AS(PreparedEvents(events, grid, Metres{-1.0}), ArgumentError);
  CHECK_THROWS_AS(PreparedEvents(events, square_grid({0.0, 0.0}, 10.0, 0, 0), 50_m), ArgumentError);
  const EventSet degrees{.crs = {.kind = CrsKind::geographic}, .points = events.points};
  CHECK_THROWS_AS(PreparedEvents(degrees, grid, 50_m), CrsError);
}

TEST_CASE("no events at all have a density of 0 when prepared") {
  const Grid grid = square_grid({0.0, 0.0}, 10.0, 10, 10);
  const PreparedEvents prepared(sample_events(0, 1.0), grid, 50_m);
  CHECK(prepared.density(all_cells(grid), {.bandwidth = 40_m}) == std::vector<double>(100, 0.0));
}
