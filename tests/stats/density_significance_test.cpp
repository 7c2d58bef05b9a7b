#include "hotspot/stats/density_significance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stop_token>
#include <string>

#include "hotspot/core/error.hpp"
#include "stats/population_sampler.hpp"
#include "stats/window_sampler.hpp"
#include "support/density_samples.hpp"
#include "support/sample_events.hpp"
#include "support/shapes.hpp"
#include "support/slow_significance.hpp"

using namespace hotspot;

namespace {

constexpr double side = 1000.0;

StudyArea ragged_window() {
  test::Random random(7);
  return {Crs::local(), test::ragged_shape(random, {500.0, 500.0}, 480.0, 9)};
}

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

/// Evenly over the window.
EventSet even_events(const StudyArea& window, std::size_t n, std::uint64_t seed) {
  detail::RandomStream random(seed, 77, 0);
  return events_at(detail::WindowSampler(window.shape).draw(n, random));
}

CellSet cells_of(const StudyArea& window, double cell) {
  const auto n = static_cast<std::size_t>(side / cell);
  return cells_with_centre_in(test::square_grid({0.0, 0.0}, cell, n, n), window.shape);
}

void check_same(const DensitySignificance& result, const DensitySignificance& slow) {
  REQUIRE(result.values.size() == slow.values.size());
  for (std::size_t k = 0; k < slow.values.size(); ++k) {
    CHECK(result.values[k] == doctest::Approx(slow.values[k]).epsilon(1e-4));
    CHECK(result.expected[k] == doctest::Approx(slow.expected[k]).epsilon(1e-4));
    CHECK(result.p[k] == slow.p[k]);
    CHECK(result.p_adjusted[k] == slow.p_adjusted[k]);
    CHECK(result.above_threshold(k) == (slow.p_adjusted[k] <= 0.05));
  }
  CHECK(result.threshold == doctest::Approx(slow.threshold).epsilon(1e-4));
}

std::string message_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.message().key;
  }
  return {};
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("significance of a density is what its definition says under complete randomness") {
  const StudyArea window = ragged_window();
  const CellSet cells = cells_of(window, 100.0);
  const EventSet events = even_events(window, 40, 1);
  const detail::WindowSampler sampler(window.shape);
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::uniform}) {
    for (const Kernel kernel : {Kernel::quartic, Kernel::gaussian}) {
      const DensitySignificanceOptions options{
          .bandwidth = 200_m, .kernel = kernel, .edge = edge, .permutations = 39, .seed = 5};
      const DensitySignificance slow =
          test::slow_significance(events.points, cells, window.shape, options,
                                  [&](detail::RandomStream& random) { return sampler.draw(40, random); });
      check_same(density_significance(events, window, cells, options), slow);
    }
  }
}

TEST_CASE("significance of a density is what its definition says under a population") {
  const StudyArea window = ragged_window();
  const CellSet cells = cells_of(window, 100.0);
  const EventSet events = even_events(window, 35, 2);
  EventSet population = test::sample_events(300, side, 3);
  for (std::size_t i = 0; i < population.size(); ++i) {
    population.weights.push_back(static_cast<double>(i % 4));
  }
  for (const double cell : {0.0, 60.0}) {
    const DensitySignificanceOptions options{
        .bandwidth = 250_m, .population_cell = {cell}, .permutations = 59};
    const detail::PopulationSampler sampler(population, window, cell);
    const DensitySignificance slow =
        test::slow_significance(events.points, cells, window.shape, options,
                                [&](detail::RandomStream& random) { return sampler.draw(35, random); });
    check_same(density_significance(events, population, window, cells, options), slow);
  }
}

TEST_CASE("significance of a density has the same bits for any number of threads") {
  const StudyArea window = ragged_window();
  const CellSet cells = cells_of(window, 50.0);
  const EventSet events = even_events(window, 60, 1);
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::diggle}) {
    const DensitySignificanceOptions options{.bandwidth = 150_m, .edge = edge, .permutations = 50};
    const DensitySignificance one = density_significance(events, window, cells, options, {.threads = 1});
    const DensitySignificance seven = density_significance(events, window, cells, options, {.threads = 7});
    CHECK(one.values == seven.values);
    CHECK(one.expected == seven.expected);
    CHECK(one.p == seven.p);
    CHECK(one.p_adjusted == seven.p_adjusted);
    CHECK(one.threshold == seven.threshold);
  }
}

