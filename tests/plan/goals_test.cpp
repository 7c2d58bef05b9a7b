// How far goals have come, and what is told of them. All figures invented.
#include <doctest/doctest.h>

#include <cmath>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "plan/compute_goals.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using doctest::Approx;

TEST_SUITE_BEGIN("fast");

namespace {

FigureTable table_of(const std::vector<double>& counts, int first_year = 2012) {
  FigureSeries series{
      .place = "Smallham", .is_own = true, .offence = "Arson", .age = "", .first_year = first_year};
  for (const double count : counts) series.years.push_back({.state = FigureState::known, .value = count});
  series.population.assign(counts.size(), 10000.0);
  return {.input = {.name = "police"}, .series = {series}};
}

GoalInput five_percent_a_year() {
  return {.name = "crime",
          .source = "police",
          .baseline = {2012},
          .target = -5.0,
          .unit = GoalUnit::percent_a_year};
}

StudyResult study_with(const std::vector<double>& counts, GoalInput goal) {
  StudyResult result = test::small_study({{30, 30}, {40, 40}, {0, 0}}, {100, 100});
  result.study.sources.front().name = "events";
  result.sources.front().name = "events";
  result.figures = {table_of(counts)};
  result.study.goals = {std::move(goal)};
  result.goals = detail::compute_goals(result);
  return result;
}

GoalResult goal_of(const std::vector<double>& counts, GoalInput goal = five_percent_a_year()) {
  return study_with(counts, std::move(goal)).goals.front();
}

template <class Values>
const Values& column(const Release& release, const char* layer, const char* name) {
  return std::get<Values>(release.layer(layer)->column(name)->values);
}

}  // namespace

TEST_CASE("A steady fall of many events is on track and no change off it") {
  CHECK(goal_of({2000, 1900, 1805, 1715, 1629}).state == GoalState::on_track);
  CHECK(goal_of({2000, 2000, 2000, 2000, 2000}).state == GoalState::off_track);
  CHECK(goal_of({2000, 1980, 1960, 1940, 1920}).state == GoalState::off_track);  // falls, but by 1 %
}

TEST_CASE("The same fall of few events cannot be told yet and the goal says when it can") {
  const GoalResult goal = goal_of({100, 95, 90, 86});
  CHECK(goal.state == GoalState::cannot_tell);
  CHECK(goal.decidable_year == 2019);  // eight years, 2012 included
  CHECK(goal.detectable < -0.1);
  CHECK(goal_of({2000, 1900, 1805, 1715}).decidable_year == 2014);
}

TEST_CASE("The line of the goal starts at the baseline") {
  const GoalResult goal = goal_of({100, 80, 100});
  CHECK(goal.baseline == 100.0);
  CHECK(goal.years[0].target == 100.0);
  CHECK(goal.years[2].target == Approx(90.25));
  GoalInput of_two_years = five_percent_a_year();
  of_two_years.baseline = {2012, 2013};
  const GoalResult from_mean = goal_of({100, 80, 100}, of_two_years);
  CHECK(from_mean.baseline == 90.0);
  CHECK(std::isnan(from_mean.years[0].target));
  CHECK(from_mean.years[1].target == 90.0);
}

TEST_CASE("An outlying baseline is flagged with what other years would give") {
  const std::vector<double> counts{14, 33, 11, 9, 3, 6, 100, 7, 15, 10, 21, 28};
  GoalInput input = five_percent_a_year();
  input.baseline = {2018};  // the seventh year, with 100
  const GoalResult goal = goal_of(counts, input);
  CHECK(goal.baseline_outlying);
  CHECK(goal.baseline_expected < 20.0);
  REQUIRE(goal.baselines.size() == 5);
  CHECK(goal.baselines.front().is_stated);
  CHECK(goal.baselines.front().is_outlying);
  CHECK(goal.baselines.front().state == GoalState::on_track);
  const auto year_before = std::find_if(goal.baselines.begin(), goal.baselines.end(),
                                        [](const GoalBaseline& seen) { return seen.from == 2017; });
  REQUIRE(year_before != goal.baselines.end());
  CHECK_FALSE(year_before->is_outlying);
  CHECK(year_before->state == GoalState::off_track);  // from 6 to 28
}

