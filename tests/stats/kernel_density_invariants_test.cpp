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

TEST_CASE("density moves with the coordinates to the last bit") {
  EventSet events = sample_events(200, 1024.0);
  Grid grid = square_grid({-64.0, -64.0}, 16.0, 72, 72);
  const auto values = [&](Kernel kernel) {
    return kernel_density(events, all_cells(grid), {}, {.bandwidth = 100_m, .kernel = kernel}).values;
  };
  std::vector<std::vector<double>> before;
  for (const Kernel kernel : all_kernels) before.push_back(values(kernel));
  for (Point& p : events.points) p = {p.x + 1e7, p.y + 1e7};
  grid.origin = {grid.origin.x + 1e7, grid.origin.y + 1e7};
  for (const Kernel kernel : all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    CHECK(values(kernel) == before[static_cast<std::size_t>(kernel)]);
  }
}

TEST_CASE("the order of the events does not change a bit") {
  EventSet events = sample_events(500, 1000.0);
  for (std::size_t i = 0; i < events.size(); ++i)
    events.weights.push_back(static_cast<double>(1 + i % 5) / 3.0);
  for (std::size_t i = 0; i < 40; i += 2) events.points[i] = events.points[1];
  EventSet reversed = events;
  std::reverse(reversed.points.begin(), reversed.points.end());
  std::reverse(reversed.weights.begin(), reversed.weights.end());
  const StudyArea window = rectangle(-1.0, -1.0, 1001.0, 1001.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 40.0, 25, 25));
  for (const Kernel kernel : {Kernel::quartic, Kernel::gaussian}) {
    const KernelDensityOptions options{.bandwidth = 90_m, .kernel = kernel, .edge = EdgeCorrection::diggle};
    CHECK(kernel_density(events, cells, window, options).values ==
          kernel_density(reversed, cells, window, options).values);
    auto at_reversed = kernel_density_at_events(reversed, window, options).values;
    std::reverse(at_reversed.begin(), at_reversed.end());
    CHECK(kernel_density_at_events(events, window, options).values == at_reversed);
  }
}

TEST_CASE("density has the same bits with 1 thread and with 7") {
  const EventSet events = sample_events(500, 1000.0);
  const StudyArea window = rectangle(0.0, 0.0, 1000.0, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 100, 100));
  for (const Kernel kernel : all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    const KernelDensityOptions options{.bandwidth = 90_m, .kernel = kernel, .edge = EdgeCorrection::uniform};
    const auto one = kernel_density(events, cells, window, options, {.threads = 1});
    const auto seven = kernel_density(events, cells, window, options, {.threads = 7});
    CHECK(one.values == seven.values);
    CHECK(one.edge_mass == seven.edge_mass);
    CHECK(kernel_density_at_events(events, window, options, {.threads = 1}).values ==
          kernel_density_at_events(events, window, options, {.threads = 7}).values);
  }
}

TEST_CASE("a map in feet has the values of the same map in metres") {
  constexpr double foot = 0.3048;
  EventSet events = sample_events(200, 1000.0);
  Grid grid = square_grid({0.0, 0.0}, 25.0, 40, 40);
  StudyArea window = rectangle(0.0, 0.0, 1000.0, 1000.0);
  const KernelDensityOptions options{.bandwidth = 90_m, .edge = EdgeCorrection::uniform};
  const auto metres = kernel_density(events, all_cells(grid), window, options).values;

  const Crs feet{.kind = CrsKind::projected, .code = "", .name = "feet", .wkt = "", .metres_per_unit = foot};
  for (Point& p : events.points) p = {p.x / foot, p.y / foot};
  for (Point& p : window.shape.front().outer) p = {p.x / foot, p.y / foot};
  grid.cell /= foot;
  events.crs = grid.crs = window.crs = feet;
  check_close(kernel_density(events, all_cells(grid), window, options).values, metres, 1e-12);
}

TEST_CASE("no events are a map of zeros") {
  EventSet events;
  events.crs = Crs::local();
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 3, 4));
  CHECK(kernel_density(events, cells).values == std::vector<double>(12, 0.0));
  CHECK(kernel_density_at_events(events).values.empty());
  CHECK(kernel_density(events, CellSet{cells.grid, {}}).values.empty());
}

TEST_CASE("events that are all outside leave a map of zeros") {
  const EventSet events = one_event({5000.0, 5000.0});
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 3, 4));
  CHECK(kernel_density(events, cells).values == std::vector<double>(12, 0.0));
}

TEST_CASE("identical events weigh as one event with their weight") {
  EventSet many = one_event({12.3, 45.6});
  many.points.assign(8, many.points.front());
  EventSet one = one_event({12.3, 45.6});
  one.weights = {8.0};
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 9, 9));
  check_close(kernel_density(many, cells).values, kernel_density(one, cells).values, 1e-14);
}

