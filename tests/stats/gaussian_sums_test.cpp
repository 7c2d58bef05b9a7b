#include "stats/gaussian_sums.hpp"

#include <doctest/doctest.h>
#include <hwy/targets.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "hotspot/core/error.hpp"
#include "stats/stage_choice.hpp"
#include "stats/staged_gaussians.hpp"
#include "support/density_samples.hpp"
#include "support/long_sums.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

using detail::OwnEvent;
using detail::WeightedEvent;

constexpr double side = 150.0;

std::vector<WeightedEvent> with_bandwidths(const std::vector<Point>& points, double from, double to) {
  Sampler sampler(5);
  std::vector<WeightedEvent> events;
  for (std::size_t i = 0; i < points.size(); ++i) {
    events.push_back({points[i], 1.0, i, from + (to - from) * sampler.next()});
  }
  return events;
}

CellSet cells_over(double origin, CellShape shape, std::size_t rows = 53) {
  Grid grid = square_grid({origin - 43.0, origin - 57.0}, 3.7, 61, rows);
  grid.shape = shape;
  return all_cells(grid);
}

long double long_sum_at(const std::vector<WeightedEvent>& events, Point u,
                        std::optional<std::size_t> left_out = {}) {
  long double sum = 0.0L;
  for (const WeightedEvent& e : events) {
    if (e.index == left_out) continue;
    const long double x = static_cast<long double>(u.x) - e.place.x;
    const long double y = static_cast<long double>(u.y) - e.place.y;
    const long double h = e.bandwidth;
    sum += e.weight * std::exp(-0.5L * (x * x + y * y) / (h * h));
  }
  return sum;
}

/// Largest error relative to the value, where it is above 1e-250.
double relative_error(double sum, long double expected) {
  if (expected < 1e-250L) return 0.0;
  return static_cast<double>(std::abs(sum - expected) / expected);
}

double error_at_cells(const std::vector<WeightedEvent>& events, const CellSet& cells,
                      const std::vector<double>& sums) {
  double largest = 0.0;
  for (std::size_t k = 0; k < sums.size(); k += 7) {
    const long double expected = long_sum_at(events, cells.grid.centre(cells.cells[k]));
    largest = std::max(largest, relative_error(sums[k], expected));
  }
  return largest;
}

std::vector<double> staged_at_cells(const std::vector<WeightedEvent>& events, const CellSet& cells,
                                    double share, const Run& run = {.threads = 1}) {
  double smallest = events.front().bandwidth, largest = smallest;
  for (const WeightedEvent& e : events) {
    smallest = std::min(smallest, e.bandwidth);
    largest = std::max(largest, e.bandwidth);
  }
  std::vector<double> sums(cells.cells.size(), 0.0);
  const detail::GaussianStages stages(smallest, largest, share, detail::StageTarget::cells);
  detail::add_staged_to_cells(detail::BandwidthClass{smallest, largest, events}, stages, cells, sums, run);
  return sums;
}

}  // namespace

TEST_CASE("Gaussians in stages keep their digits near and far at every bandwidth and shape of cell") {
  for (const double origin : {0.0, 1e5}) {
    std::vector<Point> points = sample_events(120, side).points;
    for (Point& p : points) p = {p.x + origin, p.y + origin};
    for (const double h : {2.0, 5.0, 30.0, 1e3, 1e6}) {
      for (const double share : {0.2, 0.3, 0.55}) {
        CAPTURE(h);
        CAPTURE(share);
        const auto events = with_bandwidths(points, h, h);
        for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
          const CellSet cells = cells_over(origin, shape);
          CHECK(error_at_cells(events, cells, staged_at_cells(events, cells, share)) <= 1e-12);
        }
      }
    }
  }
}

TEST_CASE("Gaussians in stages keep their digits for weights over twelve orders of magnitude") {
  auto events = with_bandwidths(sample_events(300, side).points, 4.0, 4.0);
  Sampler sampler(11);
  for (auto& event : events) event.weight = std::pow(10.0, 12.0 * (sampler.next() - 0.5));
  const CellSet cells = cells_over(0.0, CellShape::square);
  CHECK(error_at_cells(events, cells, staged_at_cells(events, cells, 0.2)) <= 1e-12);
}

TEST_CASE("Gaussians of nearly one bandwidth are summed in the same stages") {
  const auto events = with_bandwidths(sample_events(200, side).points, 6.0, 6.3);
  const CellSet cells = cells_over(0.0, CellShape::square);
  for (const double share : {0.2, 0.3, 0.55}) {
    CHECK(error_at_cells(events, cells, staged_at_cells(events, cells, share)) <= 1e-12);
  }
}

TEST_CASE("events of one bandwidth have the same bits of Gaussian sums however they are kept") {
  for (const std::size_t n : {30U, 3000U}) {
    const std::vector<Point> points = sample_events(n, side).points;
    auto events = with_bandwidths(points, 9.0, 9.0);
    std::vector<double> weights;
    for (auto& event : events) weights.push_back(event.weight = event.index % 5 == 0 ? 0.0 : 2.5);
    std::erase_if(events, [](const WeightedEvent& event) { return event.weight == 0.0; });
    const CellSet cells = cells_over(0.0, CellShape::hexagon, 40);
    const Run run{.threads = 1};
    CHECK(detail::gaussian_sums_at_cells(points, weights, 9.0, cells, run) ==
          detail::gaussian_sums_at_cells(events, cells, run));
  }
}

