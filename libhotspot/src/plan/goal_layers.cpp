#include <algorithm>
#include <cmath>

#include "plan/disclosed_figures.hpp"
#include "plan/disclosed_surveys.hpp"
#include "plan/goal_measures.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

/// Per goal: what is hidden of each of its years, and so of all that is computed from them.
struct DisclosedGoal {
  std::vector<Hidden> years{};
  Hidden whole = Hidden::no;
  DisclosedWave told{};  ///< how exactly shares are told; all else to the last digit
};

Hidden year_of_source(const StudyResult& result, const DisclosedCounts& disclosed, std::size_t source,
                      int year) {
  const std::vector<Hidden>& years = disclosed.sources[source].years;
  const int index = result.period ? year - result.period->first_year() : -1;
  const bool there = index >= 0 && index < static_cast<int>(years.size());
  return there ? years[static_cast<std::size_t>(index)] : Hidden::no;
}

/// What `hidden_of(year)` says of each year, and so of the goal.
template <class HiddenOf>
DisclosedGoal disclosed_years(const GoalResult& goal, HiddenOf hidden_of) {
  DisclosedGoal shown;
  for (const GoalYear& year : goal.years) {
    shown.years.push_back(hidden_of(year.year));
    if (shown.years.back() != Hidden::no) shown.whole = Hidden::protects_another;
  }
  return shown;
}

DisclosedGoal disclose_waves(const GoalResult& goal, const StudyResult& result,
                             const DisclosedCounts& disclosed) {
  const std::vector<const SurveyWave*> waves = waves_of_goal(goal.input, result);
  DisclosedWave told;
  DisclosedGoal shown = disclosed_years(goal, [&](int year) {
    const auto wave =
        std::find_if(waves.begin(), waves.end(), [&](const SurveyWave* one) { return one->year == year; });
    if (wave == waves.end()) return Hidden::no;
    const DisclosedWave one = disclose_wave(**wave, result, disclosed.area_rule, disclosed.profile);
    told.to_percent = told.to_percent || one.to_percent;
    return one.all.reason();
  });
  shown.told = std::move(told);
  return shown;
}

DisclosedGoal disclose_goal(const GoalResult& goal, const StudyResult& result,
                            const DisclosedCounts& disclosed, const DisclosedFigures& figures) {
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    if (result.sources[s].name != goal.input.source) continue;
    return disclosed_years(goal, [&](int year) { return year_of_source(result, disclosed, s, year); });
  }
  if (goal.of_shares) return disclose_waves(goal, result, disclosed);
  const auto found = series_of_goal(goal.input, result);
  if (!found) return disclosed_years(goal, [](int) { return Hidden::no; });
  const auto [table, series] = *found;
  const std::vector<Hidden>& hidden = figures[table][series];
  const int first = result.figures[table].series[series].first_year;
  return disclosed_years(goal, [&](int year) { return hidden[static_cast<std::size_t>(year - first)]; });
}

std::vector<DisclosedGoal> disclose_goals(const StudyResult& result, const DisclosedCounts& disclosed) {
  const DisclosedFigures figures =
      disclose_figures(result.figures, result.study.disclosure.threshold, disclosed.profile);
  std::vector<DisclosedGoal> goals;
  for (const GoalResult& goal : result.goals)
    goals.push_back(disclose_goal(goal, result, disclosed, figures));
  return goals;
}

double as_percent(double change) {
  return 100.0 * change;
}

double shown(double value, Hidden hidden) {
  return hidden == Hidden::no ? value : not_known;
}

std::string state_of(const std::optional<GoalState>& state, Hidden hidden) {
  return state && hidden == Hidden::no ? std::string(word(*state)) : std::string();
}

std::optional<std::int64_t> whole(const std::optional<int>& value) {
  return value ? std::optional<std::int64_t>(*value) : std::nullopt;
}

constexpr const char* method = "goals by Poisson trend, with the change that the figures could show";
constexpr const char* reference = "McCullagh and Nelder (1989); Signorini (1991)";

