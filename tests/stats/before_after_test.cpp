#include "hotspot/stats/before_after.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

namespace {
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
}

TEST_SUITE_BEGIN("fast");

TEST_CASE("the weighted displacement difference by hand with and without a buffer") {
  // Wheeler and Ratcliffe (2018), eq. 1 and 2: 20 to 10 where treated, 20 to 20 in the control. WDD = -10,
  // its variance 20 + 10 + 20 + 20 = 70.
  const BeforeAfter plain = before_after({.treated = {20, 10}, .control = {20, 20}}, {.level = 0.9});
  CHECK(plain.difference == -10.0);
  CHECK(plain.standard_error == doctest::Approx(std::sqrt(70.0)).epsilon(1e-15));
  CHECK(plain.z == doctest::Approx(-1.1952286).epsilon(1e-7));
  CHECK(plain.p == doctest::Approx(0.2319979).epsilon(1e-6));
  CHECK(plain.interval.low == doctest::Approx(-10.0 - 1.6448536 * std::sqrt(70.0)).epsilon(1e-7));
  CHECK(plain.interval.high == doctest::Approx(-10.0 + 1.6448536 * std::sqrt(70.0)).epsilon(1e-7));
  // The buffer rises by 6, its control by 1: five of the ten moved next door.
  const BeforeAfter moved = before_after({.treated = {20, 10},
                                          .control = {20, 20},
                                          .buffer = BeforeAfterCounts{8, 14},
                                          .buffer_control = BeforeAfterCounts{9, 10}});
  CHECK(moved.difference == -5.0);
  CHECK(moved.standard_error == doctest::Approx(std::sqrt(111.0)).epsilon(1e-15));
}

TEST_CASE("the displacement quotient by hand for displacement and for diffusion of benefits") {
  // Bowers and Johnson (2003): T 100 to 60, C 200 to 200, B 50 to 60. S = 0.5 - 0.3, R = 0.3 - 0.25.
  const BeforeAfter moved =
      before_after({.treated = {100, 60}, .control = {200, 200}, .buffer = BeforeAfterCounts{50, 60}});
  CHECK(moved.quotient_state == QuotientState::defined);
  CHECK(moved.success == doctest::Approx(0.2).epsilon(1e-14));
  CHECK(moved.displacement == doctest::Approx(0.05).epsilon(1e-13));
  CHECK(moved.quotient == doctest::Approx(-0.25).epsilon(1e-13));
  const BeforeAfter gained =
      before_after({.treated = {100, 60}, .control = {200, 200}, .buffer = BeforeAfterCounts{50, 40}});
  CHECK(gained.quotient == doctest::Approx(0.25).epsilon(1e-13));
}

TEST_CASE("a displacement quotient without meaning is undefined and says why") {
  const BeforeAfterCounts buffer{50, 60};
  const BeforeAfter no_buffer = before_after({.treated = {100, 60}, .control = {200, 200}});
  CHECK(no_buffer.quotient_state == QuotientState::no_buffer);
  CHECK(std::isnan(no_buffer.quotient));
  CHECK(no_buffer.success == doctest::Approx(0.2));
  for (const BeforeAfterCounts control : {BeforeAfterCounts{0, 10}, {10, 0}, {0, 0}}) {
    const BeforeAfter result = before_after({.treated = {100, 60}, .control = control, .buffer = buffer});
    CHECK(result.quotient_state == QuotientState::no_control_events);
    CHECK(std::isnan(result.quotient));
    CHECK(std::isnan(result.success));
  }
  // No change, a rise, and a fall that the control had too.
  for (const BeforeAfterCounts treated : {BeforeAfterCounts{60, 60}, {60, 70}, {60, 30}}) {
    const double after = treated.after == 30 ? 100 : 200;
    const BeforeAfter result = before_after({.treated = treated, .control = {200, after}, .buffer = buffer});
    CHECK(result.quotient_state == QuotientState::no_success);
    CHECK(std::isnan(result.quotient));
  }
}

TEST_CASE("exchanging before and after turns the sign of the difference and nothing else") {
  const BeforeAfter forward =
      before_after({.treated = {31, 12}, .control = {22, 25}, .buffer = BeforeAfterCounts{9, 4}});
  const BeforeAfter back =
      before_after({.treated = {12, 31}, .control = {25, 22}, .buffer = BeforeAfterCounts{4, 9}});
  CHECK(back.difference == -forward.difference);
  CHECK(back.z == -forward.z);
  CHECK(back.p == forward.p);
  CHECK(back.interval.low == doctest::Approx(-forward.interval.high).epsilon(1e-15));
}

TEST_CASE("no events at all have a difference of 0 without an interval") {
  const BeforeAfter none = before_after({});
  CHECK(none.difference == 0.0);
  CHECK(std::isnan(none.interval.low));
  CHECK(std::isnan(none.z));
  CHECK(std::isnan(none.p));
}

TEST_CASE("counts that are not known leave the difference undefined") {
  const BeforeAfter result = before_after({.treated = {20, unknown}, .control = {20, 20}});
  CHECK(std::isnan(result.difference));
  CHECK(std::isnan(result.p));
  const BeforeAfter buffer =
      before_after({.treated = {20, unknown}, .control = {20, 20}, .buffer = BeforeAfterCounts{5, 5}});
  CHECK(buffer.quotient_state == QuotientState::unknown_counts);
}

TEST_CASE("impossible counts of a measure are refused") {
  CHECK_THROWS_AS((void)before_after({.treated = {-1, 2}}), ArgumentError);
  CHECK_THROWS_AS(
      (void)before_after({.buffer = BeforeAfterCounts{std::numeric_limits<double>::infinity(), 1}}),
      ArgumentError);
  CHECK_THROWS_AS((void)before_after({}, {.level = 1.0}), ArgumentError);
}

TEST_CASE("several control places count as one of their size") {
  // 20 to 10 where treated; 60 to 72 in three places together: 20 to 24 in one. WDD = -10 - 4, its variance
  // 30 + 132 / 9.
  const BeforeAfter one = before_after({.treated = {20, 10}, .control = {60, 72}, .control_places = 3});
  CHECK(one.difference == doctest::Approx(-14.0));
  CHECK(one.standard_error == doctest::Approx(std::sqrt(30.0 + 132.0 / 9.0)));
  CHECK(one.success == doctest::Approx(20.0 / 20.0 - 10.0 / 24.0));
  const BeforeAfter ringed = before_after({.treated = {20, 10},
                                           .control = {60, 72},
                                           .buffer = BeforeAfterCounts{8, 14},
                                           .buffer_control = BeforeAfterCounts{30, 33},
                                           .control_places = 3});
  CHECK(ringed.difference == doctest::Approx(-14.0 + 6.0 - 1.0));
  CHECK(ringed.standard_error == doctest::Approx(std::sqrt(30.0 + 22.0 + (132.0 + 63.0) / 9.0)));
  CHECK_THROWS_AS((void)before_after({.treated = {1, 1}, .control = {1, 1}, .control_places = 0}),
                  ArgumentError);
}
