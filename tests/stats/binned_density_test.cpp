#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

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

namespace {

/// No value farther from the exact one than the bound says.
void check_bound(const EventSet& events, const CellSet& cells, const StudyArea& window,
                 KernelDensityOptions options) {
  options.method = DensityMethod::exact;
  const KernelDensity exact = kernel_density(events, cells, window, options);
  options.method = DensityMethod::binned;
  const KernelDensity binned = kernel_density(events, cells, window, options);
  CHECK(binned.method == DensityMethod::binned);
  CHECK(binned.error_bound > 0.0);
  CHECK(binned.edge_mass == exact.edge_mass);
  double seen = 0.0;
  for (std::size_t k = 0; k < exact.values.size(); ++k) {
    seen = std::max(seen, std::abs(binned.values[k] - exact.values[k]));
  }
  CHECK(seen <= binned.error_bound);
  CHECK(binned.error_bound < 0.5 * maximum(exact.values));
}

}  // namespace

TEST_CASE("the bound of a binned density is in its unit and holds after edge corrections") {
  EventSet events = sample_events(400, 1000.0);
  for (std::size_t i = 0; i < events.size(); ++i) events.weights.push_back(i % 4 == 0 ? 2.5 : 1.0);
  const StudyArea window = rectangle(10.0, 20.0, 900.0, 950.0);
  const CellSet cells = cells_with_centre_in(square_grid({0.0, 0.0}, 10.0, 100, 100), window.shape);
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::uniform, EdgeCorrection::diggle}) {
    for (const DensityUnit unit : {DensityUnit::per_km2, DensityUnit::probability, DensityUnit::raw}) {
      check_bound(events, cells, window, {.bandwidth = 200_m, .edge = edge, .unit = unit});
      check_bound(events, cells, window,
                  {.bandwidth = 80_m, .kernel = Kernel::gaussian, .edge = edge, .unit = unit});
    }
  }
}

TEST_CASE("auto is binned where the bound is within the tolerance and exact to the bit elsewhere") {
  const EventSet events = sample_events(500, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 100, 100));
  const auto density = [&](DensityMethod method, double tolerance) {
    return kernel_density(events, cells, {}, {.bandwidth = 300_m, .method = method, .tolerance = tolerance});
  };
  const KernelDensity binned = density(DensityMethod::binned, 0.0);
  const double share = binned.error_bound / maximum(binned.values);
  const KernelDensity wide = density(DensityMethod::automatic, 1.01 * share);
  CHECK(wide.method == DensityMethod::binned);
  CHECK(wide.values == binned.values);
  const KernelDensity narrow = density(DensityMethod::automatic, 0.99 * share);
  CHECK(narrow.method == DensityMethod::exact);
  CHECK(narrow.values == density(DensityMethod::exact, 0.0).values);
}

TEST_CASE("a binned density of a bandwidth below 3 cells is the exact one but for the Gaussian") {
  const EventSet events = sample_events(200, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 20.0, 50, 50));
  for (const Kernel kernel : all_kernels) {
    const KernelDensityOptions exact{.bandwidth = 59_m, .kernel = kernel};
    KernelDensityOptions binned = exact;
    binned.method = DensityMethod::binned;
    const KernelDensity density = kernel_density(events, cells, {}, binned);
    const bool is_exact = kernel != Kernel::gaussian;
    CHECK((density.method == DensityMethod::exact) == is_exact);
    CHECK((density.error_bound == 0.0) == is_exact);
    CHECK((density.values == kernel_density(events, cells, {}, exact).values) == is_exact);
  }
}

TEST_CASE("bandwidths are metres in binned densities too") {
  EventSet events = sample_events(200, 1000.0);
  const Grid grid = square_grid({0.0, 0.0}, 10.0, 100, 100);
  const KernelDensityOptions options{.bandwidth = 200_m, .method = DensityMethod::binned};
  const std::vector<double> metres = kernel_density(events, all_cells(grid), {}, options).values;
  Grid in_feet = grid;
  in_feet.crs.metres_per_unit = events.crs.metres_per_unit = 0.5;
  in_feet.cell *= 2.0;
  for (Point& p : events.points) p = {2.0 * p.x, 2.0 * p.y};
  check_close(kernel_density(events, all_cells(in_feet), {}, options).values, metres, 1e-12);
}
