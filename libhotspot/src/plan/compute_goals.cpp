#include "plan/compute_goals.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/detectable_change.hpp"
#include "hotspot/stats/outlying_year.hpp"
#include "hotspot/stats/rate_change.hpp"
#include "plan/compute_share_goal.hpp"
#include "plan/goal_measures.hpp"

namespace hotspot::detail {
namespace {

constexpr int years_around = 2;  // of other baselines that are tried
constexpr double percent = 0.01;

struct BaselineYears {
  int from = 0;
  int to = 0;
};

/// THROWS ArgumentError for a goal that does not say what its number means.
void require_clear(const GoalInput& goal) {
  const auto refuse = [&](const char* key) { throw ArgumentError({key, {{"goal", goal.name}}}); };
  if (goal.target && !goal.unit) refuse("error.goal_unit");
  if (goal.target && *goal.target == 0.0) refuse("error.goal_zero");
  if (goal.unit == GoalUnit::percentage_points) refuse("error.goal_points_of_counts");
  if (goal.target && goal.unit == GoalUnit::percent && !goal.until) refuse("error.goal_until");
}

BaselineYears baseline_years(const GoalInput& goal, const std::vector<YearFigure>& years) {
  if (goal.baseline.empty()) return {years.front().year, years.front().year};
  if (goal.baseline.size() <= 2 && goal.baseline.front() <= goal.baseline.back())
    return {goal.baseline.front(), goal.baseline.back()};
  throw ArgumentError({"error.goal_baseline", {{"goal", goal.name}}});
}

std::vector<YearFigure> between_years(const std::vector<YearFigure>& years, int from, int to) {
  std::vector<YearFigure> some;
  for (const YearFigure& one : years) {
    if (one.year >= from && one.year <= to) some.push_back(one);
  }
  return some;
}

YearFigure sum_of(const std::vector<YearFigure>& years) {
  YearFigure sum{0, 0.0, 0.0};
  for (const YearFigure& one : years) {
    sum.count += one.count;
    sum.exposure += one.exposure;
  }
  return sum;
}

/// The goal as a change a year. A total by some year is spread evenly over the years from the baseline on.
std::optional<double> wanted_a_year(const GoalInput& goal, const BaselineYears& baseline) {
  if (!goal.target) return std::nullopt;
  const double change = percent * *goal.target;
  if (goal.unit == GoalUnit::percent_a_year) return change;
  const int years = *goal.until - baseline.to;
  if (years < 1) throw ArgumentError({"error.goal_until", {{"goal", goal.name}}});
  return std::expm1(std::log1p(change) / years);
}

/// Per residents where the goal is, in events else.
double scale(const GoalInput& goal, const StudyResult& result) {
  return goal.per_resident ? result.study.rates.per : 1.0;
}

GoalYear shown_year(const YearFigure& year, double per, double level) {
  const Interval events = poisson_interval(std::llround(year.count), level);
  const double of = per / year.exposure;
  return {.year = year.year, .value = year.count * of, .interval = {events.low * of, events.high * of}};
}

/// Measured from these years to the latest one.
GoalBaseline seen_from(const BaselineYears& years, const std::vector<YearFigure>& all,
                       const std::optional<double>& wanted, double per, double level) {
  const std::vector<YearFigure> before = between_years(all, years.from, years.to);
  const YearFigure sum = sum_of(before), latest = all.back();
  GoalBaseline seen{.from = years.from, .to = years.to};
  if (before.empty() || latest.year <= years.to) return seen;
  seen.value = per * sum.count / sum.exposure;
  const RateChange change = rate_change({std::llround(sum.count), sum.exposure},
                                        {std::llround(latest.count), latest.exposure}, {.level = level});
  seen.change = change.ratio - 1.0;
  seen.interval = {change.interval.low - 1.0, change.interval.high - 1.0};
  if (!wanted) return seen;
  const double by_now = std::pow(1.0 + *wanted, latest.year - years.to);
  seen.target = seen.value * by_now;
  seen.state = judge_goal(by_now - 1.0, seen.interval);
  return seen;
}

void try_baselines(GoalResult& goal, const BaselineYears& stated, const std::vector<YearFigure>& all,
                   double per, double level) {
  const std::vector<YearDeviation> deviations = year_deviations(all);
  const auto mark = [&](GoalBaseline seen) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].year >= seen.from && all[i].year <= seen.to && deviations[i].is_outlying)
        seen.is_outlying = true;
    }
    return seen;
  };
  goal.baselines.push_back(mark(seen_from(stated, all, goal.wanted, per, level)));
  goal.baselines.front().is_stated = true;
  goal.baseline_outlying = goal.baselines.front().is_outlying;
  const int first = stated.from - years_around, last = stated.to + years_around;
  for (const YearFigure& one : between_years(all, first, std::min(last, all.back().year - 1))) {
    if (one.year != stated.from || one.year != stated.to)
      goal.baselines.push_back(mark(seen_from({one.year, one.year}, all, goal.wanted, per, level)));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].year >= stated.from && all[i].year <= stated.to && deviations[i].is_outlying)
      goal.baseline_expected = per * deviations[i].expected / all[i].exposure;
  }
}

