#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/goal_progress.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

TEST_CASE("A goal of fewer is on track where no change is ruled out and the target is not") {
  CHECK(judge_goal(-0.05, {-0.09, -0.01}) == GoalState::on_track);
  CHECK(judge_goal(-0.05, {-0.09, -0.06}) == GoalState::on_track);
  CHECK(judge_goal(-0.05, {-0.09, 0.0}) == GoalState::cannot_tell);
  CHECK(judge_goal(-0.05, {-0.09, 0.02}) == GoalState::cannot_tell);
}

TEST_CASE("A fall that is certain but too small is off track") {
  CHECK(judge_goal(-0.05, {-0.04, -0.01}) == GoalState::off_track);
  CHECK(judge_goal(-0.05, {-0.04, 0.03}) == GoalState::off_track);
  CHECK(judge_goal(-0.05, {0.01, 0.03}) == GoalState::off_track);
  CHECK(judge_goal(-0.05, {-0.05, 0.03}) == GoalState::cannot_tell);
}

TEST_CASE("A goal of more is judged as one of fewer seen in a mirror") {
  for (const double low : {-0.3, -0.05, 0.0, 0.02, 0.12}) {
    for (const double high : {0.13, 0.2}) {
      CHECK(judge_goal(0.1, {low, high}) == judge_goal(-0.1, {-high, -low}));
    }
  }
  CHECK(judge_goal(0.1, {0.02, 0.12}) == GoalState::on_track);
  CHECK(judge_goal(0.1, {-0.02, 0.09}) == GoalState::off_track);
}

TEST_CASE("A goal whose change is unknown cannot be told and one without direction is refused") {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  CHECK(judge_goal(-0.05, {unknown, -0.1}) == GoalState::cannot_tell);
  CHECK(judge_goal(-0.05, {-0.1, unknown}) == GoalState::cannot_tell);
  CHECK_THROWS_AS((void)judge_goal(0.0, {-0.1, 0.1}), ArgumentError);
  CHECK_THROWS_AS((void)judge_goal(unknown, {-0.1, 0.1}), ArgumentError);
}
