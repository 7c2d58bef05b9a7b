#include "hotspot/stats/adaptive_kernel_density.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "hotspot/core/error.hpp"
#include "support/density_samples.hpp"
#include "support/reference_events.hpp"
#include "support/sample_events.hpp"
#include "support/slow_adaptive.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

const StudyArea window = rectangle(-20.0, -30.0, 1010.0, 1005.0);

EventSet weighted_events(std::size_t n) {
  EventSet events = sample_events(n, 1000.0);
  for (std::size_t i = 0; i < n; ++i) events.weights.push_back(static_cast<double>(1 + i % 3));
  return events;
}

std::vector<double> in_metres(const std::vector<Metres>& lengths) {
  std::vector<double> result;
  for (const Metres length : lengths) result.push_back(length.value);
  return result;
}

}  // namespace

TEST_CASE("adaptive bandwidths and density agree with their definition") {
  for (const EventSet& events : {sample_events(120, 1000.0), weighted_events(120)}) {
    for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::diggle}) {
      const AdaptiveKernelDensityOptions options{
          .bandwidth = 60_m, .pilot = 90_m, .edge = edge, .unit = DensityUnit::per_m2};
      const auto pilot = slow_pilot(events, 90.0, window.shape);
      const auto h = slow_bandwidths(events, pilot, 60.0);
      std::vector<double> mass(events.size(), 1.0);
      if (edge == EdgeCorrection::diggle) mass = edge_mass(window.shape, events.points, Kernel::gaussian, h);

      const AdaptiveDensityAtEvents at_events = adaptive_kernel_density_at_events(events, window, options);
      check_close(at_events.bandwidths.pilot, pilot, 1e-12);
      check_close(in_metres(at_events.bandwidths.bandwidth), h, 1e-12);
      std::vector<double> expected;
      for (const Point& p : events.points) expected.push_back(slow_adaptive_density(events, p, h, mass));
      check_close(at_events.density.values, expected, 1e-12);

      const CellSet cells = some_cells(square_grid({-20.0, -30.0}, 50.0, 21, 21));
      expected.clear();
      for (const std::size_t cell : cells.cells) {
        expected.push_back(slow_adaptive_density(events, cells.grid.centre(cell), h, mass));
      }
      check_close(adaptive_kernel_density(events, cells, window, options).values, expected, 1e-12);
    }
  }
}

TEST_CASE("without a window the pilot is not corrected and is the bandwidth where none is stated") {
  const EventSet events = sample_events(80, 1000.0);
  const auto found = adaptive_bandwidths(events, {}, {.bandwidth = 70_m, .unit = DensityUnit::per_m2});
  check_close(found.pilot, slow_pilot(events, 70.0), 1e-12);
  check_close(in_metres(found.bandwidth), slow_bandwidths(events, slow_pilot(events, 70.0), 70.0), 1e-12);
}

TEST_CASE("no event has a bandwidth above five times the typical one") {
  EventSet events = sample_events(400, 10.0);
  events.points.push_back({1e6, 0.0});
  const auto h = adaptive_bandwidths(events, {}, {.bandwidth = 7_m, .pilot = 1_m}).bandwidth;
  CHECK(h.back().value == 35.0);
  CHECK(*std::max_element(h.begin(), h.end()) == h.back());
}

TEST_CASE("an event of weight 2 is two events to the adaptive density") {
  EventSet once = sample_events(60, 1000.0);
  EventSet twice = once;
  once.weights.assign(once.size(), 1.0);
  once.weights[7] = 2.0;
  twice.points.push_back(twice.points[7]);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 10, 10));
  const AdaptiveKernelDensityOptions options{.bandwidth = 100_m, .edge = EdgeCorrection::diggle};
  check_close(adaptive_kernel_density(once, cells, window, options).values,
              adaptive_kernel_density(twice, cells, window, options).values, 1e-12);
}

TEST_CASE("the adaptive density has the mass of its events and with diggle inside the window") {
  const EventSet events = sample_events(50, 1000.0);
  const auto mass = [&](const CellSet& cells, EdgeCorrection edge) {
    const auto values =
        adaptive_kernel_density(events, cells, window, {.bandwidth = 60_m, .edge = edge}).values;
    return std::accumulate(values.begin(), values.end(), 0.0) * cells.grid.cell_area_km2();
  };
  const CellSet plane = all_cells(square_grid({-2000.0, -2000.0}, 20.0, 250, 250));
  CHECK(mass(plane, EdgeCorrection::none) == doctest::Approx(50.0).epsilon(1e-5));
  const CellSet inside = all_cells(square_grid({-20.0, -30.0}, 5.0, 206, 207));
  CHECK(mass(inside, EdgeCorrection::diggle) == doctest::Approx(50.0).epsilon(1e-3));
}

