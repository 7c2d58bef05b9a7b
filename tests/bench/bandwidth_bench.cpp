#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>

#include "hotspot/stats/select_bandwidth.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

/// Complete randomness: the likelihood is best at the far end, where every event is near every other.
EventSet uniform_events(std::size_t n) {
  EventSet events;
  events.crs = Crs::local();
  test::Sampler sampler(1);
  for (std::size_t i = 0; i < n; ++i) {
    const double x = 1000.0 * sampler.next();
    events.points.push_back({x, 1000.0 * sampler.next()});
  }
  return distinct_places(events);
}

StudyArea square() {
  return {Crs::local(), {Polygon{{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {}}}};
}

/// As many corners as a municipality has in a coarse map.
StudyArea many_corners() {
  Ring ring;
  for (int k = 0; k < 200; ++k) {
    const double angle = 2.0 * std::numbers::pi * k / 200.0, radius = k % 2 == 0 ? 760.0 : 720.0;
    ring.push_back({500.0 + radius * std::cos(angle), 500.0 + radius * std::sin(angle)});
  }
  return {Crs::local(), {Polygon{ring, {}}}};
}

void select(benchmark::State& state, const EventSet& events, const StudyArea& window,
            BandwidthCriterion criterion) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(select_bandwidth(events, window, {.criterion = criterion}));
  }
}

void bandwidth_likelihood_20000(benchmark::State& state) {
  select(state, uniform_events(20'000), square(), BandwidthCriterion::likelihood);
}
BENCHMARK(bandwidth_likelihood_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void bandwidth_likelihood_clustered_20000(benchmark::State& state) {
  select(state, distinct_places(test::sample_events(20'000, 1000.0)), square(),
         BandwidthCriterion::likelihood);
}
BENCHMARK(bandwidth_likelihood_clustered_20000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void bandwidth_likelihood_polygon_20000(benchmark::State& state) {
  select(state, uniform_events(20'000), many_corners(), BandwidthCriterion::likelihood);
}
BENCHMARK(bandwidth_likelihood_polygon_20000)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

void bandwidth_diggle_20000(benchmark::State& state) {
  select(state, uniform_events(20'000), square(), BandwidthCriterion::diggle);
}
BENCHMARK(bandwidth_diggle_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