TEST_CASE("A total change by some year is the same as its share a year") {
  GoalInput total = five_percent_a_year();
  total.target = -10.0;
  total.unit = GoalUnit::percent;
  total.until = 2014;
  CHECK(*goal_of({100, 95, 90}, total).wanted == Approx(std::sqrt(0.9) - 1.0));
}

TEST_CASE("A goal without a number has a change and no state") {
  GoalInput input{.name = "crime", .source = "police"};
  const GoalResult goal = goal_of({100, 90, 80}, input);
  CHECK_FALSE(goal.state.has_value());
  CHECK(goal.change < 0.0);
  CHECK(goal.baseline_from == 2012);
}

TEST_CASE("A goal may be measured by events that have places") {
  StudyResult result = study_with({100, 90}, five_percent_a_year());
  result.study.goals.front().source = "events";
  result.study.goals.front().baseline = {2010};
  const GoalResult goal = detail::compute_goals(result).front();
  REQUIRE(goal.years.size() == 2);
  CHECK(goal.years[0].value == 70.0);
}

TEST_CASE("Goals that contradict themselves are refused with the remedy") {
  const auto changed = [](auto change) {
    GoalInput input = five_percent_a_year();
    change(input);
    return input;
  };
  const std::vector<double> counts{100, 90, 80};
  CHECK_THROWS_WITH_AS((void)goal_of(counts, changed([](GoalInput& g) { g.unit.reset(); })),
                       doctest::Contains("percentage points"), ArgumentError);
  CHECK_THROWS_WITH_AS((void)goal_of(counts, changed([](GoalInput& g) { g.source = "polize"; })),
                       doctest::Contains("events, police"), ArgumentError);
  CHECK_THROWS_AS((void)goal_of(counts, changed([](GoalInput& g) { g.target = 0.0; })), ArgumentError);
  CHECK_THROWS_AS((void)goal_of(counts, changed([](GoalInput& g) {
                                  g.baseline = {2014, 2012};
                                })),
                  ArgumentError);
  CHECK_THROWS_AS((void)goal_of(counts, changed([](GoalInput& g) { g.unit = GoalUnit::percentage_points; })),
                  ArgumentError);
  CHECK_THROWS_AS((void)goal_of(counts, changed([](GoalInput& g) { g.unit = GoalUnit::percent; })),
                  ArgumentError);
  CHECK_THROWS_AS((void)goal_of(counts, changed([](GoalInput& g) { g.counted_by = CountedBy::residents; })),
                  ArgumentError);
  CHECK_THROWS_AS((void)goal_of(counts, changed([](GoalInput& g) { g.offence = "Theft"; })), DataError);
}

TEST_CASE("A goal whose baseline nobody counted has no change") {
  GoalInput input = five_percent_a_year();
  input.baseline = {2005};
  const GoalResult goal = goal_of({100, 90, 80}, input);
  CHECK_FALSE(goal.state.has_value());
  CHECK(std::isnan(goal.change));
  CHECK(goal_of({0, 0, 0}).state == GoalState::cannot_tell);
}

TEST_CASE("Of a goal with a hidden year nothing is told that would give the year back") {
  const StudyResult result = study_with({40, 3, 30, 28}, five_percent_a_year());
  const Release open = release_study(result, Profile::open);
  CHECK(column<TextColumn>(open, "goal_years", "hidden") == TextColumn{"", "under_threshold", "", ""});
  CHECK(std::isnan(column<RealColumn>(open, "goal_years", "high")[1]));
  CHECK(column<RealColumn>(open, "goal_years", "value")[0] == 40.0);
  for (const char* name :
       {"change", "change_low", "change_high", "baseline", "detectable", "baseline_expected"}) {
    CAPTURE(name);
    CHECK(std::isnan(column<RealColumn>(open, "goals", name)[0]));
  }
  CHECK(column<TextColumn>(open, "goals", "state")[0].empty());
  CHECK(column<TextColumn>(open, "goals", "hidden")[0] == "protects_another");
  for (const double change : column<RealColumn>(open, "goal_baselines", "change")) CHECK(std::isnan(change));
  const Release internal = release_study(result, Profile::internal);
  CHECK(column<TextColumn>(internal, "goals", "state")[0] == "cannot_tell");
}