/// What the study file says of each goal.
void add_inputs(LayerBuilder& layer, const StudyResult& result) {
  TextColumn names, titles, sources, offences, ages, populations, units;
  RealColumn targets;
  IntegerColumn until;
  for (const GoalResult& goal : result.goals) {
    names.push_back(goal.input.name);
    titles.push_back(title_of(goal.input));
    sources.push_back(goal.input.source);
    offences.push_back(goal.input.offence);
    ages.push_back(goal.input.age);
    populations.push_back(goal.input.population);
    targets.push_back(goal.input.target.value_or(not_known));
    units.emplace_back(goal.input.unit ? word(*goal.input.unit) : std::string_view());
    until.push_back(whole(goal.input.until));
  }
  layer.add("goal", std::move(names));
  layer.add("title", std::move(titles));
  layer.add("source", std::move(sources));
  layer.add("offence", std::move(offences));
  layer.add("age", std::move(ages));
  layer.add("population", std::move(populations));
  layer.add("target", std::move(targets));
  layer.add("unit", std::move(units));
  layer.add("until", std::move(until));
}

void add_baselines(LayerBuilder& layer, const StudyResult& result, const std::vector<DisclosedGoal>& goals) {
  IntegerColumn from, to, outlying, latest_years;
  RealColumn baselines, expected, latest;
  for (std::size_t g = 0; g < goals.size(); ++g) {
    const GoalResult& goal = result.goals[g];
    const Hidden hidden = goals[g].whole;
    from.emplace_back(goal.baseline_from);
    to.emplace_back(goal.baseline_to);
    baselines.push_back(shown(told_share(goal.baseline, goals[g].told), hidden));
    outlying.push_back(hidden == Hidden::no ? std::optional<std::int64_t>(goal.baseline_outlying ? 1 : 0)
                                            : std::nullopt);
    expected.push_back(shown(told_share(goal.baseline_expected, goals[g].told), hidden));
    latest_years.push_back(goal.latest ? whole(goal.latest->year) : std::nullopt);
    latest.push_back(goal.latest ? shown(told_share(goal.latest->value, goals[g].told), goals[g].years.back())
                                 : not_known);
  }
  layer.add("baseline_from", std::move(from));
  layer.add("baseline_to", std::move(to));
  layer.add("baseline", std::move(baselines));
  layer.add("baseline_outlying", std::move(outlying));
  layer.add("baseline_expected", std::move(expected));
  layer.add("latest_year", std::move(latest_years));
  layer.add("latest", std::move(latest));
}

void add_progress(LayerBuilder& layer, const StudyResult& result, const std::vector<DisclosedGoal>& goals) {
  RealColumn wanted, change, low, high, detectable;
  TextColumn units, states, reasons_hidden;
  IntegerColumn decidable, answers;
  for (std::size_t g = 0; g < goals.size(); ++g) {
    const GoalResult& goal = result.goals[g];
    const Hidden hidden = goals[g].whole;
    units.emplace_back(word(goal.change_unit));
    const double needed = shown(goal.answers_needed, hidden);
    answers.push_back(std::isnan(needed) ? std::nullopt
                                         : std::optional(static_cast<std::int64_t>(std::ceil(needed))));
    wanted.push_back(goal.wanted ? as_percent(*goal.wanted) : not_known);
    change.push_back(shown(as_percent(told_share(goal.change, goals[g].told)), hidden));
    low.push_back(shown(as_percent(told_share(goal.interval.low, goals[g].told)), hidden));
    high.push_back(shown(as_percent(told_share(goal.interval.high, goals[g].told)), hidden));
    states.push_back(state_of(goal.state, hidden));
    detectable.push_back(shown(as_percent(goal.detectable), hidden));
    decidable.push_back(hidden == Hidden::no ? whole(goal.decidable_year) : std::nullopt);
    reasons_hidden.emplace_back(hidden_word(hidden));
  }
  layer.add("change_unit", std::move(units));
  layer.add("wanted", std::move(wanted));
  layer.add("change", std::move(change));
  layer.add("change_low", std::move(low));
  layer.add("change_high", std::move(high));
  layer.add("state", std::move(states));
  layer.add("detectable", std::move(detectable));
  layer.add("decidable_year", std::move(decidable));
  layer.add("answers_needed", std::move(answers));
  layer.add("hidden", std::move(reasons_hidden));
}

}  // namespace

