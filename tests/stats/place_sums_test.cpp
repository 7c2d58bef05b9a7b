#include "stats/place_sums.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "support/density_samples.hpp"
#include "support/long_sums.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr std::array bounded{Kernel::uniform, Kernel::triangular, Kernel::epanechnikov, Kernel::quartic,
                             Kernel::triweight};

std::vector<double> values_at(const EventSet& events, Kernel kernel, double bandwidth, bool leave_one_out) {
  const KernelDensityOptions options{.bandwidth = Metres{bandwidth},
                                     .kernel = kernel,
                                     .unit = DensityUnit::raw,
                                     .leave_one_out = leave_one_out};
  return kernel_density_at_events(events, {}, options).values;
}

/// The sum over all events but the one of index i.
LongSum others_of(EventSet events, std::size_t i, Kernel kernel, double bandwidth) {
  if (events.weights.empty()) events.weights.assign(events.size(), 1.0);
  events.weights[i] = 0.0;
  return long_sum(events.points, events.weights, events.points[i], kernel, bandwidth);
}

void check_exact(const EventSet& events, double bandwidth, bool leave_one_out, std::size_t every = 1) {
  CAPTURE(bandwidth);
  CAPTURE(leave_one_out);
  const double largest_weight =
      events.weights.empty() ? 1.0 : *std::max_element(events.weights.begin(), events.weights.end());
  for (const Kernel kernel : bounded) {
    const auto name = word(kernel);
    CAPTURE(name);
    const std::vector<double> values = values_at(events, kernel, bandwidth, leave_one_out);
    const double highest = *std::max_element(values.begin(), values.end());
    double of_highest = 0.0, relative = 0.0;
    std::size_t false_zeros = 0;
    for (std::size_t i = 0; i < events.size(); i += every) {
      const LongSum sum = leave_one_out
                              ? others_of(events, i, kernel, bandwidth)
                              : long_sum(events.points, events.weights, events.points[i], kernel, bandwidth);
      const auto error = static_cast<double>(std::abs(values[i] - sum.value));
      of_highest = std::max(of_highest, error / highest);
      if (sum.value > 1e-6L * largest_weight) {
        relative = std::max(relative, error / static_cast<double>(sum.value));
      }
      false_zeros += !sum.reached && values[i] != 0.0;
      CHECK(values[i] >= 0.0);
    }
    CHECK(of_highest <= 1e-12);
    CHECK(relative <= 1e-9);
    CHECK(false_zeros == 0);
  }
}

/// A crowd on a ring around some events of nearly no weight: for these all lie at the rim of a kernel that is
/// a little wider than the ring.
EventSet ring_around_few(std::size_t n, double radius) {
  EventSet events;
  events.crs = Crs::local();
  Sampler sampler(11);
  for (std::size_t i = 0; i < n + 64; ++i) {
    const bool in_middle = i % (n / 64) == 0 && events.size() < n;
    const double angle = 6.283185307179586 * sampler.next();
    const double r = in_middle ? 1e-4 * sampler.next() : radius * (1.0 - 1e-6 * sampler.next());
    events.points.push_back({5000.0 + r * std::cos(angle), 5000.0 + r * std::sin(angle)});
    events.weights.push_back(in_middle ? 1e-15 : 1.0);
  }
  return events;
}

}  // namespace

TEST_CASE("sums at many events are those in long double at bandwidths short and long") {
  const EventSet events = sample_events(6000, 10'000.0);
  for (const double bandwidth : {3.0, 120.0, 900.0, 4000.0, 1e5, 1e9}) {
    for (const bool leave_one_out : {false, true}) check_exact(events, bandwidth, leave_one_out, 37);
  }
}

TEST_CASE("sums at events keep their digits with weights over twelve orders of magnitude") {
  EventSet events = sample_events(3000, 10'000.0);
  Sampler sampler(5);
  for (std::size_t i = 0; i < events.size(); ++i) {
    events.weights.push_back(std::pow(10.0, 12.0 * sampler.next() - 6.0));
  }
  for (const double bandwidth : {150.0, 2500.0}) {
    for (const bool leave_one_out : {false, true}) check_exact(events, bandwidth, leave_one_out, 17);
  }
}

TEST_CASE("events in the middle of a ring at the rim of their kernel keep their digits") {
  const EventSet events = ring_around_few(51'200, 800.0);
  for (const bool leave_one_out : {false, true}) check_exact(events, 800.002, leave_one_out, 3200);
}

TEST_CASE("sums at events far from the origin and a millimetre apart are as exact") {
  EventSet far = sample_events(2000, 3000.0);
  for (Point& p : far.points) p = {p.x + 1e7, p.y + 1e7};
  check_exact(far, 700.0, false, 23);
  EventSet tiny = sample_events(2000, 3000.0);
  for (Point& p : tiny.points) p = {1e-6 * p.x, 1e-6 * p.y};
  check_exact(tiny, 7e-4, true, 23);
}

TEST_CASE("neither the order of many events nor the number of threads changes a bit of the sums at them") {
  EventSet events = sample_events(5000, 10'000.0);
  EventSet shuffled = events;
  std::vector<std::size_t> order(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = (i * 1237) % order.size();
  for (std::size_t i = 0; i < order.size(); ++i) shuffled.points[i] = events.points[order[i]];
  for (const Kernel kernel : bounded) {
    const KernelDensityOptions options{.bandwidth = 1500_m, .kernel = kernel, .leave_one_out = true};
    const auto one = kernel_density_at_events(events, {}, options, {.threads = 1}).values;
    CHECK(one == kernel_density_at_events(events, {}, options, {.threads = 7}).values);
    const auto other = kernel_density_at_events(shuffled, {}, options).values;
    std::size_t different = 0;
    for (std::size_t i = 0; i < order.size(); ++i) different += other[i] != one[order[i]];
    CHECK(different == 0);
  }
}

TEST_CASE("places without an event have the sum of those in reach") {
  const EventSet events = sample_events(500, 1000.0);
  const std::vector<Point> places{{-50.0, 500.0}, {500.0, 500.0}, {5000.0, 5000.0}};
  std::vector<detail::WeightedEvent> weighted;
  for (const Point p : events.points) weighted.push_back({p, 2.0, places.size()});
  std::sort(weighted.begin(), weighted.end(), [](const auto& a, const auto& b) {
    return std::pair(a.place.x, a.place.y) < std::pair(b.place.x, b.place.y);
  });
  for (const Kernel kernel : bounded) {
    const auto sums =
        detail::place_sums(weighted, places, detail::OwnEvent::included, kernel, 300.0, {.threads = 1});
    for (std::size_t i = 0; i < places.size(); ++i) {
      const LongSum sum = long_sum(events.points, {}, places[i], kernel, 300.0);
      CHECK(sums[i] == doctest::Approx(static_cast<double>(2.0L * sum.value)).epsilon(1e-12));
    }
    CHECK(sums[2] == 0.0);
  }
}

TEST_CASE("sums at events end when they are asked to stop") {
  std::stop_source source;
  source.request_stop();
  const Run run{.stop = source.get_token()};
  const EventSet events = sample_events(5000, 10'000.0);
  for (const Kernel kernel : bounded) {
    CHECK_THROWS_AS((void)kernel_density_at_events(events, {}, {.bandwidth = 900_m, .kernel = kernel}, run),
                    Cancelled);
  }
}
