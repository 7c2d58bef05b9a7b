#include <algorithm>
#include <cmath>
#include <optional>

#include "io/report/figure_words.hpp"
#include "io/report/line_chart.hpp"
#include "io/report/released_goals.hpp"
#include "io/report/sections.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

/// "+2.1 %", "−8 %"; a dash where there is none. A decimal below 10 %.
std::string change_words(const ReportInput& input, double percent) {
  if (std::isnan(percent)) return "–";
  if (std::isinf(percent)) return "∞";
  const bool whole = std::abs(percent - std::round(percent)) < 1e-9;
  const int decimals = !whole && std::abs(percent) < 9.95 ? 1 : 0;
  const double step = decimals == 1 ? 10.0 : 1.0;
  const std::string sign = std::round(percent * step) > 0.0 ? "+" : "";
  return input.words("report.percent", {{"number", sign + input.number(percent, decimals)}});
}

std::string value_words(const ReportInput& input, double value) {
  const bool whole = std::abs(value - std::round(value)) < 1e-9;
  return input.number(value, whole || value >= 100.0 ? 0 : 1);
}

/// A change in the unit of its goal.
std::string change_words(const ReportInput& input, const ReleasedGoal& goal, double change) {
  if (goal.change_unit != word(GoalUnit::percentage_points) || std::isnan(change))
    return change_words(input, change);
  const std::string sign = change > 0.05 ? "+" : "";
  return input.words("report.goal_points", {{"number", sign + input.number(change, 1)}});
}

/// A share in percent, or a number.
std::string value_words(const ReportInput& input, const ReleasedGoal& goal, double value) {
  return goal.of_shares() ? share_words(input, value) : value_words(input, value);
}

std::string years_words(int from, int to) {
  return from == to ? std::to_string(from) : std::to_string(from) + "–" + std::to_string(to);
}

std::string state_words(const ReportInput& input, const std::string& state) {
  return state.empty() ? "–" : input.words("report.goal_state_" + state);
}

/// What was decided: "The goal: −5 % a year, from 2014 on."
std::string target_sentence(const ReportInput& input, const ReleasedGoal& goal) {
  const std::string from = years_words(goal.baseline_from, goal.baseline_to);
  if (std::isnan(goal.target)) return input.words("report.goal_without_number", {{"from", from}});
  const std::string until = goal.until ? std::to_string(*goal.until) : "";
  std::string words =
      input.words("report.goal_target_" + goal.unit, {{"target", change_words(input, goal.target)},
                                                      {"number", input.number(goal.target, 0)},
                                                      {"from", from},
                                                      {"until", until}});
  if (goal.unit == word(GoalUnit::percent) && !goal.of_shares())
    words += " " + input.words("report.goal_wanted", {{"wanted", change_words(input, goal.wanted)}});
  return words;
}

/// Where it stands, with the interval.
std::string state_sentence(const ReportInput& input, const ReleasedGoal& goal) {
  if (!goal.hidden.empty()) return hidden_words(input, goal.hidden);
  if (goal.latest_year <= goal.baseline_to) return input.words("report.goal_no_new_measurement");
  if (std::isnan(goal.low) || std::isnan(goal.high)) return input.words("report.goal_no_change_known");
  const std::string of = goal.of_shares() ? "report.goal_share_change" : "report.goal_change";
  return input.words(goal.state.empty() ? of : of + "_" + goal.state,
                     {{"from", std::to_string(goal.baseline_from)},
                      {"to", std::to_string(goal.latest_year)},
                      {"before", value_words(input, goal, goal.baseline)},
                      {"after", value_words(input, goal, goal.latest)},
                      {"change", change_words(input, goal, goal.change)},
                      {"low", change_words(input, goal, goal.low)},
                      {"high", change_words(input, goal, goal.high)},
                      {"wanted", change_words(input, goal, goal.wanted)}});
}

/// What so many answers could show.
std::string answers_sentence(const ReportInput& input, const ReleasedGoal& goal) {
  std::string words =
      input.words("report.goal_share_detectable", {{"change", change_words(input, goal, goal.detectable)}});
  if (!goal.answers_needed) return words;
  return words + " " +
         input.words("report.goal_share_answers", {{"answers", input.number(*goal.answers_needed)}});
}

