#include <doctest/doctest.h>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/relative_risk.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("auto without a tolerance is the exact density to the last bit") {
  const EventSet events = sample_events(200, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 20.0, 50, 50));
  const KernelDensity exact = kernel_density(events, cells, {}, {.bandwidth = 100_m});
  const KernelDensity chosen =
      kernel_density(events, cells, {}, {.bandwidth = 100_m, .method = DensityMethod::automatic});
  CHECK(exact.method == DensityMethod::exact);
  CHECK(exact.error_bound == 0.0);
  CHECK(chosen.method == DensityMethod::exact);
  CHECK(chosen.error_bound == 0.0);
  CHECK(chosen.values == exact.values);
}

TEST_CASE("binned sums are refused where there are none and auto is exact there") {
  const EventSet events = sample_events(50, 100.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 5.0, 20, 20));
  const KernelDensityOptions binned{.bandwidth = 20_m, .method = DensityMethod::binned};
  CHECK_THROWS_AS((void)kernel_density_at_events(events, {}, binned), ArgumentError);
  CHECK_THROWS_AS((void)relative_risk(events, events, cells, {}, binned), ArgumentError);
  const KernelDensityOptions chosen{
      .bandwidth = 20_m, .leave_one_out = true, .method = DensityMethod::automatic, .tolerance = 0.1};
  const KernelDensity density = kernel_density_at_events(events, {}, chosen);
  CHECK(density.method == DensityMethod::exact);
  CHECK(density.values ==
        kernel_density_at_events(events, {}, {.bandwidth = 20_m, .leave_one_out = true}).values);
}

TEST_CASE("a tolerance is a share from 0 to 1") {
  const EventSet events = sample_events(5, 100.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 5.0, 20, 20));
  for (const double tolerance : {-0.1, 1.1}) {
    const KernelDensityOptions options{.method = DensityMethod::automatic, .tolerance = tolerance};
    CHECK_THROWS_AS((void)kernel_density(events, cells, {}, options), ArgumentError);
  }
}
