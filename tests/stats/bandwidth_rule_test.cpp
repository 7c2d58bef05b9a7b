#include "hotspot/stats/bandwidth_rule.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>

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

TEST_CASE("quartiles between two events are interpolated as quantiles of type 7") {
  // Four events: quartiles at positions 0.75 and 2.25, 1.75 and 3.25 of 1 2 3 4; IQR 1.5, sd 1.29.
  const EventSet events = events_at({{1, 1}, {2, 2}, {3, 3}, {4, 4}});
  const double sigma = 1.5 / 1.34 * std::pow(4.0, -1.0 / 6.0);
  CHECK(silverman_bandwidth(events, Kernel::gaussian).value == doctest::Approx(sigma).epsilon(1e-14));
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
    double product = 1.0;
    for (std::size_t i = 0; i < selectors.size(); ++i) {
      if (selectors[i] == "silverman2d_x" || selectors[i] == "silverman2d_y") product *= values[i];
    }
    const EventSet events = test::read_points(folder / "points.csv");
    const double sigma = silverman_bandwidth(events, Kernel::gaussian).value;
    CHECK(sigma == doctest::Approx(std::sqrt(product)).epsilon(1e-12));
  }
}

TEST_SUITE_END();