TEST_CASE("the adaptive density is in the unit asked for whatever the coordinates count in") {
  EventSet events = sample_events(50, 1024.0);
  const auto values = [&](DensityUnit unit, std::optional<double> period) {
    return adaptive_kernel_density_at_events(events, {},
                                             {.bandwidth = 64_m, .unit = unit, .period_days = period})
        .density.values;
  };
  const auto per_m2 = values(DensityUnit::per_m2, {});
  auto scaled = per_m2;
  for (double& v : scaled) v *= 1e6;
  check_close(values(DensityUnit::per_km2, {}), scaled, 1e-14);
  for (double& v : scaled) v /= 2.0;
  check_close(values(DensityUnit::per_km2, 730.5), scaled, 1e-14);
  for (double& v : scaled) v /= 5e5 * 50.0;
  check_close(values(DensityUnit::probability, {}), scaled, 1e-14);
  events.crs.metres_per_unit = 0.5;
  for (Point& p : events.points) p = {2.0 * p.x, 2.0 * p.y};
  check_close(values(DensityUnit::per_m2, {}), per_m2, 1e-14);
  CHECK(adaptive_kernel_density_at_events(one_event({3, 4}), {}, {.unit = DensityUnit::raw}).density.values ==
        std::vector<double>{1.0});
}

TEST_CASE("leaving out the own event leaves the bandwidths as they are") {
  const EventSet events = sample_events(40, 1000.0);
  const AdaptiveKernelDensityOptions all{.bandwidth = 60_m, .unit = DensityUnit::per_m2};
  AdaptiveKernelDensityOptions others = all;
  others.leave_one_out = true;
  const auto with = adaptive_kernel_density_at_events(events, {}, all);
  const auto without = adaptive_kernel_density_at_events(events, {}, others);
  CHECK(with.bandwidths.bandwidth == without.bandwidths.bandwidth);
  const auto h = in_metres(with.bandwidths.bandwidth);
  std::vector<double> expected;
  for (std::size_t i = 0; i < events.size(); ++i) {
    expected.push_back(
        slow_adaptive_density(events, events.points[i], h, std::vector<double>(events.size(), 1.0), i));
  }
  check_close(without.density.values, expected, 1e-12);
}

TEST_CASE("adaptive density has the same bits for any threads and any order") {
  EventSet events = weighted_events(300);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 50.0, 20, 20));
  const AdaptiveKernelDensityOptions options{.bandwidth = 80_m, .edge = EdgeCorrection::diggle};
  const auto values = adaptive_kernel_density(events, cells, window, options, {.threads = 1}).values;
  CHECK(adaptive_kernel_density(events, cells, window, options, {.threads = 7}).values == values);
  std::reverse(events.points.begin(), events.points.end());
  std::reverse(events.weights.begin(), events.weights.end());
  CHECK(adaptive_kernel_density(events, cells, window, options).values == values);
}

TEST_CASE("an event far outside the window has no pilot and is left out") {
  EventSet events = sample_events(40, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 10, 10));
  const AdaptiveKernelDensityOptions options{.bandwidth = 80_m};
  const auto before = adaptive_kernel_density(events, cells, window, options).values;
  events.points.push_back({9e5, 9e5});
  check_close(adaptive_kernel_density(events, cells, window, options).values, before, 1e-14);
  const auto found = adaptive_bandwidths(events, window, options);
  CHECK(std::isnan(found.pilot.back()));
  CHECK(std::isnan(found.bandwidth.back().value));
}

TEST_CASE("no events and events of no weight have a density of 0") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 2, 2));
  EventSet events = one_event({0.0, 0.0});
  events.weights = {0.0};
  const AdaptiveKernelDensityOptions options{.bandwidth = 100_m};
  CHECK(adaptive_kernel_density(events, cells, {}, options).values == std::vector<double>(4, 0.0));
  events.points.clear();
  events.weights.clear();
  CHECK(adaptive_kernel_density(events, cells, {}, options).values == std::vector<double>(4, 0.0));
  CHECK(adaptive_kernel_density_at_events(events).density.values.empty());
}

TEST_CASE("adaptive density refuses what has no meaning") {
  const EventSet events = sample_events(40, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 100.0, 10, 10));
  const auto refused = [&](const AdaptiveKernelDensityOptions& options, const EventSet& of) {
    CHECK_THROWS_AS((void)adaptive_kernel_density(of, cells, {}, options), ArgumentError);
  };
  refused({.bandwidth = {-1.0}}, events);
  refused({.pilot = Metres{0.0}}, events);
  refused({.edge = EdgeCorrection::uniform}, events);
  refused({.edge = EdgeCorrection::diggle}, events);
  refused({.leave_one_out = true}, events);
  refused({.unit = DensityUnit::probability, .period_days = 3.0}, events);
  EventSet negative = events;
  negative.weights.assign(events.size(), 1.0);
  negative.weights[3] = -0.5;
  CHECK_THROWS_AS((void)adaptive_kernel_density(negative, cells, {}, {}), DataError);
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("data");

TEST_CASE("adaptive density of lung cancers in Chorley equals the figures made in R") {
  const auto folder = reference_case("kde-adaptive-chorley");
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no reference case kde-adaptive-chorley beside the project");
    return;
  }
  const EventSet events = read_points(folder / "points.csv");
  const StudyArea area = read_window(folder / "window.csv");
  const AdaptiveKernelDensityOptions options{
      .bandwidth = 1_m, .pilot = Metres{1.2}, .unit = DensityUnit::per_m2};
  const CsvTable expected(folder / "expected_bandwidths.csv");
  const auto found = adaptive_bandwidths(events, area, options);
  check_close(found.pilot, expected.numbers("pilot"), 1e-11);
  check_close(in_metres(found.bandwidth), expected.numbers("bandwidth"), 1e-11);
}

TEST_SUITE_END();
