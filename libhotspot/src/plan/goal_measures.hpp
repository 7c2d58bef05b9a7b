/// @file
/// The years of what a goal is about, from whatever measures it. Private to the goals of a study.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/plan/goal_input.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/stats/yearly_trend.hpp"

namespace hotspot::detail {

/// Whole years that are known, ascending. Exposures are residents where the goal is per resident, else 1.
/// THROWS ArgumentError for a source that is not there or counts otherwise than the goal says, DataError for
/// an offence or age band that is not there or not chosen.
[[nodiscard]] std::vector<YearFigure> years_of_goal(const GoalInput& goal, const StudyResult& result);

/// The waves of the survey that measures the goal, by year, from the last break of the series on; none for
/// other sources.
[[nodiscard]] std::vector<const SurveyWave*> waves_of_goal(const GoalInput& goal, const StudyResult& result);

/// The series of figures that measures the goal, by its place in `result.figures`; none for other sources.
struct GoalSeries {
  std::size_t table = 0;
  std::size_t series = 0;
};
[[nodiscard]] std::optional<GoalSeries> series_of_goal(const GoalInput& goal, const StudyResult& result);

}  // namespace hotspot::detail
