#include "stats/leave_one_out_sums.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "support/sample_events.hpp"
#include "support/slow_bandwidth.hpp"

using namespace hotspot;
using detail::LeaveOneOutSums;

TEST_SUITE_BEGIN("fast");

namespace {

/// ln s_i relative to its largest term, so that it never leaves the range of doubles.
double slow_log_sum(const std::vector<Point>& places, std::size_t i, double sigma) {
  const double scale = 0.5 / (sigma * sigma);
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t j = 0; j < places.size(); ++j) {
    if (j != i) nearest = std::min(nearest, test::squared_distance(places[i], places[j]));
  }
  double sum = 0.0;
  for (std::size_t j = 0; j < places.size(); ++j) {
    if (j != i) sum += std::exp((nearest - test::squared_distance(places[i], places[j])) * scale);
  }
  return std::log(sum) - nearest * scale;
}

double worst_difference(const LeaveOneOutSums& sums, double sigma, double tolerance) {
  const std::vector<double> logs = sums.log_sums(sigma, tolerance, {});
  double worst = 0.0;
  for (std::size_t i = 0; i < logs.size(); ++i) {
    const double expected = slow_log_sum(sums.places(), i, sigma);
    worst = std::max(worst, std::abs(logs[i] - expected) / std::max(1.0, std::abs(expected)));
  }
  return worst;
}

}  // namespace

TEST_CASE("sums over the other events are those of all pairs near and far") {
  std::vector<Point> places = test::sample_events(1500, 1000.0).points;
  places.push_back({1e5, -3e4});  // far from all others
  places.push_back({400.0, 500.0});
  places.push_back({400.0, 500.0});
  for (const std::size_t n : {std::size_t{2}, std::size_t{60}, places.size()}) {
    CAPTURE(n);
    const LeaveOneOutSums sums({places.end() - static_cast<std::ptrdiff_t>(n), places.end()});
    for (const double sigma : {1e-3, 1.0, 5.0, 30.0, 200.0, 3000.0, 1e6}) {
      CAPTURE(sigma);
      CHECK(worst_difference(sums, sigma, 1e-13) < 1e-12);
      CHECK(worst_difference(sums, sigma, 1e-4) < 1e-4);
    }
  }
}

TEST_CASE("an event far from the others has a sum although the lattice cannot hold it") {
  // The others make the lattice worth its while; the sum at the last is 1e-28 of its own peak.
  std::vector<Point> places = test::sample_events(3000, 100.0).points;
  places.push_back({230.0, 100.0});
  const LeaveOneOutSums sums(places);
  CHECK(worst_difference(sums, 11.0, 1e-13) < 1e-12);
}

TEST_CASE("events on a line and in few places have their sums") {
  std::vector<Point> line, heap;
  for (int i = 0; i < 200; ++i) {
    line.push_back({17.0, 0.5 * i * i});
    heap.push_back({i % 3 == 0 ? 0.0 : 40.0, 7.0});
  }
  for (const double sigma : {0.1, 10.0, 1000.0}) {
    CAPTURE(sigma);
    CHECK(worst_difference(LeaveOneOutSums(line), sigma, 1e-13) < 1e-12);
    CHECK(worst_difference(LeaveOneOutSums(heap), sigma, 1e-13) < 1e-12);
  }
  const LeaveOneOutSums all_in_one(std::vector<Point>(50, Point{3.0, 4.0}));
  CHECK(worst_difference(all_in_one, 2.0, 1e-13) < 1e-14);
}

TEST_CASE("the distance to the nearest of the others is 0 for events in one place") {
  const LeaveOneOutSums sums({{0.0, 0.0}, {3.0, 4.0}, {3.0, 4.0}, {30.0, 4.0}});
  std::vector<double> squared = sums.nearest_squared();
  std::sort(squared.begin(), squared.end());
  CHECK(squared == std::vector<double>{0.0, 0.0, 25.0, 729.0});
}

TEST_CASE("sums over the others have the same bits for any threads and any order") {
  std::vector<Point> places = test::sample_events(3000, 1000.0).points;
  const LeaveOneOutSums sums(places);
  std::reverse(places.begin(), places.end());
  const LeaveOneOutSums reversed(places);
  for (const double sigma : {2.0, 50.0}) {
    const std::vector<double> once = sums.log_sums(sigma, 1e-13, {.threads = 1});
    CHECK(once == sums.log_sums(sigma, 1e-13, {.threads = 7}));
    CHECK(once == reversed.log_sums(sigma, 1e-13, {.threads = 3}));
  }
}
