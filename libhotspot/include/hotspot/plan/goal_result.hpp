/// @file
/// How far a goal has come, for the municipality as a whole.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/plan/goal_input.hpp"
#include "hotspot/stats/goal_progress.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

inline constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// A whole year of what the goal is about; a year that is not known, or had no survey, is not there.
struct GoalYear {
  int year = 0;
  double value = not_known;  ///< events, events per `rates.per` residents, or a share
  Interval interval{not_known, not_known};
  double target = not_known;  ///< where the goal's line is that year
};

/// What the goal looks like measured from these years on.
struct GoalBaseline {
  int from = 0;
  int to = 0;
  bool is_stated = false;     ///< the study's own choice
  bool is_outlying = false;   ///< one of its years is unlike the others
  double value = not_known;   ///< mean of the years
  double target = not_known;  ///< for the latest year
  double change = not_known;  ///< from the baseline to the latest year: -0.2 is 20 % fewer
  Interval interval{not_known, not_known};
  std::optional<GoalState> state{};
};

struct GoalResult {
  GoalInput input{};
  bool of_shares = false;
  std::vector<GoalYear> years{};  ///< ascending
  std::optional<GoalYear> latest{};
  double baseline = not_known;
  int baseline_from = 0;
  int baseline_to = 0;
  bool baseline_outlying = false;
  double baseline_expected = not_known;  ///< what the other years would expect of an outlying one
  /// What `change` is: a year for counts, since the baseline for shares.
  GoalUnit change_unit = GoalUnit::percent_a_year;
  double change = not_known;
  Interval interval{not_known, not_known};
  std::optional<double> wanted{};    ///< the goal in the terms of `change`
  std::optional<GoalState> state{};  ///< none without a target
  double detectable = not_known;     ///< the smallest change these figures could show
  std::optional<int> decidable_year{};
  double answers_needed = not_known;      ///< of a survey: in each wave, to show a change as great as wanted
  std::vector<GoalBaseline> baselines{};  ///< the stated one first
};

}  // namespace hotspot
