#include "plan/compute_share_goal.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/detectable_change.hpp"

namespace hotspot::detail {
namespace {

constexpr double percent = 0.01;

struct WaveShare {
  int year = 0;
  Share share{};
  double answers = 0.0;  ///< effective
};

WaveShare share_of(const SurveyWave& wave, const GoalInput& goal, double level) {
  const WeightedShare weighted =
      weighted_share(wave.all(), {.level = level, .design_effect = wave.design_effect});
  Share share = weighted.share;
  if (goal.others) share = {1.0 - share.share, {1.0 - share.interval.high, 1.0 - share.interval.low}};
  return {wave.year, share, weighted.effective_answers};
}

double square(double value) {
  return value * value;
}

Interval difference_limits(const Share& first, const Share& second) {
  const double difference = second.share - first.share;
  return {difference - std::hypot(second.share - second.interval.low, first.interval.high - first.share),
          difference + std::hypot(second.interval.high - second.share, first.share - first.interval.low)};
}

Interval ratio_limits(const Share& first, const Share& second) {
  const double product = first.share * second.share;
  const double low_1 = first.interval.low, high_1 = first.interval.high;
  const double low_2 = second.interval.low, high_2 = second.interval.high;
  const double upper = high_1 * (2.0 * first.share - high_1), lower = low_1 * (2.0 * first.share - low_1);
  if (!(upper > 0.0) || !(lower > 0.0)) return {not_known, not_known};  // too few to say so
  const double root_low =
      std::sqrt(std::max(0.0, square(product) - low_2 * upper * (2.0 * second.share - low_2)));
  const double root_high =
      std::sqrt(std::max(0.0, square(product) - high_2 * lower * (2.0 * second.share - high_2)));
  return {(product - root_low) / upper, (product + root_high) / lower};
}

/// What the goal asks for by the latest wave: all of it from `until` on, before that its share of the time.
double wanted_by_now(const GoalInput& goal, int baseline, int latest) {
  const double all = percent * *goal.target;
  if (!goal.until || latest >= *goal.until) return all;
  if (*goal.until <= baseline) throw ArgumentError({"error.goal_until", {{"goal", goal.name}}});
  const double passed = static_cast<double>(latest - baseline) / (*goal.until - baseline);
  return goal.unit == GoalUnit::percent ? std::expm1(passed * std::log1p(all)) : passed * all;
}

void require_clear(const GoalInput& goal) {
  const auto refuse = [&](const char* key) { throw ArgumentError({key, {{"goal", goal.name}}}); };
  if (goal.target && !goal.unit) refuse("error.goal_unit");
  if (goal.target && *goal.target == 0.0) refuse("error.goal_zero");
  if (goal.unit == GoalUnit::percent_a_year) refuse("error.goal_shares_a_year");
}

void add_power(GoalResult& goal, const WaveShare& first, const WaveShare& last, double level) {
  const DetectableChangeOptions options{.level = level};
  const bool relative = goal.change_unit == GoalUnit::percent;
  const auto direction = goal.wanted.value_or(1.0) < 0.0 ? ChangeDirection::fewer : ChangeDirection::more;
  const double points =
      detectable_share_change(first.share.share, std::min(first.answers, last.answers), direction, options);
  goal.detectable = relative ? points / first.share.share : points;
  if (!goal.wanted) return;
  const double second = first.share.share + *goal.wanted * (relative ? first.share.share : 1.0);
  if (second >= 0.0 && second <= 1.0 && second != first.share.share)
    goal.answers_needed = answers_to_show(first.share.share, second, options);
}

void add_years(GoalResult& goal, const std::vector<WaveShare>& shares, const WaveShare& first) {
  for (const WaveShare& one : shares) {
    GoalYear year{.year = one.year, .value = one.share.share, .interval = one.share.interval};
    if (goal.input.target && one.year >= first.year) {
      const double wanted = one.year == first.year ? 0.0 : wanted_by_now(goal.input, first.year, one.year);
      year.target = goal.change_unit == GoalUnit::percent ? first.share.share * (1.0 + wanted)
                                                          : first.share.share + wanted;
    }
    goal.years.push_back(year);
  }
}

}  // namespace

GoalResult compute_share_goal(const GoalInput& input, const std::vector<const SurveyWave*>& waves,
                              const StudyResult& result) {
  require_clear(input);
  const double level = result.study.rates.level;
  GoalResult goal{.input = input, .of_shares = true};
  goal.change_unit = input.unit.value_or(GoalUnit::percentage_points);
  std::vector<WaveShare> shares;
  for (const SurveyWave* wave : waves) {
    const WaveShare share = share_of(*wave, input, level);
    if (!std::isnan(share.share.share)) shares.push_back(share);
  }
  if (shares.empty()) return goal;
  const int wanted_year = input.baseline.empty() ? shares.front().year : input.baseline.front();
  const auto found = std::find_if(shares.begin(), shares.end(),
                                  [&](const WaveShare& one) { return one.year >= wanted_year; });
  const WaveShare first = found == shares.end() ? shares.back() : *found, last = shares.back();
  add_years(goal, shares, first);
  goal.latest = goal.years.back();
  goal.baseline = first.share.share;
  goal.baseline_from = goal.baseline_to = first.year;
  if (last.year == first.year) return goal;  // no new measurement
  const bool relative = goal.change_unit == GoalUnit::percent;
  goal.change = relative ? last.share.share / first.share.share - 1.0 : last.share.share - first.share.share;
  goal.interval = difference_limits(first.share, last.share);
  if (relative) {
    const Interval ratio = ratio_limits(first.share, last.share);
    goal.interval = {ratio.low - 1.0, ratio.high - 1.0};
  }
  if (input.target) {
    goal.wanted = wanted_by_now(input, first.year, last.year);
    goal.state = judge_goal(*goal.wanted, goal.interval);
  }
  add_power(goal, first, last, level);
  return goal;
}

}  // namespace hotspot::detail
