#include <benchmark/benchmark.h>

#include <random>

#include "hotspot/stats/spatial_scan.hpp"

namespace {

using namespace hotspot;

/// Areas strewn over a city of 20 km, some 20 cases each at `times` times together.
ScanData city(std::size_t areas, std::size_t times) {
  std::mt19937 random(1);
  ScanData data{.times = times};
  for (std::size_t i = 0; i < areas; ++i) {
    data.centres.push_back({static_cast<double>(random() % 20'000), static_cast<double>(random() % 20'000)});
    for (std::size_t t = 0; t < times; ++t) {
      data.population.push_back(static_cast<double>(500 + random() % 2'000));
      data.cases.push_back(static_cast<double>(random() % (40 / times + 1)));
    }
  }
  return data;
}

/// 1,000 areas, circles of up to half the population, 999 permutations.
void scan_poisson(benchmark::State& state) {
  const ScanData data = city(1'000, 1);
  for (auto _ : state) benchmark::DoNotOptimize(spatial_scan(data));
}
BENCHMARK(scan_poisson)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void scan_bernoulli(benchmark::State& state) {
  const ScanData data = city(1'000, 1);
  for (auto _ : state) benchmark::DoNotOptimize(spatial_scan(data, {.model = ScanModel::bernoulli}));
}
BENCHMARK(scan_bernoulli)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

/// 200 areas in 12 months.
void scan_space_time(benchmark::State& state) {
  const ScanData data = city(200, 12);
  for (auto _ : state) benchmark::DoNotOptimize(spatial_scan(data));
}
BENCHMARK(scan_space_time)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
