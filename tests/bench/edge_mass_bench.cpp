// The mass of kernels inside a study area, at the cells of a grid and one by one at their centres.
#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>

#include "hotspot/stats/edge_mass.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

/// A border of 17,000 edges, about as that of Greater London: a coast of waves upon waves.
MultiPolygon coast(double radius) {
  constexpr int corners = 17'000;
  test::Sampler sampler(3);
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2.0 * std::numbers::pi * i / corners;
    double r = 0.8 + 0.1 * std::sin(5.0 * angle) + 0.05 * std::sin(37.0 * angle) + 0.0005 * sampler.next();
    ring.push_back({radius * (1.0 + r * std::cos(angle)), radius * (1.0 + r * std::sin(angle))});
  }
  return {Polygon{ring, {}}};
}

CellSet cells_of(const MultiPolygon& window, std::size_t n) {
  const Grid grid{Crs::local(), {0.0, 0.0}, 1000.0 / static_cast<double>(n), n, n, CellShape::square};
  return cells_with_centre_in(grid, window);
}

/// 1000 x 1000 cells; the argument is the bandwidth in cells.
void edge_mass_at_cells(benchmark::State& state, Kernel kernel) {
  const MultiPolygon window = coast(500.0);
  const CellSet cells = cells_of(window, 1000);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        edge_mass(window, cells, kernel, static_cast<double>(state.range(0)), {.threads = 1}));
  }
}

/// The same one by one, at a hundredth of the places.
void edge_mass_at_places(benchmark::State& state, Kernel kernel) {
  const MultiPolygon window = coast(500.0);
  std::vector<Point> places;
  const CellSet cells = cells_of(window, 100);
  for (const std::size_t cell : cells.cells) places.push_back(cells.grid.centre(cell));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        edge_mass(window, places, kernel, static_cast<double>(state.range(0)), {.threads = 1}));
  }
}

void bandwidths(benchmark::internal::Benchmark* bench) {
  bench->Arg(5)->Arg(25)->Arg(100)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
}
BENCHMARK_CAPTURE(edge_mass_at_cells, quartic, Kernel::quartic)->Apply(bandwidths);
BENCHMARK_CAPTURE(edge_mass_at_cells, gaussian, Kernel::gaussian)->Apply(bandwidths);
BENCHMARK_CAPTURE(edge_mass_at_places, quartic, Kernel::quartic)->Apply(bandwidths);
BENCHMARK_CAPTURE(edge_mass_at_places, gaussian, Kernel::gaussian)->Apply(bandwidths);

}  // namespace
