#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "hotspot/stats/local_statistics.hpp"

namespace {

using namespace hotspot;

Grid square_of(std::size_t side) {
  return {.cell = 100.0, .columns = side, .rows = side};
}

/// Few events per area, as counts are.
std::vector<double> counts(std::size_t n) {
  std::mt19937 random(1);
  std::vector<double> values(n);
  for (double& value : values) value = static_cast<double>(random() % 4 + random() % 6);
  return values;
}

/// Areas with the neighbours of a chessboard, as lists, and 999 permutations each.
void permutations_of_areas(benchmark::State& state, LocalStatistic statistic, std::size_t side,
                           unsigned threads) {
  const SpatialWeights weights = listed(queen_weights(all_cells(square_of(side)), WeightStyle::row));
  const std::vector<double> values = counts(weights.size());
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        local_statistics(values, weights, {.statistic = statistic}, {.threads = threads}));
  }
}

void local_moran_3136_999(benchmark::State& state) {
  permutations_of_areas(state, LocalStatistic::moran, 56, 1);
}
BENCHMARK(local_moran_3136_999)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void gi_star_3136_999(benchmark::State& state) {
  permutations_of_areas(state, LocalStatistic::gi_star, 56, 1);
}
BENCHMARK(gi_star_3136_999)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void local_moran_100000_999(benchmark::State& state) {
  permutations_of_areas(state, LocalStatistic::moran, 317, 2);
}
BENCHMARK(local_moran_100000_999)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

/// Neighbours and all on 1000 x 1000 cells of 100 m, one thread; the band in metres.
void gi_star_grid_1000(benchmark::State& state) {
  const std::vector<double> values = counts(1'000'000);
  for (auto _ : state) {
    const GridWeights weights =
        band_weights(all_cells(square_of(1000)), static_cast<double>(state.range(0)), WeightStyle::binary);
    benchmark::DoNotOptimize(local_statistics(values, weights, {.permutations = 0}, {.threads = 1}));
  }
}
BENCHMARK(gi_star_grid_1000)
    ->Arg(150)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(30'000)
    ->Arg(70'000)
    ->Arg(200'000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

}  // namespace