namespace {

SurveyWave wave_of(int year, std::int64_t unsafe, std::int64_t answers) {
  SurveyWave wave{.survey = "youth", .series = "youth", .year = year};
  wave.areas.resize(3);
  wave.areas[0].add(CountOf{unsafe, answers});
  wave.invited.assign(3, std::numeric_limits<double>::quiet_NaN());
  return wave;
}

GoalResult share_goal(std::vector<SurveyWave> waves, GoalUnit unit = GoalUnit::percent) {
  StudyResult result = test::small_study({{30, 30}, {40, 40}, {0, 0}}, {100, 100});
  result.surveys = std::move(waves);
  result.study.goals = {{.name = "safety",
                         .source = "youth",
                         .baseline = {2012},
                         .target = 10.0,
                         .unit = unit,
                         .until = 2015,
                         .others = true}};
  return detail::compute_goals(result).front();
}

}  // namespace

TEST_CASE("A goal of a survey is judged from wave to wave and counts those who did not say so") {
  const GoalResult goal = share_goal({wave_of(2012, 500, 1000), wave_of(2015, 440, 1000)});
  CHECK(goal.of_shares);
  CHECK(goal.baseline == Approx(0.5));
  CHECK(goal.latest->value == Approx(0.56));
  CHECK(goal.change == Approx(0.12));
  CHECK(goal.interval.low == Approx(0.031).epsilon(0.05));  // Katz's limits: 1.031 and 1.217
  CHECK(goal.interval.high == Approx(0.217).epsilon(0.05));
  CHECK(goal.state == GoalState::on_track);
  CHECK(goal.answers_needed == Approx(1564.67).epsilon(1e-4));  // from 50 to 55 %
}

TEST_CASE("Ten percent and ten percentage points are different goals") {
  const std::vector<SurveyWave> waves{wave_of(2012, 500, 1000), wave_of(2015, 440, 1000)};
  CHECK(share_goal(waves, GoalUnit::percent).state == GoalState::on_track);
  const GoalResult points = share_goal(waves, GoalUnit::percentage_points);
  CHECK(points.change == Approx(0.06));
  CHECK(points.years.back().target == Approx(0.6));
  CHECK(points.interval.high > 0.1);
  CHECK(share_goal({wave_of(2012, 5000, 10000), wave_of(2015, 4400, 10000)}, GoalUnit::percentage_points)
            .state == GoalState::off_track);
}

TEST_CASE("A hundred answers cannot tell and one wave is no new measurement") {
  CHECK(share_goal({wave_of(2012, 50, 100), wave_of(2015, 44, 100)}).state == GoalState::cannot_tell);
  const GoalResult alone = share_goal({wave_of(2012, 50, 100)});
  CHECK_FALSE(alone.state.has_value());
  CHECK(alone.latest->year == 2012);
  SurveyWave asked_otherwise = wave_of(2015, 10, 100);
  asked_otherwise.not_comparable = Message{"warning.population_unknown", {}};
  const GoalResult broken = share_goal({wave_of(2012, 50, 100), asked_otherwise});
  CHECK(broken.years.size() == 1);
  CHECK_FALSE(broken.state.has_value());
}

TEST_CASE("A goal of a survey by the year is refused since no survey is held every year") {
  CHECK_THROWS_AS((void)share_goal({wave_of(2012, 50, 100)}, GoalUnit::percent_a_year), ArgumentError);
}
