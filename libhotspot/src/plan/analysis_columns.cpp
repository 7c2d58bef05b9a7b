#include "plan/analysis_columns.hpp"

#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

template <class Value>
Column column(const std::string& name, const std::vector<RateChange>& changes, const Value& value) {
  RealColumn values;
  for (const RateChange& change : changes) values.push_back(value(change));
  return {.name = name, .values = std::move(values)};
}

}  // namespace

std::vector<Column> local_columns(const std::vector<double>& values, const LocalResult& result) {
  TextColumn classes, quadrants;
  for (const LocalClass local_class : result.classes) {
    classes.push_back(class_in_words(local_class, result.level));
  }
  for (const Quadrant quadrant : result.quadrants) quadrants.emplace_back(word(quadrant));
  std::vector<Column> columns{
      {.name = "value", .values = values},
      {.name = "neighbours", .values = IntegerColumn(result.neighbours.begin(), result.neighbours.end())},
      {.name = "statistic", .values = result.statistic},
      {.name = "expected", .values = result.expected},
      {.name = "variance", .values = result.variance},
      {.name = "z", .values = result.z},
      {.name = "p", .values = result.p},
      {.name = "p_adjusted", .values = result.p_adjusted},
      {.name = "p_permutation", .values = result.p_permutation},
      {.name = "class", .values = classes}};
  if (!quadrants.empty()) columns.push_back({.name = "quadrant", .values = quadrants});
  return columns;
}

std::vector<RateChange> rate_changes(const CountsInPeriod& before, const CountsInPeriod& after,
                                     double level) {
  std::vector<RateChange> changes;
  for (std::size_t i = 0; i < before.counts.size(); ++i) {
    const double first = before.counts[i], second = after.counts[i];
    if (std::isnan(first) || std::isnan(second)) {
      changes.push_back({.ratio = undefined, .interval = {undefined, undefined}, .p = undefined});
      continue;
    }
    changes.push_back(rate_change({static_cast<std::int64_t>(first), before.days},
                                  {static_cast<std::int64_t>(second), after.days}, {.level = level}));
  }
  return changes;
}

std::vector<Column> change_columns(const std::vector<RateChange>& changes, Adjustment adjust) {
  std::vector<Column> columns;
  const auto add = [&](const std::string& name, const auto& value) {
    columns.push_back(column(name, changes, value));
  };
  add("ratio", [](const RateChange& change) { return change.ratio; });
  add("ratio_low", [](const RateChange& change) { return change.interval.low; });
  add("ratio_high", [](const RateChange& change) { return change.interval.high; });
  add("percent", [](const RateChange& change) { return change_percent(change.ratio); });
  add("percent_low", [](const RateChange& change) { return change_percent(change.interval.low); });
  add("percent_high", [](const RateChange& change) { return change_percent(change.interval.high); });
  add("p", [](const RateChange& change) { return change.p; });
  columns.push_back(
      {.name = "p_adjusted", .values = adjust_p_values(std::get<RealColumn>(columns.back().values), adjust)});
  return columns;
}

}  // namespace hotspot::detail
