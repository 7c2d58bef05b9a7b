#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>

#include "hotspot/stats/dbscan.hpp"
#include "hotspot/stats/knox.hpp"
#include "hotspot/stats/mantel.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

/// A city over a year.
EventSet timed_events(std::size_t n) {
  EventSet events = test::sample_events(n, 15'000.0);
  test::Sampler sampler(2);
  for (std::size_t i = 0; i < n; ++i) {
    events.times.emplace_back(EventTime(std::chrono::days(static_cast<int>(365.0 * sampler.next()))));
  }
  return events;
}

/// 20,000 events, three bands of distances up to 400 m, three of days, 999 permutations.
void knox_city(benchmark::State& state) {
  const EventSet events = timed_events(20'000);
  for (auto _ : state) benchmark::DoNotOptimize(knox(events, {}, {.threads = 1}));
}
BENCHMARK(knox_city)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

/// The same without permutations: exact expectation and variance.
void knox_city_exact(benchmark::State& state) {
  const EventSet events = timed_events(20'000);
  for (auto _ : state) benchmark::DoNotOptimize(knox(events, {.permutations = 0}, {.threads = 1}));
}
BENCHMARK(knox_city_exact)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

/// 2,000 events, 999 permutations.
void mantel_town(benchmark::State& state) {
  const EventSet events = timed_events(2'000);
  for (auto _ : state) benchmark::DoNotOptimize(mantel(events, {}, {.threads = 1}));
}
BENCHMARK(mantel_town)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

/// 100,000 events, eps 100 m.
void dbscan_city(benchmark::State& state) {
  const EventSet events = test::sample_events(100'000, 15'000.0);
  for (auto _ : state) {
    benchmark::DoNotOptimize(dbscan(events, {.eps = {100.0}, .min_points = 10}, {.threads = 1}));
  }
}
BENCHMARK(dbscan_city)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