TEST_CASE("the observed density is that of the events in the window") {
  const StudyArea window = ragged_window();
  const CellSet cells = cells_of(window, 100.0);
  EventSet events = even_events(window, 40, 1);
  for (const auto& [edge, name] : EnumWords<EdgeCorrection>::words) {
    CAPTURE(name);
    const std::vector<double> density =
        kernel_density(events, cells, window, {.bandwidth = 250_m, .edge = edge}).values;
    EventSet more = events;
    more.points.push_back({-10.0, 5.0});
    more.weights.assign(more.size(), 3.0);
    const DensitySignificance result =
        density_significance(more, window, cells, {.bandwidth = 250_m, .edge = edge, .permutations = 19});
    CHECK(result.events == 40);
    CHECK(result.outside == 1);
    test::check_close(result.values, density, 1e-14);
  }
}

TEST_CASE("the mean of the simulations comes near the density that the null says") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  const CellSet cells = cells_of(window, 100.0);
  const EventSet events = even_events(window, 200, 1);
  const DensitySignificance even =
      density_significance(events, window, cells, {.bandwidth = 300_m, .edge = EdgeCorrection::uniform});
  const EventSet population = test::sample_events(100, side, 9);
  EventSet spread = population;
  spread.weights.assign(spread.size(), 2.0);  // 200 events over 100 points
  const std::vector<double> wanted = kernel_density(spread, cells, {}, {.bandwidth = 300_m}).values;
  const DensitySignificance drawn =
      density_significance(events, population, std::nullopt, cells, {.bandwidth = 300_m});
  for (std::size_t k = 0; k < cells.cells.size(); ++k) {
    CHECK(even.expected[k] == doctest::Approx(200.0).epsilon(0.05));
    CHECK(drawn.expected[k] == doctest::Approx(wanted[k]).epsilon(0.08));
  }
}

TEST_CASE("a place is above the threshold on few maps made by chance") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  const CellSet cells = cells_of(window, 100.0);
  int maps = 0, places = 0;
  for (std::uint64_t map = 0; map < 200; ++map) {
    const DensitySignificance result =
        density_significance(even_events(window, 40, 1000 + map), window, cells,
                             {.bandwidth = 200_m, .permutations = 59, .seed = map});
    std::size_t above = 0, chosen = 0;
    for (std::size_t k = 0; k < result.values.size(); ++k) {
      above += result.above_threshold(k) ? 1 : 0;
      chosen += result.p[k] <= 0.05 ? 1 : 0;
    }
    maps += above > 0 ? 1 : 0;
    places += chosen > 0 ? 1 : 0;
  }
  CHECK(maps >= 2);  // 10 expected, standard deviation 3
  CHECK(maps <= 20);
  CHECK(places > 100);  // p at each place alone finds something on most of them
}

TEST_CASE("a cluster is more than chance over the plane and not where its people live") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  const CellSet cells = cells_of(window, 50.0);
  EventSet events = even_events(window, 40, 1);
  const EventSet town = even_events(test::rectangle(700.0, 700.0, 800.0, 800.0), 60, 2);
  events.points.insert(events.points.end(), town.points.begin(), town.points.end());
  const DensitySignificanceOptions options{.bandwidth = 150_m, .permutations = 199};
  const DensitySignificance even = density_significance(events, window, cells, options);
  const std::size_t centre = cells.position(cells.grid.cell_at({750.0, 750.0})).value();
  CHECK(even.above_threshold(centre));
  CHECK(even.p[centre] == 1.0 / 200.0);
  CHECK(even.p_adjusted[centre] == 1.0 / 200.0);
  CHECK_FALSE(even.above_threshold(cells.position(0).value()));

  EventSet people = even_events(window, 400, 3);
  const EventSet town_people = even_events(test::rectangle(700.0, 700.0, 800.0, 800.0), 600, 4);
  people.points.insert(people.points.end(), town_people.points.begin(), town_people.points.end());
  const DensitySignificance by_people = density_significance(events, people, window, cells, options);
  CHECK_FALSE(by_people.above_threshold(centre));
  CHECK(by_people.p[centre] > 0.05);
}