/// What the figures could show at all, and when.
std::string power_sentence(const ReportInput& input, const ReleasedGoal& goal) {
  if (!goal.hidden.empty() || std::isnan(goal.detectable)) return "";
  if (goal.of_shares()) return answers_sentence(input, goal);
  std::string words =
      goal.detectable <= -99.95
          ? input.words("report.goal_nothing_detectable")
          : input.words("report.goal_detectable", {{"from", std::to_string(goal.baseline_from)},
                                                   {"to", std::to_string(goal.latest_year)},
                                                   {"change", change_words(input, goal.detectable)}});
  if (std::isnan(goal.wanted)) return words;
  if (!goal.decidable_year) return words + " " + input.words("report.goal_never_decidable");
  return words + " " +
         input.words(*goal.decidable_year <= goal.latest_year ? "report.goal_decidable_since"
                                                              : "report.goal_decidable",
                     {{"year", std::to_string(*goal.decidable_year)}});
}

std::string outlying_sentence(const ReportInput& input, const ReleasedGoal& goal) {
  if (!goal.baseline_outlying) return "";
  return input.words("report.goal_outlying",
                     {{"years", years_words(goal.baseline_from, goal.baseline_to)},
                      {"baseline", value_words(input, goal.baseline)},
                      {"expected", value_words(input, std::round(goal.baseline_expected))}});
}

Html chart(const ReportInput& input, const ReleasedGoal& goal) {
  std::vector<ChartYear> years;
  std::string words;
  for (const ReleasedGoalYear& year : goal.years) {
    while (!years.empty() && years.back().year + 1 < year.year)
      years.push_back({.year = years.back().year + 1});
    const double of = goal.of_shares() ? 100.0 : 1.0;
    years.push_back({year.year, of * year.value, of * year.low, of * year.high, of * year.target});
    words += (words.empty() ? "" : "; ") + std::to_string(year.year) + ": " +
             (year.hidden.empty() ? value_words(input, goal, year.value) : hidden_words(input, year.hidden));
  }
  const bool has_line = std::any_of(goal.years.begin(), goal.years.end(),
                                    [](const ReleasedGoalYear& year) { return !std::isnan(year.target); });
  const std::string caption =
      input.words(has_line ? "report.goal_chart" : "report.goal_chart_without_line", {{"title", goal.title}});
  return line_chart(input, caption, words + ".", years);
}

Html baseline_table(const ReportInput& input, const ReleasedGoal& goal) {
  if (goal.baselines.size() < 2 || !goal.hidden.empty()) return {};
  Html body;
  for (const ReleasedBaseline& seen : goal.baselines) {
    std::string name = years_words(seen.from, seen.to);
    if (seen.is_stated) name += " " + input.words("report.goal_stated");
    if (seen.is_outlying) name += " " + input.words("report.goal_outlying_mark");
    body += element(
        "tr", row_head(name) + number_cell(value_words(input, seen.baseline)) +
                  number_cell(std::isnan(seen.target) ? "–" : value_words(input, seen.target)) +
                  number_cell(change_words(input, seen.change)) +
                  number_cell(std::isnan(seen.low) || std::isnan(seen.high)
                                  ? "–"
                                  : input.words("report.range", {{"low", change_words(input, seen.low)},
                                                                 {"high", change_words(input, seen.high)}})) +
                  word_cell(state_words(input, seen.state)));
  }
  const std::string latest = std::to_string(goal.latest_year);
  const Html head = element("tr", word_head(input.words("report.goal_baseline_head")) +
                                      number_head(input.words("output.goal_baseline")) +
                                      number_head(input.words("report.goal_line_head", {{"year", latest}})) +
                                      number_head(input.words("report.goal_since_head", {{"year", latest}})) +
                                      number_head(input.words("report.change_interval")) +
                                      word_head(input.words("report.goal_state_head")));
  return table(
      input.words("report.goal_baselines_caption",
                  {{"title", goal.title}, {"year", latest}, {"latest", value_words(input, goal.latest)}}),
      head, body);
}

Html goal_part(const ReportInput& input, const ReleasedGoal& goal) {
  std::string about = target_sentence(input, goal);
  if (!goal.population.empty())
    about += " " + input.words("report.goal_about", {{"population", goal.population}});
  Html part = element("h3", goal.title) + element("p", about);
  const std::string state = goal.state.empty() ? "" : input.words("report.goal_state_" + goal.state) + ". ";
  part += element("p", {{"class", "note"}}, state + state_sentence(input, goal));
  for (const std::string& words : {power_sentence(input, goal), outlying_sentence(input, goal)}) {
    if (!words.empty()) part += element("p", words);
  }
  return part + chart(input, goal) + baseline_table(input, goal);
}

}  // namespace

Html goals_section(const ReportInput& input) {
  const std::vector<ReleasedGoal> goals = released_goals(input.release);
  if (goals.empty()) return {};
  Html section = element("h2", input.words("report.heading_goals")) +
                 element("p", input.words("report.goals_explained"));
  for (const ReleasedGoal& goal : goals) section += goal_part(input, goal);
  return element("section", {{"id", std::string(goals_section_id)}}, section);
}

}  // namespace hotspot::detail
