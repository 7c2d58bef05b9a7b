#include "state/view.hpp"

#include <doctest/doctest.h>

using namespace hotspot;
using namespace hotspot::viewer;

TEST_SUITE_BEGIN("fast");

namespace {
constexpr Size map{400.0, 200.0};
constexpr View view{{1000.0, 2000.0}, 5.0};
}  // namespace

TEST_CASE("a place goes to the screen and back") {
  const Point px = to_screen(view, map, {1100.0, 2050.0});
  CHECK(px.x == doctest::Approx(220.0));
  CHECK(px.y == doctest::Approx(90.0));
  const Point place = to_place(view, map, px);
  CHECK(place.x == doctest::Approx(1100.0));
  CHECK(place.y == doctest::Approx(2050.0));
}

TEST_CASE("zooming keeps what lies under the pointer") {
  const Point px{50.0, 180.0};
  const Point before = to_place(view, map, px);
  const View closer = zoomed(view, map, px, 3.0);
  CHECK(closer.units_per_px == doctest::Approx(5.0 / 3.0));
  const Point after = to_place(closer, map, px);
  CHECK(after.x == doctest::Approx(before.x));
  CHECK(after.y == doctest::Approx(before.y));
}

TEST_CASE("a fitted box lies inside its margins and touches one pair of them") {
  const View fit = fitted({0.0, 0.0, 100.0, 100.0}, map, 20.0);
  const Box seen = visible_box(fit, map);
  CHECK(fit.units_per_px == doctest::Approx(100.0 / 160.0));
  CHECK(seen.ymin == doctest::Approx(-20.0 * fit.units_per_px));
  CHECK(seen.xmin < -20.0 * fit.units_per_px);
}

TEST_CASE("a single point is seen from near by") {
  const View fit = fitted({7.0, 8.0, 7.0, 8.0}, map, 20.0);
  CHECK(fit.centre == Point{7.0, 8.0});
  CHECK(fit.units_per_px > 0.1);
  CHECK(fit.units_per_px < 10.0);
}

TEST_CASE("a map that is dragged follows the pointer") {
  const Point held = to_place(view, map, {10.0, 10.0});
  const View moved = panned(view, 30.0, -5.0);
  const Point px = to_screen(moved, map, held);
  CHECK(px.x == doctest::Approx(40.0));
  CHECK(px.y == doctest::Approx(5.0));
}