TEST_CASE("Gaussian sums at cells have their digits whichever way is taken") {
  for (const std::size_t n : {1U, 40U, 3000U}) {
    for (const double h : {0.4, 8.0, 4000.0}) {
      CAPTURE(n);
      CAPTURE(h);
      const auto events = with_bandwidths(sample_events(n, side).points, h, 3.0 * h);
      const CellSet cells = cells_over(0.0, CellShape::square, 20);
      const auto sums = detail::gaussian_sums_at_cells(events, cells, {.threads = 1});
      CHECK(error_at_cells(events, cells, sums) <= 1e-12);
      CHECK(std::all_of(sums.begin(), sums.end(), [](double v) { return v >= 0.0; }));
    }
  }
}

TEST_CASE("Gaussian sums at places have their digits with the own event and without") {
  for (const std::size_t n : {40U, 6000U}) {
    for (const double h : {0.02, 1.0, 30.0}) {
      std::vector<Point> points = sample_events(n, side).points;
      points.push_back({900.0, -700.0});
      points.push_back(points[3]);
      const auto events = with_bandwidths(points, h, 1.2 * h);
      for (const OwnEvent own : {OwnEvent::included, OwnEvent::left_out}) {
        CAPTURE(n);
        CAPTURE(h);
        const auto sums = detail::gaussian_sums_at_places(events, points, own, {.threads = 2});
        double largest = 0.0;
        for (std::size_t i = 0; i < points.size(); i += n < 100 ? 1 : 97) {
          const auto left_out = own == OwnEvent::left_out ? std::optional(i) : std::nullopt;
          largest = std::max(largest, relative_error(sums[i], long_sum_at(events, points[i], left_out)));
        }
        CHECK(largest <= 1e-11);
      }
    }
  }
}

TEST_CASE("large numbers of places take the stages and small bandwidths do not") {
  const std::vector<Point> points = sample_events(6000, side).points;
  const auto stages = [&](double h) {
    return detail::stages_for_places({h, h, with_bandwidths(points, h, h)}, points).has_value();
  };
  CHECK(stages(30.0));
  CHECK(!stages(0.02));
  const Grid grid = cells_over(0.0, CellShape::square).grid;
  const auto at_cells = [&](double h) {
    return detail::stages_for_cells(detail::BandwidthClass{h, h, with_bandwidths(points, h, h)}, grid)
        .has_value();
  };
  CHECK(at_cells(30.0));
  CHECK(!at_cells(0.2));
}

TEST_CASE("Gaussians have the same bits for any threads and part of the grid and order") {
  std::vector<WeightedEvent> events = with_bandwidths(sample_events(3000, side).points, 5.0, 5.0);
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    const CellSet all = cells_over(0.0, shape), some = some_cells(all.grid);
    const auto expected = detail::gaussian_sums_at_cells(events, all, {.threads = 1});
    CHECK(detail::gaussian_sums_at_cells(events, all, {.threads = 7}) == expected);
    CellSet last_rows{all.grid, {}};
    for (std::size_t i = all.grid.index(41, 3); i < all.grid.size(); ++i) last_rows.cells.push_back(i);
    for (const CellSet& part : {some, last_rows}) {
      const auto values = detail::gaussian_sums_at_cells(events, part, {.threads = 1});
      bool same = true;
      for (std::size_t k = 0; k < values.size(); ++k) same = same && values[k] == expected[part.cells[k]];
      CHECK(same);
    }
    std::vector<WeightedEvent> reversed(events.rbegin(), events.rend());
    CHECK(detail::gaussian_sums_at_cells(reversed, all, {.threads = 1}) == expected);
  }
}

TEST_CASE("every instruction set gives the same Gaussian bits") {
  const auto events = with_bandwidths(sample_events(3000, side).points, 5.0, 5.2);
  std::vector<Point> places;
  for (const auto& event : events) places.push_back(event.place);
  const CellSet cells = cells_over(0.0, CellShape::square);
  const auto at_cells = [&] { return detail::gaussian_sums_at_cells(events, cells, {.threads = 1}); };
  const auto at_places = [&] {
    return detail::gaussian_sums_at_places(events, places, OwnEvent::left_out, {.threads = 1});
  };
  const auto best = at_cells(), best_at_places = at_places();
  for (const std::int64_t target : {HWY_AVX2, HWY_SSE4, HWY_SCALAR}) {
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    const auto other = at_cells(), other_at_places = at_places();
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    CHECK(other == best);
    CHECK(other_at_places == best_at_places);
  }
}

TEST_CASE("Gaussians that are all out of reach add up to exactly 0") {
  auto events = with_bandwidths(sample_events(3000, side).points, 5.0, 5.0);
  for (auto& event : events) event.place.x += 1e4;
  const CellSet cells = cells_over(0.0, CellShape::square);
  CHECK(detail::gaussian_sums_at_cells(events, cells, {}) == std::vector<double>(cells.cells.size(), 0.0));
  CHECK(detail::gaussian_sums_at_cells({}, cells, {}) == std::vector<double>(cells.cells.size(), 0.0));
}

TEST_CASE("Gaussian sums that are stopped end in Cancelled") {
  const std::vector<Point> points = sample_events(3000, side).points;
  const auto events = with_bandwidths(points, 5.0, 5.0);
  std::stop_source source;
  source.request_stop();
  const Run run{.stop = source.get_token(), .threads = 1};
  CHECK_THROWS_AS((void)detail::gaussian_sums_at_cells(events, cells_over(0.0, CellShape::square), run),
                  Cancelled);
  CHECK_THROWS_AS((void)detail::gaussian_sums_at_places(events, points, OwnEvent::included, run), Cancelled);
}
