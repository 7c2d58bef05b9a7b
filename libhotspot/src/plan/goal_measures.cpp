#include "plan/goal_measures.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

using namespace std::chrono;

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

bool is_whole(int wanted, const Period& period) {
  const std::chrono::year named(wanted);
  return sys_days(period.from) <= sys_days(named / January / 1) &&
         sys_days(named / December / 31) <= sys_days(period.to);
}

std::vector<YearFigure> years_of_source(const SourceResult& source, const StudyResult& result) {
  std::vector<YearFigure> years;
  for (std::size_t i = 0; i < source.by_year.size() && result.period; ++i) {
    const int named = result.period->first_year() + static_cast<int>(i);
    const AreaCounts& counts = source.by_year[i];
    const std::int64_t all = std::accumulate(counts.count.begin(), counts.count.end(), counts.outside);
    if (is_whole(named, *result.period)) years.push_back({named, static_cast<double>(all), 1.0});
  }
  return years;
}

std::vector<YearFigure> years_of_series(const FigureSeries& series, bool per_resident) {
  std::vector<YearFigure> years;
  for (std::size_t i = 0; i < series.years.size(); ++i) {
    const double exposure = per_resident ? series.population[i] : 1.0;
    if (series.years[i].state == FigureState::known && exposure > 0.0)
      years.push_back({series.year(i), series.years[i].value, exposure});
  }
  return years;
}

[[noreturn]] void refuse_source(const GoalInput& goal, const StudyResult& result) {
  std::vector<std::string> names;
  for (const SourceResult& source : result.sources) names.push_back(source.name);
  for (const SurveyWave& wave : result.surveys) {
    if (std::find(names.begin(), names.end(), wave.survey) == names.end()) names.push_back(wave.survey);
  }
  for (const FigureTable& table : result.figures) {
    if (is_count(table.input.measure)) names.push_back(table.input.name);
  }
  throw ArgumentError(
      {"error.goal_source", {{"goal", goal.name}, {"source", goal.source}, {"names", listed(names)}}});
}

/// The municipality's series of the goal's offence and age band; with neither stated it must be the only one.
std::size_t own_series(const GoalInput& goal, const FigureTable& table) {
  std::vector<std::size_t> found;
  std::vector<std::string> names;
  for (std::size_t s = 0; s < table.series.size(); ++s) {
    const FigureSeries& series = table.series[s];
    if (!series.is_own) continue;
    names.push_back(series.age.empty() ? series.offence : series.offence + " (" + series.age + ")");
    if ((goal.offence.empty() || goal.offence == series.offence) &&
        (goal.age.empty() || goal.age == series.age))
      found.push_back(s);
  }
  if (found.size() == 1) return found.front();
  throw DataError({found.empty() ? "error.goal_no_series" : "error.goal_several_series",
                   {{"goal", goal.name}, {"source", goal.source}, {"names", listed(names)}}});
}

}  // namespace

std::vector<const SurveyWave*> waves_of_goal(const GoalInput& goal, const StudyResult& result) {
  std::vector<const SurveyWave*> waves;
  for (const SurveyWave& wave : result.surveys) {
    if (wave.survey == goal.source || (!wave.series.empty() && wave.series == goal.source))
      waves.push_back(&wave);
  }
  std::stable_sort(waves.begin(), waves.end(),
                   [](const SurveyWave* a, const SurveyWave* b) { return a->year < b->year; });
  for (std::size_t i = waves.size(); i-- > 1;) {
    if (waves[i]->not_comparable) return {waves.begin() + static_cast<std::ptrdiff_t>(i), waves.end()};
  }
  return waves;
}

std::optional<GoalSeries> series_of_goal(const GoalInput& goal, const StudyResult& result) {
  for (std::size_t t = 0; t < result.figures.size(); ++t) {
    const FigureTable& table = result.figures[t];
    if (table.input.name != goal.source || !is_count(table.input.measure)) continue;
    if (goal.counted_by && *goal.counted_by != table.input.counted_by) {
      throw ArgumentError({"error.goal_counted_by",
                           {{"goal", goal.name},
                            {"source", goal.source},
                            {"wanted", std::string(word(*goal.counted_by))},
                            {"there", std::string(word(table.input.counted_by))}}});
    }
    return GoalSeries{t, own_series(goal, table)};
  }
  return std::nullopt;
}

std::vector<YearFigure> years_of_goal(const GoalInput& goal, const StudyResult& result) {
  const auto source = std::find_if(result.sources.begin(), result.sources.end(),
                                   [&](const SourceResult& one) { return one.name == goal.source; });
  if (source != result.sources.end()) return years_of_source(*source, result);
  const auto found = series_of_goal(goal, result);
  if (!found) refuse_source(goal, result);
  return years_of_series(result.figures[found->table].series[found->series], goal.per_resident);
}

}  // namespace hotspot::detail
