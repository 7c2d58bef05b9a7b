#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/density_accumulator.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/prepared_events.hpp"
#include "support/density_samples.hpp"
#include "support/long_sums.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::array both_methods{DensityMethod::exact, DensityMethod::binned};

KernelDensityOptions raw(Kernel kernel, double bandwidth, DensityMethod method = DensityMethod::exact) {
  return {.bandwidth = Metres{bandwidth}, .kernel = kernel, .unit = DensityUnit::raw, .method = method};
}

EventSet crowd(std::size_t n, Point place) {
  EventSet events = one_event(place);
  events.points.assign(n, place);
  return events;
}

void check_exact(const EventSet& events, const CellSet& cells, double bandwidth) {
  for (const Kernel kernel : all_kernels) {
    const auto name = word(kernel);
    CAPTURE(name);
    CAPTURE(bandwidth);
    const auto values = kernel_density(events, cells, {}, raw(kernel, bandwidth)).values;
    const SumErrors errors = sum_errors(values, events.points, events.weights, cells, kernel, bandwidth);
    CHECK(errors.of_maximum <= 1e-12);
    CHECK(errors.relative <= 1e-9);
    CHECK(errors.false_zeros == 0);
    CHECK(errors.negative == 0);
  }
}

template <class Call>
void check_refused(const std::string& word, const Call& call) {
  try {
    call();
    FAIL_CHECK("nothing was refused");
  } catch (const ArgumentError& error) {
    CHECK(std::string(error.what()).find(word) != std::string::npos);
  }
}

}  // namespace

TEST_CASE("a bandwidth of 0 or below or not finite is refused by its name everywhere") {
  const EventSet events = sample_events(10, 100.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 10, 10));
  for (const double bandwidth : {0.0, -0.0, -5.0, not_a_number, infinity, -infinity}) {
    CAPTURE(bandwidth);
    for (const Kernel kernel : all_kernels) {
      for (const DensityMethod method : both_methods) {
        check_refused("bandwidth",
                      [&] { (void)kernel_density(events, cells, {}, raw(kernel, bandwidth, method)); });
      }
      check_refused("bandwidth", [&] { (void)kernel_density_at_events(events, {}, raw(kernel, bandwidth)); });
      check_refused("bandwidth", [&] { DensityAccumulator(cells, raw(kernel, bandwidth)); });
    }
    check_refused("bandwidth", [&] { PreparedEvents(events, cells.grid, Metres{bandwidth}); });
  }
}

TEST_CASE("a bandwidth below half a cell reaches the centre it lies beside and no other") {
  EventSet events = one_event({25.5, 14.0});
  events.points.push_back({60.0, 60.0});  // a corner of cells, out of reach of all centres
  const Grid grid = square_grid({0.0, 0.0}, 10.0, 10, 10);
  const CellSet cells = all_cells(grid);
  check_exact(events, cells, 3.0);
  for (const Kernel kernel : all_kernels) {
    if (kernel == Kernel::gaussian) continue;
    const auto values = kernel_density(events, cells, {}, raw(kernel, 3.0)).values;
    const auto zeros = static_cast<std::size_t>(std::count(values.begin(), values.end(), 0.0));
    CHECK(zeros == grid.size() - 1);
    CHECK(values[grid.index(1, 2)] > 0.0);
    for (const DensityMethod method : both_methods) {
      const KernelDensity density = kernel_density(events, cells, {}, raw(kernel, 3.0, method));
      CHECK(std::abs(density.values[grid.index(1, 2)] - values[grid.index(1, 2)]) <= density.error_bound);
    }
  }
}

TEST_CASE("a bandwidth a thousand times the area and more gives each event its peak") {
  const EventSet events = sample_events(200, 100.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 10, 10));
  for (const double bandwidth : {1e5, 1e8}) {
    check_exact(events, cells, bandwidth);
    for (const Kernel kernel : all_kernels) {
      for (const DensityMethod method : both_methods) {
        const auto values = kernel_density(events, cells, {}, raw(kernel, bandwidth, method)).values;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        CHECK(*low == doctest::Approx(200.0).epsilon(3e-3));
        CHECK(*high == doctest::Approx(200.0).epsilon(3e-3));
      }
    }
  }
}

TEST_CASE("one event has the exact density of one event") {
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 30, 20));
  for (const double bandwidth : {0.5, 35.0, 1e4}) check_exact(one_event({141.0, 77.0}), cells, bandwidth);
}

TEST_CASE("a million events on one spot are one event that weighs a million") {
  constexpr std::size_t n = 1'000'000;
  const Point spot{141.0, 77.0};
  EventSet one = one_event(spot);
  one.weights = {static_cast<double>(n)};
  const EventSet events = crowd(n, spot);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 30, 20));
  for (const Kernel kernel : {Kernel::uniform, Kernel::triangular, Kernel::quartic, Kernel::gaussian}) {
    const auto name = word(kernel);
    CAPTURE(name);
    const auto expected = kernel_density(one, cells, {}, raw(kernel, 45.0)).values;
    check_close(kernel_density(events, cells, {}, raw(kernel, 45.0)).values, expected, 1e-12);
    const KernelDensity binned = kernel_density(events, cells, {}, raw(kernel, 45.0, DensityMethod::binned));
    for (std::size_t k = 0; k < expected.size(); ++k) {
      if (std::abs(binned.values[k] - expected[k]) > binned.error_bound) FAIL_CHECK("cell ", k);
    }
  }
}

