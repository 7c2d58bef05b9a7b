#include <benchmark/benchmark.h>

#include "hotspot/stats/moran.hpp"
#include "hotspot/stats/spatial_weights.hpp"
#include "support/meshes.hpp"

namespace {

using namespace hotspot;

/// Queen neighbours of about `state.range(0)` squared areas.
void queen_of(benchmark::State& state, double jitter, std::size_t bends) {
  const std::vector<MultiPolygon> areas = test::mesh(static_cast<std::size_t>(state.range(0)), jitter, bends);
  for (auto _ : state) benchmark::DoNotOptimize(queen_weights(areas, WeightStyle::row));
}

void queen_squares(benchmark::State& state) {
  queen_of(state, 0.0, 0);
}
/// 56 x 56 are 3,136 and 300 x 300 the 90,000 that spdep is seen with, 317 x 317 the 100,000 of the target.
BENCHMARK(queen_squares)->Arg(56)->Arg(300)->Arg(317)->Unit(benchmark::kMillisecond);

void queen_irregular(benchmark::State& state) {
  queen_of(state, 0.3, 0);
}
BENCHMARK(queen_irregular)->Arg(317)->Unit(benchmark::kMillisecond);

/// 32 corners an area.
void queen_detailed(benchmark::State& state) {
  queen_of(state, 0.3, 7);
}
BENCHMARK(queen_detailed)->Arg(317)->Unit(benchmark::kMillisecond);

void rook_irregular(benchmark::State& state) {
  const std::vector<MultiPolygon> areas = test::mesh(317, 0.3, 0);
  for (auto _ : state) benchmark::DoNotOptimize(rook_weights(areas, WeightStyle::row));
}
BENCHMARK(rook_irregular)->Unit(benchmark::kMillisecond);

void band_of_100000(benchmark::State& state) {
  test::Random random(18);
  const std::vector<Point> places = test::uniform_points(random, 100'000, {0, 0, 31'700, 31'700});
  for (auto _ : state) benchmark::DoNotOptimize(band_weights(places, 160.0, WeightStyle::row));
}
BENCHMARK(band_of_100000)->Unit(benchmark::kMillisecond);

void nearest_of_100000(benchmark::State& state) {
  test::Random random(19);
  const std::vector<Point> places = test::uniform_points(random, 100'000, {0, 0, 31'700, 31'700});
  for (auto _ : state) benchmark::DoNotOptimize(nearest_weights(places, 8, WeightStyle::row));
}
BENCHMARK(nearest_of_100000)->Unit(benchmark::kMillisecond);

void global_moran(benchmark::State& state) {
  const auto side = static_cast<std::size_t>(state.range(0));
  const SpatialWeights weights = queen_weights(test::mesh(side, 0.3, 0), WeightStyle::row);
  test::Random random(20);
  std::vector<double> values;
  for (std::size_t i = 0; i < weights.size(); ++i) values.push_back(test::uniform(random, 0.0, 1.0));
  for (auto _ : state) benchmark::DoNotOptimize(moran_i(values, weights));
}
BENCHMARK(global_moran)->Arg(56)->Arg(317)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
