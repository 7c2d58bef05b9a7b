#include "hotspot/stats/density_accumulator.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

EventSet weighted_events(std::size_t n) {
  EventSet events = sample_events(n, 1000.0);
  for (std::size_t i = 0; i < n; ++i) events.weights.push_back(static_cast<double>(1 + i % 7) / 3.0);
  return events;
}

/// Events first to end - 1.
EventSet part_of(const EventSet& events, std::size_t first, std::size_t end) {
  std::vector<bool> keep(events.size(), false);
  for (std::size_t i = first; i < std::min(end, events.size()); ++i) keep[i] = true;
  return select(events, keep);
}

KernelDensity in_parts(const EventSet& events, std::size_t size, const CellSet& cells,
                       const KernelDensityOptions& options, const std::optional<StudyArea>& window = {},
                       const Run& run = {}) {
  DensityAccumulator sum(cells, options, window);
  for (std::size_t first = 0; first < events.size(); first += size) {
    sum.add(part_of(events, first, first + size), run);
  }
  CHECK(sum.events() == events.size());
  return std::move(sum).density(run);
}

std::string refusal(const KernelDensityOptions& options) {
  try {
    const DensityAccumulator sum(all_cells(square_grid({0, 0}, 10.0, 2, 2)), options);
  } catch (const ArgumentError& error) {
    return error.message().key;
  }
  return "";
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("a density of parts is the density of the whole for every kernel and unit and correction") {
  const EventSet events = weighted_events(300);
  const CellSet cells = some_cells(square_grid({0.0, 0.0}, 40.0, 25, 25));
  const StudyArea window = rectangle(-10.0, -10.0, 990.0, 1010.0);
  for (const Kernel kernel : all_kernels) {
    for (const EdgeCorrection edge :
         {EdgeCorrection::none, EdgeCorrection::uniform, EdgeCorrection::diggle}) {
      for (const DensityUnit unit : {DensityUnit::per_km2, DensityUnit::probability, DensityUnit::raw}) {
        const KernelDensityOptions options{.bandwidth = 90_m, .kernel = kernel, .edge = edge, .unit = unit};
        const KernelDensity whole = kernel_density(events, cells, window, options);
        for (const std::size_t size : {1U, 97U, 300U}) {
          const KernelDensity parts = in_parts(events, size, cells, options, window);
          check_close(parts.values, whole.values, 1e-12);
          CHECK(parts.edge_mass == whole.edge_mass);
        }
      }
    }
  }
}

// Parts as large as what is summed at once are summed as they come.
TEST_CASE("parts large enough to be summed one by one add up to the density of the whole") {
  const EventSet events = sample_events(4'000'500, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 250.0, 4, 4));
  const KernelDensityOptions options{.bandwidth = 100_m, .kernel = Kernel::epanechnikov};
  DensityAccumulator sum(cells, options);
  sum.add(part_of(events, 0, 500));
  sum.add(part_of(events, 500, events.size()));
  sum.add(part_of(events, 0, 300));
  CHECK(sum.events() == 4'000'800);
  EventSet all = events;
  for (std::size_t i = 0; i < 300; ++i) all.points.push_back(events.points[i]);
  check_close(std::move(sum).density().values, kernel_density(all, cells, {}, options).values, 1e-12);
}

TEST_CASE("parts with weights and parts without add up and the total weight is carried") {
  const EventSet weighted = weighted_events(10);
  const EventSet bare = sample_events(10, 1000.0, 2);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 10, 10));
  const KernelDensityOptions options{.bandwidth = 200_m, .unit = DensityUnit::probability};
  EventSet all = weighted;
  all.points.insert(all.points.end(), bare.points.begin(), bare.points.end());
  all.points.insert(all.points.end(), weighted.points.begin(), weighted.points.end());
  all.source_row.clear();
  all.weights.resize(20, 1.0);
  all.weights.insert(all.weights.end(), weighted.weights.begin(), weighted.weights.end());
  DensityAccumulator sum(cells, options);
  for (const EventSet& part : {weighted, bare, weighted}) sum.add(part);
  double total = 0.0;
  for (const double weight : all.weights) total += weight;
  CHECK(sum.total_weight() == doctest::Approx(total).epsilon(1e-14));
  check_close(std::move(sum).density().values, kernel_density(all, cells, {}, options).values, 1e-12);
}

TEST_CASE("a copy of an accumulator goes on where the original was used up") {
  const EventSet events = weighted_events(40);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 10, 10));
  DensityAccumulator sum(cells, {.bandwidth = 200_m});
  sum.add(part_of(events, 0, 15));
  DensityAccumulator copy = sum;
  CHECK(std::move(copy).density().values ==
        kernel_density(part_of(events, 0, 15), cells, {}, {.bandwidth = 200_m}).values);
  sum.add(part_of(events, 15, 40));
  check_close(std::move(sum).density().values, kernel_density(events, cells, {}, {.bandwidth = 200_m}).values,
              1e-12);
}

TEST_CASE("an accumulator without events is 0 everywhere and undefined as a probability") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 3, 2));
  CHECK(DensityAccumulator(cells).density().values == std::vector<double>(6, 0.0));
  const KernelDensityOptions options{.unit = DensityUnit::probability};
  for (const double value : DensityAccumulator(cells, options).density().values) CHECK(std::isnan(value));
}

TEST_CASE("an accumulated density is exactly 0 where nothing reaches and has the same bits with 7 threads") {
  const EventSet events = weighted_events(500);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 20.0, 100, 100));
  const KernelDensityOptions options{.bandwidth = 60_m};
  const KernelDensity one = in_parts(events, 170, cells, options, {}, {.threads = 1});
  CHECK(one.values == in_parts(events, 170, cells, options, {}, {.threads = 7}).values);
  const KernelDensity whole = kernel_density(events, cells, {}, options);
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    CHECK((one.values[i] == 0.0) == (whole.values[i] == 0.0));
  }
}

TEST_CASE("an accumulator refuses at once what a density refuses") {
  CHECK(refusal({.bandwidth = 0_m}) != "");
  CHECK(refusal({.edge = EdgeCorrection::diggle}) == "error.edge_without_window");
  CHECK(refusal({.leave_one_out = true}) == "error.leave_one_out_at_cells");
  CHECK(refusal({.unit = DensityUnit::probability, .period_days = 3.0}) == "error.period_of_probability");
  CHECK(refusal({}) == "");
}

TEST_CASE("an accumulator refuses events of another plane and events that are not finite") {
  DensityAccumulator sum(all_cells(square_grid({0, 0}, 10.0, 2, 2)));
  EventSet events = one_event({1.0, 1.0});
  events.crs.kind = CrsKind::projected;
  events.crs.code = "EPSG:25832";
  CHECK_THROWS_AS(sum.add(events), CrsError);
  CHECK_THROWS_AS(sum.add(one_event({std::numeric_limits<double>::quiet_NaN(), 0.0})), ArgumentError);
  CHECK(sum.events() == 0);
}

TEST_CASE("a cancelled accumulation ends in words") {
  std::stop_source stop;
  stop.request_stop();
  DensityAccumulator sum(all_cells(square_grid({0, 0}, 10.0, 20, 20)));
  sum.add(sample_events(100, 200.0));
  CHECK_THROWS_AS(static_cast<void>(std::move(sum).density({.stop = stop.get_token()})), Cancelled);
}
