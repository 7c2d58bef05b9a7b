#include <benchmark/benchmark.h>

#include "hotspot/stats/density_significance.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

/// A town: 2,000 events, 100 x 100 cells of 100 m, 999 simulations over the square, kernel of 10 cells.
void density_significance_town(benchmark::State& state, Kernel kernel, Metres bandwidth) {
  const EventSet events = test::sample_events(2'000, 10'000.0);
  const CellSet cells = all_cells(make_grid({0, 0, 10'000, 10'000}, events.crs, {.cell = Metres{100}}));
  const StudyArea window{events.crs, {Polygon{{{0, 0}, {10'000, 0}, {10'000, 10'000}, {0, 10'000}}, {}}}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        density_significance(events, window, cells, {.bandwidth = bandwidth, .kernel = kernel}));
  }
}
BENCHMARK_CAPTURE(density_significance_town, quartic, Kernel::quartic, Metres{1000})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(density_significance_town, gaussian, Kernel::gaussian, Metres{350})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace
