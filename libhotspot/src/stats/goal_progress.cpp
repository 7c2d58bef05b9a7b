#include "hotspot/stats/goal_progress.hpp"

#include <cmath>

#include "hotspot/core/error.hpp"

namespace hotspot {

GoalState judge_goal(double target, Interval interval) {
  if (target == 0.0 || !std::isfinite(target))
    throw ArgumentError({"error.goal_target", {{"value", target}}});
  if (std::isnan(interval.low) || std::isnan(interval.high)) return GoalState::cannot_tell;
  const double wanted = std::abs(target);
  const double least = target > 0.0 ? interval.low : -interval.high;
  const double most = target > 0.0 ? interval.high : -interval.low;
  if (most < wanted) return GoalState::off_track;
  return least > 0.0 ? GoalState::on_track : GoalState::cannot_tell;
}

}  // namespace hotspot