TEST_CASE("a million events on one spot see each other at once and leave themselves out") {
  constexpr std::size_t n = 1'000'000;
  EventSet events = crowd(n, {141.0, 77.0});
  events.points.push_back({150.0, 77.0});
  for (const Kernel kernel : {Kernel::quartic, Kernel::gaussian}) {
    KernelDensityOptions options = raw(kernel, 45.0);
    const double at_other = kernel_shape(kernel, 81.0 / (45.0 * 45.0));
    auto values = kernel_density_at_events(events, {}, options).values;
    CHECK(values.front() == doctest::Approx(n + at_other).epsilon(1e-14));
    CHECK(values[n] == doctest::Approx(1.0 + n * at_other).epsilon(1e-14));
    options.leave_one_out = true;
    values = kernel_density_at_events(events, {}, options).values;
    CHECK(values.front() == doctest::Approx(n - 1 + at_other).epsilon(1e-14));
    CHECK(values[n] == doctest::Approx(n * at_other).epsilon(1e-14));
  }
}

TEST_CASE("others at the same place keep their digits beside an event of enormous weight") {
  EventSet events = crowd(3, {1.0, 2.0});
  events.weights = {1e14, 0.1, 0.0};
  KernelDensityOptions options = raw(Kernel::quartic, 10.0);
  options.leave_one_out = true;
  const auto values = kernel_density_at_events(events, {}, options).values;
  CHECK(values == std::vector<double>{0.1, 1e14, 1e14 + 0.1});
}

TEST_CASE("densities keep their digits ten thousand kilometres away and at a millimetre") {
  for (const double origin : {0.0, 1e7}) {
    EventSet events = sample_events(150, 300.0);
    for (Point& p : events.points) p = {p.x + origin, p.y + origin};
    check_exact(events, all_cells(square_grid({origin, origin}, 11.0, 27, 25)), 40.0);
  }
  EventSet tiny = sample_events(150, 300.0);
  for (Point& p : tiny.points) p = {p.x * 1e-5, p.y * 1e-5};
  check_exact(tiny, all_cells(square_grid({0.0, 0.0}, 1.1e-4, 27, 25)), 4e-4);
}

TEST_CASE("weights of 0 count for nothing and weights that are not finite are refused everywhere") {
  EventSet events = sample_events(40, 100.0);
  EventSet fewer = events;
  fewer.points.resize(20);
  events.weights.assign(40, 1.0);
  std::fill(events.weights.begin() + 20, events.weights.end(), 0.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 10, 10));
  for (const Kernel kernel : all_kernels) {
    CHECK(kernel_density(events, cells, {}, raw(kernel, 25.0)).values ==
          kernel_density(fewer, cells, {}, raw(kernel, 25.0)).values);
  }
  for (const double weight : {not_a_number, infinity, -infinity}) {
    events.weights[3] = weight;
    for (const DensityMethod method : both_methods) {
      check_refused("weight",
                    [&] { (void)kernel_density(events, cells, {}, raw(Kernel::quartic, 25.0, method)); });
    }
    check_refused("weight", [&] { (void)kernel_density_at_events(events, {}, raw(Kernel::gaussian, 25.0)); });
    check_refused("weight", [&] { PreparedEvents(events, cells.grid, 25_m); });
    check_refused("weight", [&] { DensityAccumulator(cells, raw(Kernel::quartic, 25.0)).add(events); });
  }
}

TEST_CASE("a density stopped on the way leaves nothing behind") {
  const EventSet events = sample_events(4000, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 100, 100));
  for (const Kernel kernel : all_kernels) {
    for (const DensityMethod method : both_methods) {
      const KernelDensityOptions options = raw(kernel, 120.0, method);
      const auto before = kernel_density(events, cells, {}, options).values;
      std::stop_source source;
      std::size_t reports = 0;
      const auto stop_soon = [&](std::string_view, double) {
        if (++reports == 2) source.request_stop();
      };
      CHECK_THROWS_AS(
          (void)kernel_density(events, cells, {}, options,
                               {.stop = source.get_token(), .on_progress = stop_soon, .threads = 1}),
          Cancelled);
      CHECK(kernel_density(events, cells, {}, options).values == before);
    }
  }
}

TEST_CASE("preparing and sorting end in Cancelled when stopped") {
  const EventSet events = sample_events(40'000, 1000.0);
  const CellSet cells = all_cells(square_grid({0.0, 0.0}, 10.0, 100, 100));
  std::stop_source source;
  source.request_stop();
  const Run run{.stop = source.get_token()};
  CHECK_THROWS_AS(PreparedEvents(events, cells.grid, 100_m, run), Cancelled);
  CHECK_THROWS_AS((void)kernel_density_at_events(events, {}, raw(Kernel::quartic, 50.0), run), Cancelled);
  CHECK_THROWS_AS((void)kernel_density_at_events(events, {}, raw(Kernel::gaussian, 50.0), run), Cancelled);
}
