// Binned kernel density: the time must hardly depend on the bandwidth.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "hotspot/stats/kernel_density.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

/// 1,000,000 events on 1000 x 1000 cells; the argument is the bandwidth in cells.
void binned(benchmark::State& state, Kernel kernel, std::size_t threads) {
  const EventSet events = test::sample_events(1'000'000, 10'000.0);
  const CellSet cells = all_cells(make_grid({0, 0, 10'000, 10'000}, events.crs, {.cell = Metres{10}}));
  const KernelDensityOptions options{.bandwidth = Metres{10.0 * static_cast<double>(state.range(0))},
                                     .kernel = kernel,
                                     .method = DensityMethod::binned};
  Run run;
  run.threads = static_cast<decltype(run.threads)>(threads);
  double bound = 0.0, highest = 0.0;
  for (auto _ : state) {
    const KernelDensity density = kernel_density(events, cells, {}, options, run);
    bound = density.error_bound;
    highest = *std::max_element(density.values.begin(), density.values.end());
  }
  state.counters["bound_of_highest"] = bound / highest;
}

BENCHMARK_CAPTURE(binned, quartic, Kernel::quartic, 1)
    ->Arg(5)
    ->Arg(25)
    ->Arg(100)
    ->Arg(190)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(binned, gaussian, Kernel::gaussian, 1)
    ->Arg(1)
    ->Arg(2)
    ->Arg(5)
    ->Arg(25)
    ->Arg(32)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(binned, quartic_two_threads, Kernel::quartic, 2)
    ->Arg(25)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace
