#include "hotspot/stats/space_time_density.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <vector>

#include "hotspot/core/error.hpp"
#include "stats/time_kernel.hpp"
#include "support/sample_events.hpp"
#include "support/slow_space_time.hpp"

using namespace hotspot;
using std::chrono::seconds;

namespace {

EventTime day(double days) {
  return EventTime(seconds(static_cast<std::int64_t>(days * 86400.0)));
}

EventSet timed_events(std::size_t n, double days) {
  EventSet events = test::sample_events(n, 1000.0);
  test::Sampler sampler(9);
  for (std::size_t i = 0; i < n; ++i) {
    events.times.emplace_back(day(days * sampler.next()));
    events.weights.push_back(0.5 + sampler.next());
  }
  return events;
}

CellSet cells_of_100_m() {
  return all_cells(make_grid({0, 0, 1000, 1000}, Crs::local(), {.cell = {100.0}}));
}

constexpr double days_per_year = 365.25;
constexpr double per_km2 = 1e6;

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("kernels along a line have mass 1 and the mass that small steps give") {
  for (const Kernel kernel : test::all_kernels) {
    CAPTURE(word(kernel));
    CHECK(detail::time_kernel_mass(kernel, 40.0) == doctest::Approx(1.0).epsilon(1e-15));
    CHECK(detail::time_kernel_mass(kernel, -40.0) == doctest::Approx(0.0));
    for (const double t : {-1.0, -0.8, -0.3, 0.0, 0.25, 0.9, 1.0, 1.7}) {
      CHECK(detail::time_kernel(kernel, t) ==
            doctest::Approx(test::slow_line_kernel(kernel, t)).epsilon(1e-14));
      CHECK(detail::time_kernel_mass(kernel, t) - detail::time_kernel_mass(kernel, -2.0) ==
            doctest::Approx(test::slow_line_mass(kernel, -2.0, t)).epsilon(1e-5));
    }
  }
}

TEST_CASE("surfaces agree with the definition event by event") {
  const EventSet events = timed_events(60, 100.0);
  const CellSet cells = cells_of_100_m();
  const TimePeriod observed{day(0), day(100)};
  const std::vector<EventTime> moments{day(3), day(50), day(99.5)};
  for (const Kernel kernel : test::all_kernels) {
    const SpaceTimeDensityOptions options{
        .bandwidth = {250.0}, .kernel = kernel, .time_bandwidth_days = 20.0, .time_kernel = kernel};
    const SpaceTimeDensity density = space_time_density(events, cells, moments, observed, {}, options);
    REQUIRE(density.values.size() == 3);
    for (std::size_t k = 0; k < moments.size(); ++k) {
      const double t = static_cast<double>(moments[k].time_since_epoch().count()) / 86400.0;
      const double mass = test::slow_line_mass(kernel, (0.0 - t) / 20.0, (100.0 - t) / 20.0);
      CHECK(density.time_mass[k] == doctest::Approx(mass).epsilon(1e-6));
      for (std::size_t i = 0; i < cells.cells.size(); i += 7) {
        const double slow =
            test::slow_space_time(events, cells.grid.centre(cells.cells[i]), moments[k], options);
        CHECK(density.values[k][i] ==
              doctest::Approx(slow * per_km2 * days_per_year / density.time_mass[k]).epsilon(1e-10));
      }
    }
  }
}

TEST_CASE("a steady stream of events has the same surface at the ends of the observed time as within") {
  EventSet events;
  events.crs = Crs::local();
  for (int k = 0; k < 365 * 24; ++k) {
    events.points.push_back({50, 50});
    events.times.emplace_back(day((k + 0.5) / 24.0));
  }
  const CellSet cells = all_cells(make_grid({0, 0, 100, 100}, Crs::local(), {.cell = {100.0}}));
  const SpaceTimeDensityOptions options{.bandwidth = {100.0}, .time_bandwidth_days = 60.0};
  const SpaceTimeDensity density = space_time_density(events, cells, {day(0), day(20), day(180), day(365)},
                                                      {day(0), day(365)}, {}, options);
  const double steady = 24.0 * days_per_year * kernel_peak(Kernel::quartic) / 1e4 * per_km2;
  CHECK(density.time_mass[0] == doctest::Approx(0.5).epsilon(1e-15));
  for (const auto& surface : density.values) CHECK(surface[0] == doctest::Approx(steady).epsilon(1e-4));
}

TEST_CASE("a uniform kernel of half the period counts the events of the period") {
  const EventSet events = timed_events(50, 100.0);
  const CellSet cells = cells_of_100_m();
  const SpaceTimeDensityOptions options{
      .bandwidth = {200.0}, .time_bandwidth_days = 10.0, .time_kernel = Kernel::uniform};
  const SpaceTimeDensity density =
      space_time_density(events, cells, {day(50)}, {day(0), day(100)}, {}, options);
  std::vector<bool> within;
  for (const auto& time : events.times) within.push_back(*time >= day(40) && *time <= day(60));
  const KernelDensity plain =
      kernel_density(select(events, within), cells, {}, {.bandwidth = {200.0}, .period_days = 20.0});
  for (std::size_t i = 0; i < cells.cells.size(); ++i) {
    CHECK(density.values[0][i] == doctest::Approx(plain.values[i]).epsilon(1e-12));
  }
}

TEST_CASE("moments without observed time in reach are undefined and those without events are 0") {
  const EventSet events = timed_events(20, 10.0);
  const CellSet cells = cells_of_100_m();
  const SpaceTimeDensityOptions options{.time_bandwidth_days = 5.0};
  const SpaceTimeDensity density =
      space_time_density(events, cells, {day(-100), day(50)}, {day(0), day(60)}, {}, options);
  CHECK(std::isnan(density.values[0][0]));
  CHECK(density.values[1][0] == 0.0);
  CHECK(space_time_density(events, cells, {}, {day(0), day(60)}).values.empty());
}

TEST_CASE("threads do not change a bit of the surfaces") {
  const EventSet events = timed_events(80, 100.0);
  const CellSet cells = cells_of_100_m();
  const SpaceTimeDensityOptions options{.kernel = Kernel::gaussian, .time_kernel = Kernel::gaussian};
  const TimePeriod observed{day(0), day(100)};
  const auto one =
      space_time_density(events, cells, {day(30), day(70)}, observed, {}, options, {.threads = 1});
  const auto seven =
      space_time_density(events, cells, {day(30), day(70)}, observed, {}, options, {.threads = 7});
  CHECK(one.values == seven.values);
}

TEST_CASE("a density in space and time refuses what it cannot take") {
  EventSet events = timed_events(5, 10.0);
  const CellSet cells = cells_of_100_m();
  CHECK_THROWS_AS((void)space_time_density(events, cells, {day(1)}, {day(3), day(3)}), ArgumentError);
  CHECK_THROWS_AS(
      (void)space_time_density(events, cells, {day(1)}, {day(0), day(9)}, {}, {.time_bandwidth_days = 0.0}),
      ArgumentError);
  events.times[3].reset();
  CHECK_THROWS_AS((void)space_time_density(events, cells, {day(1)}, {day(0), day(9)}), ArgumentError);
}
