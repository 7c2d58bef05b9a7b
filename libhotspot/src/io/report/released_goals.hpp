/// @file
/// The layers about goals by what they say. A figure that is hidden is not there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/report/report_input.hpp"

namespace hotspot::detail {

struct ReleasedGoalYear {
  int year = 0;
  double value = 0.0, low = 0.0, high = 0.0;
  double target = 0.0;  ///< NaN where the goal has no line
  std::string hidden{};
};

struct ReleasedBaseline {
  int from = 0, to = 0;
  bool is_stated = false, is_outlying = false;
  double baseline = 0.0, target = 0.0;
  double change = 0.0, low = 0.0, high = 0.0;  ///< in percent
  std::string state{};
};

/// Changes are in percent; `state` is the output's word, empty without a target.
struct ReleasedGoal {
  std::string name{}, title{}, population{}, unit{}, change_unit{}, state{}, hidden{};
  double target = 0.0;
  std::optional<int> until{};
  int baseline_from = 0, baseline_to = 0;
  double baseline = 0.0, baseline_expected = 0.0;
  bool baseline_outlying = false;
  int latest_year = 0;
  double latest = 0.0;
  double wanted = 0.0, change = 0.0, low = 0.0, high = 0.0, detectable = 0.0;
  std::optional<int> decidable_year{};
  std::optional<int> answers_needed{};
  std::vector<ReleasedGoalYear> years{};
  std::vector<ReleasedBaseline> baselines{};

  /// A survey's share from wave to wave, not a count of each year.
  [[nodiscard]] bool of_shares() const { return change_unit != word(GoalUnit::percent_a_year); }
};

/// In the order of the study file.
[[nodiscard]] std::vector<ReleasedGoal> released_goals(const Release& release);

}  // namespace hotspot::detail
