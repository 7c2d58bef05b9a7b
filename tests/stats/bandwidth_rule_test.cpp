#include "hotspot/stats/bandwidth_rule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <optional>
#include <string>

#include "hotspot/core/error.hpp"
#include "support/csv_table.hpp"
#include "support/reference_events.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;

namespace {

EventSet events_at(std::vector<Point> points) {
  EventSet events;
  events.crs = Crs::local();
  events.points = std::move(points);
  return events;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the rule of thumb by hand for five events") {
  // x: sd sqrt(2.5), quartiles 2 and 4; y is ten times x.
  const EventSet events = events_at({{1, 10}, {2, 20}, {3, 30}, {4, 40}, {5, 50}});
  const double spread = 2.0 / 1.34;
  const double sigma = std::sqrt(spread * 10.0 * spread) * std::pow(5.0, -1.0 / 6.0);
  CHECK(silverman_bandwidth(events, Kernel::gaussian).value == doctest::Approx(sigma).epsilon(1e-14));
  CHECK(silverman_bandwidth(events, Kernel::quartic).value ==
        doctest::Approx(sigma * std::sqrt(8.0)).epsilon(1e-14));
}

TEST_CASE("each rule of thumb by hand for five events") {
  // x: 1 2 3 4 10, mean 4, sd sqrt(12.5), quartiles 2 and 4; y: 1 2 3 4 5.
  const EventSet events = events_at({{1, 1}, {2, 2}, {3, 3}, {4, 4}, {10, 5}});
  const double n = std::pow(5.0, -1.0 / 6.0), quartiles = 2.0 / 1.34;
  const auto check = [](const std::optional<Metres>& found, double expected) {
    REQUIRE(found);
    CHECK(found->value == doctest::Approx(expected).epsilon(1e-14));
  };
  const RuleBandwidth scott = bandwidth_by_rule(events, BandwidthRule::scott);
  check(scott.x, n * std::sqrt(12.5));
  check(scott.y, n * std::sqrt(2.5));
  check(scott.bandwidth, n * std::sqrt(std::sqrt(12.5 * 2.5)));
  const RuleBandwidth silverman = bandwidth_by_rule(events, BandwidthRule::silverman);
  check(silverman.x, n * quartiles);
  check(silverman.bandwidth, n * quartiles);
  // Mean sd 2.56, mean IQR / 1.34 1.49.
  const RuleBandwidth normal_scale = bandwidth_by_rule(events, BandwidthRule::normal_scale);
  check(normal_scale.bandwidth, n * quartiles);
  CHECK_FALSE(normal_scale.x);
  const double terrell =
      std::pow(2.0 / (4.0 * std::numbers::pi) / (16.0 * 24.0 * 8.0 / (1e4 * std::numbers::pi)), 1.0 / 6.0);
  check(bandwidth_by_rule(events, BandwidthRule::oversmoothing).bandwidth, terrell * n * quartiles);
  // From the mean centre (4, 3): squared distances 13, 5, 1, 1, 40; standard distance sqrt(12).
  const RuleBandwidth arcgis = bandwidth_by_rule(events, BandwidthRule::arcgis);
  check(arcgis.bandwidth, 0.9 * std::sqrt(5.0 / std::numbers::ln2) * std::pow(5.0, -0.2));
  CHECK(arcgis.kernel == Kernel::quartic);
  CHECK(scott.kernel == Kernel::gaussian);
}

TEST_CASE("quartiles between two events are interpolated as quantiles of type 7") {
  // Four events: quartiles at positions 0.75 and 2.25, 1.75 and 3.25 of 1 2 3 4; IQR 1.5, sd 1.29.
  const EventSet events = events_at({{1, 1}, {2, 2}, {3, 3}, {4, 4}});
  const double sigma = 1.5 / 1.34 * std::pow(4.0, -1.0 / 6.0);
  CHECK(silverman_bandwidth(events, Kernel::gaussian).value == doctest::Approx(sigma).epsilon(1e-14));
}

TEST_CASE("rules that mean over the axes serve events on a line along one") {
  const EventSet events = events_at({{1, 7}, {2, 7}, {3, 7}, {4, 7}});
  CHECK_THROWS_AS((void)bandwidth_by_rule(events, BandwidthRule::scott), DataError);
  for (const BandwidthRule rule :
       {BandwidthRule::normal_scale, BandwidthRule::oversmoothing, BandwidthRule::arcgis}) {
    CHECK(bandwidth_by_rule(events, rule).bandwidth.value > 0.0);
  }
  // More than half in the mean centre: the median distance is 0.
  const EventSet heap = events_at({{0, 0}, {0, 0}, {0, 0}, {5, 0}, {-5, 0}});
  CHECK(bandwidth_by_rule(heap, BandwidthRule::arcgis).bandwidth.value ==
        doctest::Approx(0.9 * std::sqrt(10.0) * std::pow(5.0, -0.2)).epsilon(1e-14));
}

TEST_CASE("the rule is in metres whatever the coordinates count in and wherever they lie") {
  EventSet events = test::sample_events(200, 1024.0);
  const double metres = silverman_bandwidth(events, Kernel::gaussian).value;
  events.crs.metres_per_unit = 0.3048;
  CHECK(silverman_bandwidth(events, Kernel::gaussian).value ==
        doctest::Approx(0.3048 * metres).epsilon(1e-14));
  events.crs.metres_per_unit = 1.0;
  for (Point& p : events.points) p = {p.x + 1e7, p.y + 1e7};
  CHECK(silverman_bandwidth(events, Kernel::gaussian).value == doctest::Approx(metres).epsilon(1e-14));
}

TEST_CASE("where most events share a coordinate the deviation serves alone") {
  const EventSet events = events_at({{0, 1}, {0, 2}, {0, 3}, {0, 4}, {10, 5}});
  const double sigma = std::sqrt(std::sqrt(20.0) * 2.0 / 1.34) * std::pow(5.0, -1.0 / 6.0);
  CHECK(silverman_bandwidth(events, Kernel::gaussian).value == doctest::Approx(sigma).epsilon(1e-14));
}

TEST_CASE("no rule for events without spread") {
  CHECK_THROWS_AS((void)silverman_bandwidth(events_at({}), Kernel::quartic), DataError);
  CHECK_THROWS_AS((void)silverman_bandwidth(events_at({{1, 2}}), Kernel::quartic), DataError);
  CHECK_THROWS_AS((void)silverman_bandwidth(events_at({{1, 2}, {1, 2}, {1, 2}}), Kernel::quartic), DataError);
  CHECK_THROWS_AS((void)silverman_bandwidth(events_at({{1, 2}, {1, 3}}), Kernel::quartic), DataError);
}

TEST_CASE("the rule of thumb refuses degrees") {
  EventSet events = test::sample_events(10, 1.0);
  events.crs.kind = CrsKind::geographic;
  CHECK_THROWS_AS((void)silverman_bandwidth(events, Kernel::quartic), CrsError);
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("data");

TEST_CASE("the rule of thumb gives the figures of the reference cases") {
  for (const char* name : {"bandwidth-chorley", "bandwidth-memphis-rect"}) {
    const auto folder = test::reference_case(name);
    if (!std::filesystem::exists(folder)) {
      MESSAGE("skipped: no reference case ", name, " beside the project");
      continue;
    }
    CAPTURE(name);
    const test::CsvTable expected(folder / "expected.csv");
    const auto selectors = expected.texts("selector");
    const auto values = expected.numbers("value");
    const EventSet events = test::read_points(folder / "points.csv");
    const auto value = [&](const std::string& selector) {
      const auto found = std::find(selectors.begin(), selectors.end(), selector);
      REQUIRE(found != selectors.end());
      return doctest::Approx(values[static_cast<std::size_t>(found - selectors.begin())]).epsilon(1e-12);
    };
    const auto by = [&](BandwidthRule rule) { return bandwidth_by_rule(events, rule); };
    CHECK(by(BandwidthRule::scott).x->value == value("scott_x"));
    CHECK(by(BandwidthRule::scott).bandwidth.value == value("scott_isotropic"));
    CHECK(by(BandwidthRule::silverman).x->value == value("silverman2d_x"));
    CHECK(by(BandwidthRule::silverman).y->value == value("silverman2d_y"));
    CHECK(by(BandwidthRule::normal_scale).bandwidth.value == value("sparr_NS"));
    CHECK(by(BandwidthRule::oversmoothing).bandwidth.value == value("sparr_OS"));
    CHECK(by(BandwidthRule::arcgis).bandwidth.value == value("arcgis_like_h"));
  }
}

TEST_SUITE_END();
