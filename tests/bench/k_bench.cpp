#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "hotspot/core/point_location.hpp"
#include "hotspot/stats/k_function.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

constexpr std::size_t n = 20'000;
const Run one_thread{.threads = 1};
const StudyArea square{Crs::local(), {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}}}};

/// Evenly over the square.
EventSet even_events(std::size_t count, std::uint64_t seed) {
  EventSet events;
  events.crs = Crs::local();
  test::Sampler sampler(seed);
  for (std::size_t i = 0; i < count; ++i) {
    const double x = sampler.next();
    events.points.push_back({x, sampler.next()});
  }
  return events;
}

/// A hundred distances up to a tenth of the square's side.
std::vector<Metres> distances() {
  std::vector<Metres> r;
  for (int i = 0; i <= 100; ++i) r.push_back({0.001 * i});
  return r;
}

PairOptions options(PairCorrection correction) {
  return {.distances = distances(), .correction = correction, .permutations = 0};
}

/// A window of 131 edges, as a municipality's border may be.
StudyArea ragged_window() {
  constexpr int corners = 131;
  Polygon polygon;
  test::Sampler sampler(5);
  for (int i = 0; i < corners; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / corners;
    const double reach = 0.35 + 0.15 * sampler.next();
    polygon.outer.push_back({0.5 + reach * std::cos(angle), 0.5 + reach * std::sin(angle)});
  }
  return {Crs::local(), {polygon}};
}

EventSet inside(const StudyArea& window, std::size_t count) {
  EventSet events = even_events(3 * count, 4);
  const PointLocator locator(window.shape);
  std::vector<Point> kept;
  for (const Point p : events.points) {
    if (kept.size() < count && locator.covers(p)) kept.push_back(p);
  }
  events.points = kept;
  return events;
}

void k_translate_20000(benchmark::State& state) {
  const EventSet events = even_events(n, 1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(k_function(events, square, options(PairCorrection::translate), one_thread));
  }
}
BENCHMARK(k_translate_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void k_isotropic_20000(benchmark::State& state) {
  const EventSet events = even_events(n, 1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(k_function(events, square, options(PairCorrection::isotropic), one_thread));
  }
}
BENCHMARK(k_isotropic_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void pcf_translate_20000(benchmark::State& state) {
  const EventSet events = even_events(n, 1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        pair_correlation(events, square, options(PairCorrection::translate), one_thread));
  }
}
BENCHMARK(pcf_translate_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void cross_k_translate_20000(benchmark::State& state) {
  const EventSet first = even_events(n / 2, 1), second = even_events(n / 2, 2);
  const CrossOptions cross{
      .distances = distances(), .correction = PairCorrection::translate, .permutations = 0};
  for (auto _ : state) {
    benchmark::DoNotOptimize(cross_k_function(first, second, square, cross, one_thread));
  }
}
BENCHMARK(cross_k_translate_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void k_translate_polygon_20000(benchmark::State& state) {
  const StudyArea window = ragged_window();
  const EventSet events = inside(window, n);
  for (auto _ : state) {
    benchmark::DoNotOptimize(k_function(events, window, options(PairCorrection::translate), one_thread));
  }
}
BENCHMARK(k_translate_polygon_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void k_isotropic_polygon_20000(benchmark::State& state) {
  const StudyArea window = ragged_window();
  const EventSet events = inside(window, n);
  for (auto _ : state) {
    benchmark::DoNotOptimize(k_function(events, window, options(PairCorrection::isotropic), one_thread));
  }
}
BENCHMARK(k_isotropic_polygon_20000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