Layer goals_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const std::vector<DisclosedGoal> goals = disclose_goals(result, disclosed);
  LayerBuilder layer("goals", result);
  add_inputs(layer, result);
  add_baselines(layer, result, goals);
  add_progress(layer, result, goals);
  return layer.finish(NoPlaces{}, provenance(result, method, reference));
}

Layer goal_years_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const std::vector<DisclosedGoal> goals = disclose_goals(result, disclosed);
  TextColumn names, hidden;
  IntegerColumn years;
  RealColumn values, lows, highs, targets;
  for (std::size_t g = 0; g < goals.size(); ++g) {
    for (std::size_t i = 0; i < result.goals[g].years.size(); ++i) {
      const GoalYear& year = result.goals[g].years[i];
      const Hidden reason = goals[g].years[i];
      names.push_back(result.goals[g].input.name);
      years.emplace_back(year.year);
      values.push_back(shown(told_share(year.value, goals[g].told), reason));
      lows.push_back(shown(told_share(year.interval.low, goals[g].told), reason));
      highs.push_back(shown(told_share(year.interval.high, goals[g].told), reason));
      targets.push_back(
          shown(told_share(year.target, goals[g].told), goals[g].whole));  // it starts at the baseline
      hidden.emplace_back(hidden_word(reason));
    }
  }
  LayerBuilder layer("goal_years", result);
  layer.add("goal", std::move(names));
  layer.add("year", std::move(years));
  layer.add("value", std::move(values));
  layer.add("low", std::move(lows));
  layer.add("high", std::move(highs));
  layer.add("target", std::move(targets));
  layer.add("hidden", std::move(hidden));
  return layer.finish(NoPlaces{}, provenance(result, method, reference));
}

Layer goal_baselines_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const std::vector<DisclosedGoal> goals = disclose_goals(result, disclosed);
  TextColumn names, states, reasons_hidden;
  IntegerColumn from, to, stated, outlying;
  RealColumn baselines, targets, changes, lows, highs;
  for (std::size_t g = 0; g < goals.size(); ++g) {
    const Hidden hidden = goals[g].whole;
    for (const GoalBaseline& seen : result.goals[g].baselines) {
      names.push_back(result.goals[g].input.name);
      from.emplace_back(seen.from);
      to.emplace_back(seen.to);
      stated.emplace_back(seen.is_stated ? 1 : 0);
      outlying.push_back(hidden == Hidden::no ? std::optional<std::int64_t>(seen.is_outlying ? 1 : 0)
                                              : std::nullopt);
      baselines.push_back(shown(told_share(seen.value, goals[g].told), hidden));
      targets.push_back(shown(told_share(seen.target, goals[g].told), hidden));
      changes.push_back(shown(as_percent(told_share(seen.change, goals[g].told)), hidden));
      lows.push_back(shown(as_percent(told_share(seen.interval.low, goals[g].told)), hidden));
      highs.push_back(shown(as_percent(told_share(seen.interval.high, goals[g].told)), hidden));
      states.push_back(state_of(seen.state, hidden));
      reasons_hidden.emplace_back(hidden_word(hidden));
    }
  }
  LayerBuilder layer("goal_baselines", result);
  layer.add("goal", std::move(names));
  layer.add("baseline_from", std::move(from));
  layer.add("baseline_to", std::move(to));
  layer.add("stated", std::move(stated));
  layer.add("outlying", std::move(outlying));
  layer.add("baseline", std::move(baselines));
  layer.add("target", std::move(targets));
  layer.add("change", std::move(changes));
  layer.add("change_low", std::move(lows));
  layer.add("change_high", std::move(highs));
  layer.add("state", std::move(states));
  layer.add("hidden", std::move(reasons_hidden));
  return layer.finish(NoPlaces{}, provenance(result, method, reference));
}

}  // namespace hotspot::detail
