/// @file
/// The table of the study file that names a goal: [[goals]].
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/plan/figures_input.hpp"

namespace hotspot {

/// What a goal's number means. +10 % of a share of 50 % is 55 % in percent, 60 % in percentage points.
enum class GoalUnit {
  percent_a_year,     ///< of the year before
  percent,            ///< of the baseline, by the year `by`
  percentage_points,  ///< of a share, by the year `by`
};

template <>
struct EnumWords<GoalUnit> {
  static constexpr std::array<std::pair<GoalUnit, std::string_view>, 3> words{
      {{GoalUnit::percent_a_year, "percent_a_year"},
       {GoalUnit::percent, "percent"},
       {GoalUnit::percentage_points, "percentage_points"}}};
};

/// [[goals]]: what is to change, from when, and by how much. Judged for the municipality as a whole.
struct GoalInput {
  std::string name{};                     ///< letters, digits, _
  std::string title{};                    ///< what readers see; empty: the name
  std::string source{};                   ///< name of the [[source]], [[figures]] or survey that measures it
  std::string offence{};                  ///< of a table of figures with several
  std::string age{};                      ///< age band of a table of figures with several
  std::string population{};               ///< whom the goal is about, in words
  std::optional<CountedBy> counted_by{};  ///< what the table of figures must count, where it matters
  std::vector<int> baseline{};            ///< a year, or the first and the last; empty: the first there is
  std::optional<double> target{};         ///< -5; none: it is to get better, without a number
  std::optional<GoalUnit> unit{};         ///< needed with a target: +10 % can mean two things
  std::optional<int> until{};             ///< key `by`
  bool others = false;  ///< of a survey: those who did not say so, as feeling safe is not feeling unsafe
  bool per_resident = false;  ///< rates, not numbers, are to change

  static constexpr auto fields() {
    using T = GoalInput;
    return std::tuple{Field{"name", &T::name, "study.goal_name"},
                      Field{"title", &T::title, "study.goal_title"},
                      Field{"source", &T::source, "study.goal_source"},
                      Field{"offence", &T::offence, "study.goal_offence"},
                      Field{"age", &T::age, "study.goal_age"},
                      Field{"population", &T::population, "study.goal_population"},
                      Field{"counted_by", &T::counted_by, "study.goal_counted_by"},
                      Field{"baseline", &T::baseline, "study.goal_baseline", between(1900.0, 2200.0)},
                      Field{"target", &T::target, "study.goal_target", between(-99.0, 1000.0)},
                      Field{"unit", &T::unit, "study.goal_unit"},
                      Field{"by", &T::until, "study.goal_until", between(1900.0, 2200.0)},
                      Field{"others", &T::others, "study.goal_others"},
                      Field{"per_resident", &T::per_resident, "study.goal_per_resident"}};
  }
};

[[nodiscard]] inline const std::string& title_of(const GoalInput& goal) {
  return goal.title.empty() ? goal.name : goal.title;
}

}  // namespace hotspot