TEST_CASE("weights of 0 count for nothing and negative ones are taken off") {
  EventSet events = one_event({50.0, 50.0});
  events.points = {{50.0, 50.0}, {60.0, 50.0}, {40.0, 40.0}};
  events.weights = {2.0, 0.0, -1.0};
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 10, 10));
  const auto expected = slow_values(events, cells, Kernel::quartic, 30.0);
  check_close(kernel_density(events, cells, {}, {.bandwidth = 30_m}).values, expected, 1e-14);

  events.weights = {0.0, 0.0, 0.0};
  CHECK(kernel_density(events, cells).values == std::vector<double>(100, 0.0));
  const auto share = kernel_density(events, cells, {}, {.unit = DensityUnit::probability}).values;
  CHECK(std::isnan(share.front()));
}

TEST_CASE("the uniform edge correction gives a constant density its level up to the border") {
  // Events on a fine regular lattice over the window: density 1 per square metre.
  EventSet events;
  events.crs = Crs::local();
  for (int i = 0; i < 100 * 100; ++i) events.points.push_back({i % 100 + 0.5, i / 100 + 0.5});
  const StudyArea window = rectangle(0.0, 0.0, 100.0, 100.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 2.0, 50, 50));
  KernelDensityOptions options{
      .bandwidth = 20_m, .edge = EdgeCorrection::uniform, .unit = DensityUnit::per_m2};
  for (const double value : kernel_density(events, cells, window, options).values) {
    CHECK(value == doctest::Approx(1.0).epsilon(1e-3));
  }
  options.edge = EdgeCorrection::none;
  CHECK(kernel_density(events, cells, window, options).values.front() < 0.4);
}

TEST_CASE("the edge correction of Diggle keeps the total inside the window") {
  const EventSet events = sample_events(50, 100.0);
  const StudyArea window = rectangle(0.0, 0.0, 100.0, 100.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 0.5, 200, 200));
  const KernelDensityOptions options{
      .bandwidth = 15_m, .edge = EdgeCorrection::diggle, .unit = DensityUnit::per_m2};
  const KernelDensity density = kernel_density(events, cells, window, options);
  CHECK(0.25 * std::accumulate(density.values.begin(), density.values.end(), 0.0) ==
        doctest::Approx(50.0).epsilon(1e-4));
  CHECK(density.edge_mass.size() == density.values.size());
}

TEST_CASE("out of the window and out of reach the uniform correction is undefined") {
  EventSet events = one_event({50.0, 50.0});
  events.points.push_back({500.0, 500.0});
  const StudyArea window = rectangle(0.0, 0.0, 100.0, 100.0);
  const CellSet cells = all_cells(square_grid({490.0, 490.0}, 20.0, 1, 1));
  KernelDensityOptions options{.bandwidth = 30_m, .edge = EdgeCorrection::uniform};
  CHECK(std::isnan(kernel_density(events, cells, window, options).values.front()));
  options.edge = EdgeCorrection::diggle;  // an event without mass inside reaches nothing inside
  CHECK(kernel_density(events, cells, window, options).values.front() == 0.0);
}

TEST_CASE("wrong requests for a density are refused before any work") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 2, 2));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EventSet events = one_event({1.0, 1.0});
  CHECK_THROWS_AS((void)kernel_density(events, cells, {}, {.bandwidth = 0_m}), ArgumentError);
  CHECK_THROWS_AS((void)kernel_density(events, cells, {}, {.edge = EdgeCorrection::diggle}), ArgumentError);
  CHECK_THROWS_AS((void)kernel_density(events, cells, {}, {.leave_one_out = true}), ArgumentError);
  events.points = {{nan, 1.0}};
  CHECK_THROWS_AS((void)kernel_density(events, cells), ArgumentError);
  events = one_event({1.0, 1.0});
  events.weights = {nan};
  CHECK_THROWS_AS((void)kernel_density_at_events(events), ArgumentError);
}

TEST_CASE("a density refuses degrees and coordinates of two systems") {
  CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 2, 2));
  EventSet events = one_event({1.0, 1.0});
  cells.grid.crs = {.kind = CrsKind::projected, .code = "EPSG:25832"};
  CHECK_THROWS_AS((void)kernel_density(events, cells), CrsError);
  events.crs.kind = cells.grid.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS((void)kernel_density(events, cells), CrsError);
}

TEST_CASE("a density that is stopped ends in Cancelled") {
  std::stop_source source;
  source.request_stop();
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 2, 2));
  CHECK_THROWS_AS((void)kernel_density(one_event({1.0, 1.0}), cells, {}, {}, {.stop = source.get_token()}),
                  Cancelled);
}

TEST_CASE("events expected within 100 m are density times the area of that disc") {
  CHECK(expected_events_factor(100_m) == doctest::Approx(0.0314159265358979).epsilon(1e-14));
}
