#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "hotspot/stats/kernel_density.hpp"
#include "support/csv_table.hpp"
#include "support/reference_events.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("data");

namespace {

bool missing(const std::filesystem::path& folder) {
  if (std::filesystem::exists(folder)) return false;
  MESSAGE("skipped: no reference case ", folder.filename().string(), " beside the project");
  return true;
}

/// Cells named by the columns row and col of a table, row 0 southernmost.
CellSet cells_of(const test::CsvTable& table, const Grid& grid) {
  CellSet cells{grid, {}};
  const auto rows = table.numbers("row"), columns = table.numbers("col");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    cells.cells.push_back(
        grid.index(static_cast<std::size_t>(rows[i]), static_cast<std::size_t>(columns[i])));
  }
  return cells;
}

/// Largest difference as a share of the largest expected value. An empty field is 0: nothing in reach.
double difference(const std::vector<double>& values, const std::vector<double>& expected) {
  REQUIRE(values.size() == expected.size());
  double largest = 0.0, scale = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double wanted = std::isnan(expected[i]) ? 0.0 : expected[i];
    largest = std::max(largest, std::abs(values[i] - wanted));
    scale = std::max(scale, std::abs(wanted));
  }
  return largest / scale;
}

double relative_difference(const std::vector<double>& values, const std::vector<double>& expected) {
  REQUIRE(values.size() == expected.size());
  double largest = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    largest = std::max(largest, std::abs(values[i] / expected[i] - 1.0));
  }
  return largest;
}

void check_kernels(const EventSet& events, const CellSet& cells, const test::CsvTable& expected,
                   Metres bandwidth, Metres gaussian_bandwidth) {
  for (const Kernel kernel :
       {Kernel::quartic, Kernel::epanechnikov, Kernel::triangular, Kernel::uniform, Kernel::gaussian}) {
    const std::string column(word(kernel));
    CAPTURE(column);
    const Metres h = kernel == Kernel::gaussian ? gaussian_bandwidth : bandwidth;
    const auto values = kernel_density(events, cells, {}, {.bandwidth = h, .kernel = kernel}).values;
    CHECK(difference(values, expected.numbers(column)) < 1e-12);
  }
}

}  // namespace

TEST_CASE("density of robberies in Memphis equals the direct sum made in R") {
  const auto folder = test::reference_case("kde-direct-memphis");
  if (missing(folder)) return;
  const EventSet events = test::read_points(folder / "points.csv");
  const test::CsvTable expected(folder / "expected.csv");
  const Grid grid{Crs::local(), {760000.0, 3874000.0}, 500.0, 80, 68, CellShape::square};
  check_kernels(events, cells_of(expected, grid), expected, 1500_m, 750_m);
}

TEST_CASE("density of cholera deaths by weight equals the direct sum made in R") {
  const auto folder = test::reference_case("kde-weighted-snow");
  if (missing(folder)) return;
  EventSet events = test::read_points(folder / "points.csv");
  events.weights = test::CsvTable(folder / "points.csv").numbers("weight");
  const test::CsvTable expected(folder / "expected.csv");
  const Grid grid{Crs::local(), {528900.0, 180550.0}, 10.0, 90, 90, CellShape::square};
  check_kernels(events, cells_of(expected, grid), expected, 75_m, 40_m);
}

TEST_CASE("raw density equals the exact sums beside those of QGIS") {
  const auto folder = test::reference_case("kde-qgis-snow");
  if (missing(folder)) return;
  EventSet events = test::read_points(folder / "points.csv");
  events.weights = test::CsvTable(folder / "points.csv").numbers("weight");
  const test::CsvTable expected(folder / "expected.csv");
  const Grid grid{Crs::local(), {528916.14, 180549.852}, 10.0, 88, 85, CellShape::square};
  const auto rows = expected.numbers("row"), columns = expected.numbers("col");
  for (const Kernel kernel :
       {Kernel::quartic, Kernel::triangular, Kernel::uniform, Kernel::triweight, Kernel::epanechnikov}) {
    const std::string name(word(kernel));
    CAPTURE(name);
    const KernelDensityOptions options{.bandwidth = 80_m, .kernel = kernel, .unit = DensityUnit::raw};
    const auto values = kernel_density(events, all_cells(grid), {}, options).values;
    std::vector<double> wanted(grid.size(), 0.0);
    const auto exact = expected.numbers(name + "_exact");
    for (std::size_t i = 0; i < exact.size(); ++i) {
      const std::size_t north_row = static_cast<std::size_t>(rows[i]);
      wanted[grid.index(84 - north_row, static_cast<std::size_t>(columns[i]))] = exact[i];
    }
    CHECK(difference(values, wanted) < 1e-11);
  }
}

TEST_CASE("density with edge corrections in Chorley equals the exact columns") {
  const auto folder = test::reference_case("kde-window-chorley");
  if (missing(folder)) return;
  const EventSet events = test::read_points(folder / "points.csv");
  const StudyArea window = test::read_window(folder / "window.csv");
  REQUIRE(area(window.shape) == doctest::Approx(315.1553).epsilon(1e-12));
  const test::CsvTable expected(folder / "expected.csv");
  const Grid grid{Crs::local(), {343.25, 410.25}, 0.25, 93, 87, CellShape::square};
  const CellSet cells = cells_of(expected, grid);
  KernelDensityOptions options{.bandwidth = 1_m, .kernel = Kernel::gaussian, .unit = DensityUnit::per_m2};
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::uniform, EdgeCorrection::diggle}) {
    const std::string column(word(edge));
    CAPTURE(column);
    options.edge = edge;
    const KernelDensity density = kernel_density(events, cells, window, options);
    CHECK(difference(density.values, expected.numbers(column)) < 1e-12);
    if (edge == EdgeCorrection::none) continue;
    CHECK(relative_difference(density.edge_mass, expected.numbers("edge_mass")) < 1e-12);
  }
  options.kernel = Kernel::quartic;
  options.bandwidth = {std::sqrt(8.0)};
  options.edge = EdgeCorrection::uniform;
  const KernelDensity quartic = kernel_density(events, cells, window, options);
  CHECK(difference(quartic.values, expected.numbers("quartic_uniform")) < 1e-12);
  CHECK(relative_difference(quartic.edge_mass, expected.numbers("quartic_edge_mass")) < 1e-12);
}

TEST_CASE("density at the events of Chorley equals the exact columns") {
  const auto folder = test::reference_case("kde-window-chorley");
  if (missing(folder)) return;
  const EventSet events = test::read_points(folder / "points.csv");
  const StudyArea window = test::read_window(folder / "window.csv");
  const test::CsvTable expected(folder / "expected_at_points.csv");
  KernelDensityOptions options{.bandwidth = 1_m, .kernel = Kernel::gaussian, .unit = DensityUnit::per_m2};
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::uniform, EdgeCorrection::diggle}) {
    for (const bool leave_one_out : {false, true}) {
      options.edge = edge;
      options.leave_one_out = leave_one_out;
      const std::string column = (leave_one_out ? "loo_" : "") + std::string(word(edge));
      CAPTURE(column);
      const KernelDensity density = kernel_density_at_events(events, window, options);
      CHECK(difference(density.values, expected.numbers(column)) < 1e-12);
      if (edge == EdgeCorrection::none) continue;
      CHECK(relative_difference(density.edge_mass, expected.numbers("edge_mass")) < 1e-12);
    }
  }
}
