#include <benchmark/benchmark.h>

#include "hotspot/stats/kernel_density.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

/// A city: 100,000 events on 1000 x 1000 cells of 25 m, quartic kernel of 25 cells.
void kernel_density_city(benchmark::State& state) {
  const EventSet events = test::sample_events(100'000, 25'000.0);
  const CellSet cells = all_cells(make_grid({0, 0, 25'000, 25'000}, events.crs, {.cell = Metres{25}}));
  for (auto _ : state) {
    benchmark::DoNotOptimize(kernel_density(events, cells, {}, {.bandwidth = Metres{625}}));
  }
}
BENCHMARK(kernel_density_city)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
