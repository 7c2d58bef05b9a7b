#include "state/motion.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Until nothing moves, in frames of so many seconds.
double zoomed_in_all(double factor, double frame, int& frames) {
  Motion motion;
  motion.zoom_left = std::log(factor);
  double product = 1.0;
  for (frames = 0; is_moving(motion) && frames < 10000; ++frames)
    product *= advance(motion, frame).zoom_factor;
  return product;
}

}  // namespace

TEST_CASE("a zoom reaches its factor whatever the frame rate") {
  for (const double frame : {0.002, 1.0 / 60.0, 0.1}) {
    int frames = 0;
    CHECK(zoomed_in_all(2.0, frame, frames) == doctest::Approx(2.0).epsilon(1e-12));
    CHECK(frames * frame < 0.3 + frame);
  }
}

TEST_CASE("a thrown map glides out and stands still at last") {
  Motion motion;
  for (int i = 0; i < 10; ++i) {
    motion.drag_dx = 20.0;
    (void)advance(motion, 1.0 / 60.0);
  }
  release(motion);
  CHECK(motion.vx > 500.0);
  double travelled = 0.0;
  int frames = 0;
  for (; is_moving(motion) && frames < 1000; ++frames) travelled += advance(motion, 1.0 / 60.0).dx;
  CHECK(frames < 60);
  CHECK(travelled > 50.0);
  CHECK(travelled < 300.0);
}

TEST_CASE("a pointer that stood still before it let go throws nothing") {
  Motion motion;
  motion.drag_dx = 50.0;
  (void)advance(motion, 1.0 / 60.0);
  for (int i = 0; i < 20; ++i) (void)advance(motion, 1.0 / 60.0);
  release(motion);
  CHECK_FALSE(is_moving(motion));
}

TEST_CASE("a smooth zoom is one step of undo and ends where it should") {
  State state = state_with({map_layer(1, two_areas(), Role::area)});
  const View before = state.document.view;
  apply(state, SmoothZoom{{10.0, 20.0}, 2.0});
  for (int i = 0; i < 100; ++i) apply(state, Tick{1.0 / 60.0});
  CHECK(state.document.view.units_per_px == doctest::Approx(before.units_per_px / 2.0));
  apply(state, Undo{});
  CHECK(state.document.view == before);
}

TEST_CASE("playing moves the time window and pausing holds it") {
  auto data = points_at({{1, 1}, {2, 2}});
  const auto day = std::chrono::local_days(std::chrono::year(2014) / 1 / 1);
  data->times = {EventTime(day), EventTime(day + std::chrono::days(700))};
  State state = state_with({map_layer(1, data, Role::points)});
  apply(state, SetPlayback{{.playing = true, .cumulative = false, .speed = 1.0}});
  for (int i = 0; i < 11; ++i) apply(state, Tick{0.1});
  REQUIRE(state.document.time.has_value());
  const TimeWindow first = *state.document.time;
  for (int i = 0; i < 11; ++i) apply(state, Tick{0.1});
  CHECK(state.document.time->from > first.from);
  apply(state, SetPlayback{});
  const TimeWindow held = *state.document.time;
  for (int i = 0; i < 30; ++i) apply(state, Tick{0.1});
  CHECK(*state.document.time == held);
}
