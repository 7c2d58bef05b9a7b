// The exact kernel density: nanoseconds per event and row in reach (`per_event_row`), cells included, and per
// cell where there are hardly any events (`per_cell`), in CPU time of the process.
// Instructions per event and row, which noise does not touch: instructions.py beside this file.

#include <benchmark/benchmark.h>

#include <cstddef>
#include <vector>

#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/prepared_events.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

constexpr double cell = 10.0;

/// Evenly over the cells, half of them in a quarter of each side.
EventSet events_over(std::size_t n, std::size_t columns) {
  return test::sample_events(n, cell * static_cast<double>(columns));
}

CellSet cells_of(const EventSet& events, std::size_t columns, std::size_t rows) {
  const double width = cell * static_cast<double>(columns), height = cell * static_cast<double>(rows);
  return all_cells(make_grid({0, 0, width, height}, events.crs, {.cell = Metres{cell}}));
}

void count(benchmark::State& state, double events, double rows_in_reach, double cells) {
  using benchmark::Counter;
  const auto rate = Counter::kIsIterationInvariantRate | Counter::kInvert;
  if (events > 0.0) state.counters["per_event_row"] = Counter(events * rows_in_reach, rate);
  state.counters["per_cell"] = Counter(cells, rate);
}

/// n events, bandwidth in cells, threads; 1000 x 1000 cells.
void kernel_density_exact(benchmark::State& state, Kernel kernel) {
  const auto n = static_cast<std::size_t>(state.range(0));
  const EventSet events = events_over(n, 1000);
  const CellSet cells = cells_of(events, 1000, 1000);
  const auto bandwidth = static_cast<double>(state.range(1));
  const KernelDensityOptions options{.bandwidth = Metres{bandwidth * cell}, .kernel = kernel};
  const Run run{.threads = static_cast<unsigned>(state.range(2))};
  for (auto _ : state) benchmark::DoNotOptimize(kernel_density(events, cells, {}, options, run));
  count(state, static_cast<double>(n), 2.0 * bandwidth, 1e6);
}

void sizes(benchmark::internal::Benchmark* bench) {
  for (const long n : {100'000L, 1'000'000L, 10'000'000L}) bench->Args({n, 25, 1});
  for (const long bandwidth : {5L, 100L}) bench->Args({1'000'000, bandwidth, 1});
  bench->Args({1'000'000, 25, 2});
  bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(kernel_density_exact, uniform, Kernel::uniform)->Apply(sizes);
BENCHMARK_CAPTURE(kernel_density_exact, epanechnikov, Kernel::epanechnikov)->Apply(sizes);
BENCHMARK_CAPTURE(kernel_density_exact, quartic, Kernel::quartic)->Apply(sizes);
BENCHMARK_CAPTURE(kernel_density_exact, triweight, Kernel::triweight)->Apply(sizes);
BENCHMARK_CAPTURE(kernel_density_exact, triangular, Kernel::triangular)
    ->Args({100'000, 25, 1})
    ->Args({1'000'000, 25, 1})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

/// A screen of 1280 x 960 cells and a slider at 25 cells: events sorted before.
void kernel_density_prepared(benchmark::State& state) {
  const auto n = static_cast<std::size_t>(state.range(0));
  const EventSet events = events_over(n, 960);
  const CellSet cells = cells_of(events, 1280, 960);
  const PreparedEvents prepared(events, cells.grid, Metres{50.0 * cell});
  const KernelDensityOptions options{.bandwidth = Metres{25.0 * cell}};
  for (auto _ : state) benchmark::DoNotOptimize(prepared.density(cells, options, {.threads = 1}));
  count(state, static_cast<double>(n), 50.0, 1280.0 * 960.0);
}
BENCHMARK(kernel_density_prepared)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

/// What preparing costs.
void prepare_events(benchmark::State& state) {
  const EventSet events = events_over(static_cast<std::size_t>(state.range(0)), 960);
  const CellSet cells = cells_of(events, 1280, 960);
  for (auto _ : state) {
    benchmark::DoNotOptimize(PreparedEvents(events, cells.grid, Metres{50.0 * cell}));
  }
}
BENCHMARK(prepare_events)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

/// 100,000 events on 1000 x 1000 cells, the density at the events; bandwidth in cells.
void kernel_density_at_places(benchmark::State& state, Kernel kernel) {
  const EventSet events = events_over(100'000, 1000);
  const KernelDensityOptions options{.bandwidth = Metres{cell * static_cast<double>(state.range(0))},
                                     .kernel = kernel};
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernel_density_at_events(events, {}, options, {.threads = 1}));
  }
}
void bandwidths(benchmark::internal::Benchmark* bench) {
  for (const long bandwidth : {5L, 25L, 200L, 500L}) bench->Arg(bandwidth);
  bench->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(kernel_density_at_places, quartic, Kernel::quartic)->Apply(bandwidths);
BENCHMARK_CAPTURE(kernel_density_at_places, triangular, Kernel::triangular)->Apply(bandwidths);
BENCHMARK_CAPTURE(kernel_density_at_places, gaussian, Kernel::gaussian)->Apply(bandwidths);

/// Not cut off anywhere; deviation in cells.
void kernel_density_gaussian(benchmark::State& state) {
  const EventSet events = events_over(static_cast<std::size_t>(state.range(0)), 1000);
  const CellSet cells = cells_of(events, 1000, 1000);
  const KernelDensityOptions options{.bandwidth = Metres{cell * static_cast<double>(state.range(1))},
                                     .kernel = Kernel::gaussian};
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernel_density(events, cells, {}, options, {.threads = 1}));
  }
}
BENCHMARK(kernel_density_gaussian)
    ->Args({100'000, 25})
    ->Args({1'000'000, 5})
    ->Args({1'000'000, 25})
    ->Args({1'000'000, 100})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

/// A city: 100,000 events on 1000 x 1000 cells of 25 m, quartic kernel of 25 cells.
void kernel_density_city(benchmark::State& state) {
  const EventSet events = test::sample_events(100'000, 25'000.0);
  const CellSet cells = all_cells(make_grid({0, 0, 25'000, 25'000}, events.crs, {.cell = Metres{25}}));
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernel_density(events, cells, {}, {.bandwidth = Metres{625}}));
  }
}
BENCHMARK(kernel_density_city)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