TEST_CASE("thirty events in one place are above the threshold there and nowhere else") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  const CellSet cells = cells_of(window, 100.0);
  const EventSet events = events_at(std::vector<Point>(30, {450.0, 450.0}));
  const DensitySignificance result =
      density_significance(events, window, cells, {.bandwidth = 210_m, .permutations = 99});
  for (std::size_t k = 0; k < result.values.size(); ++k) {
    if (result.values[k] == 0.0) CHECK(result.p[k] == 1.0);
    CHECK(result.above_threshold(k) == (result.values[k] > result.threshold));
  }
  CHECK(result.above_threshold(44));
  CHECK_FALSE(result.above_threshold(0));
}

TEST_CASE("events of one address are no more than chance where all live at it") {
  const CellSet cells = cells_of(test::rectangle(0.0, 0.0, side, side), 100.0);
  const EventSet events = events_at(std::vector<Point>(31, {450.0, 450.0}));
  const DensitySignificance result = density_significance(
      events, test::one_event({450.0, 450.0}), std::nullopt, cells, {.bandwidth = 210_m, .permutations = 19});
  CHECK(result.p == std::vector<double>(100, 1.0));
  CHECK(std::none_of(result.p_adjusted.begin(), result.p_adjusted.end(), [](double p) { return p < 1.0; }));
}

TEST_CASE("fewer than thirty events in the window are refused with their number") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  const CellSet cells = cells_of(window, 100.0);
  for (const std::size_t n : {0U, 1U, 2U, 29U}) {
    EventSet events = even_events(window, n, 1);
    for (int k = 0; k < 50; ++k) events.points.push_back({-5.0, 0.0});
    try {
      (void)density_significance(events, window, cells, {.bandwidth = 300_m});
      FAIL("not refused");
    } catch (const DataError& error) {
      if (n == 0) {
        CHECK(error.message().key == "error.no_event_in_window");
        continue;
      }
      CHECK(error.message().key == "error.density_test_few_events");
      CHECK(std::string(error.what()).find("Only " + std::to_string(n) + " ") == 0);
    }
  }
}

TEST_CASE("the test of a density refuses what has no meaning") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  const CellSet cells = cells_of(window, 100.0);
  const EventSet events = even_events(window, 40, 1);
  const auto against = [&](const EventSet& population) {
    return message_of(
        [&] { (void)density_significance(events, population, window, cells, {.bandwidth = 300_m}); });
  };
  const auto with = [&](const DensitySignificanceOptions& options) {
    return message_of([&] { (void)density_significance(events, window, cells, options); });
  };
  CHECK(with({.bandwidth = 199_m}) == "error.coarse_cells");
  CHECK(with({.permutations = 18}) == "error.density_test_simulations");
  CHECK(with({.permutations = 19}).empty());
  CHECK(with({.permutations = 0}) == "error.density_test_simulations");
  CHECK_FALSE(with({.level = 0.0}).empty());
  CHECK(message_of([&] {
          (void)density_significance(events, window, {cells.grid, {}});
        }) == "error.density_test_no_cells");
  CHECK(message_of([&] {
          (void)density_significance(events, events, std::nullopt, cells, {.edge = EdgeCorrection::uniform});
        }) == "error.edge_without_window");
  CHECK(against(test::one_event({-1.0, 0.0})) == "error.no_population_in_window");
  EventSet population = events;
  population.weights.assign(population.size(), 0.0);
  CHECK(against(population) == "error.no_population_in_window");
  population.weights[3] = -2.0;
  CHECK(against(population) == "error.negative_weight");
  CHECK_THROWS_AS((void)detail::WindowSampler({}), DataError);
}

TEST_CASE("the test of a density ends when asked to stop") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)density_significance(even_events(window, 40, 1), window, cells_of(window, 100.0), {},
                                             {.stop = stop.get_token()}),
                  Cancelled);
}

TEST_CASE("progress of the simulations rises to one") {
  const StudyArea window = test::rectangle(0.0, 0.0, side, side);
  double last = 0.0;
  bool rising = true;
  const Run run{.stop = {},
                .on_progress =
                    [&](std::string_view stage, double fraction) {
                      if (stage != "stage.simulation") return;
                      rising = rising && fraction >= last;
                      last = fraction;
                    },
                .threads = 1};
  (void)density_significance(even_events(window, 40, 1), window, cells_of(window, 100.0),
                             {.permutations = 41}, run);
  CHECK(rising);
  CHECK(last == doctest::Approx(1.0));
}

TEST_SUITE_END();