void add_target_line(GoalResult& goal) {
  if (!goal.wanted) return;
  for (GoalYear& year : goal.years) {
    if (year.year >= goal.baseline_to)
      year.target = goal.baseline * std::pow(1.0 + *goal.wanted, year.year - goal.baseline_to);
  }
}

/// What so many years could show, and when they could show what is wanted.
void add_power(GoalResult& goal, double events_a_year, double dispersion, double level) {
  const DetectableChangeOptions options{.level = level};
  const int years = goal.latest->year - goal.baseline_from + 1;
  const auto direction = goal.wanted.value_or(-1.0) < 0.0 ? ChangeDirection::fewer : ChangeDirection::more;
  goal.detectable = detectable_yearly_change(events_a_year, years, direction, dispersion, options);
  if (!goal.wanted) return;
  if (const auto needed = years_to_show(events_a_year, *goal.wanted, dispersion, options))
    goal.decidable_year = goal.baseline_from + *needed - 1;
}

GoalResult compute_goal(const GoalInput& input, const StudyResult& result) {
  const std::vector<const SurveyWave*> waves = waves_of_goal(input, result);
  if (!waves.empty()) return compute_share_goal(input, waves, result);
  require_clear(input);
  GoalResult goal{.input = input};
  const std::vector<YearFigure> all = years_of_goal(input, result);
  if (all.empty()) return goal;
  const double per = scale(input, result), level = result.study.rates.level;
  for (const YearFigure& one : all) goal.years.push_back(shown_year(one, per, level));
  goal.latest = goal.years.back();
  const BaselineYears stated = baseline_years(input, all);
  goal.baseline_from = stated.from;
  goal.baseline_to = stated.to;
  goal.wanted = wanted_a_year(input, stated);
  const std::vector<YearFigure> before = between_years(all, stated.from, stated.to);
  if (before.empty()) return goal;
  const YearFigure sum = sum_of(before);
  goal.baseline = per * sum.count / sum.exposure;
  add_target_line(goal);
  goal.latest = goal.years.back();
  try_baselines(goal, stated, all, per, level);
  const YearlyTrend trend = yearly_trend(between_years(all, stated.from, all.back().year), {.level = level});
  goal.change = trend.change;
  goal.interval = trend.interval;
  if (goal.wanted) goal.state = judge_goal(*goal.wanted, goal.interval);
  add_power(goal, sum.count / static_cast<double>(before.size()), trend.dispersion, level);
  return goal;
}

}  // namespace

std::vector<GoalResult> compute_goals(const StudyResult& result) {
  std::vector<GoalResult> goals;
  for (const GoalInput& input : result.study.goals) goals.push_back(compute_goal(input, result));
  return goals;
}

}  // namespace hotspot::detail
