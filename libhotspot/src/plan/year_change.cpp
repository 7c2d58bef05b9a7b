#include "plan/year_change.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/adjust_p_values.hpp"
#include "hotspot/stats/rate_change.hpp"
#include "hotspot/stats/sample_size.hpp"

namespace hotspot::detail {
namespace {

using std::chrono::day;
using std::chrono::December;
using std::chrono::January;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::chrono::local_days first_day_of(int year) {
  return std::chrono::local_days(std::chrono::year(year) / January / 1);
}

/// Years of which the period leaves out no day; the first is after the last where there are none.
YearSpan whole_years(const Period& period) {
  const bool from_start = period.from.month() == January && period.from.day() == day{1};
  const bool to_end = period.to.month() == December && period.to.day() == day{31};
  return {.first = period.first_year() + (from_start ? 0 : 1),
          .last = static_cast<int>(period.to.year()) - (to_end ? 0 : 1)};
}

/// [2014], or the first and the last year.
std::optional<YearSpan> stated_years(const std::vector<int>& years) {
  if (years.empty() || years.size() > 2 || years.front() > years.back()) return std::nullopt;
  return YearSpan{.first = years.front(), .last = years.back()};
}

ChangeYears stated_change(const ChangeSettings& settings, const YearSpan& whole) {
  const std::optional<YearSpan> before = stated_years(settings.before), after = stated_years(settings.after);
  if (before && after && whole.first <= before->first && before->last < after->first &&
      after->last <= whole.last) {
    return {.before = *before, .after = *after};
  }
  throw ArgumentError(
      {"error.change_years",
       {{"first", static_cast<std::int64_t>(whole.first)}, {"last", static_cast<std::int64_t>(whole.last)}}});
}

std::vector<std::size_t> indices_of(const YearSpan& years, const StudyResult& result) {
  std::vector<std::size_t> indices;
  for (int year = years.first; year <= years.last; ++year)
    indices.push_back(static_cast<std::size_t>(year - result.period->first_year()));
  return indices;
}

/// None where one of the years is hidden.
std::optional<std::int64_t> shown_sum(const YearCounts& unit, const std::vector<std::size_t>& years) {
  std::int64_t sum = 0;
  for (const std::size_t year : years) {
    if (unit.hidden[year] != Hidden::no) return std::nullopt;
    sum += unit.counts[year];
  }
  return sum;
}

std::int64_t events_in(const SourceResult& source, const std::vector<std::size_t>& years) {
  std::int64_t sum = 0;
  for (const std::size_t year : years) {
    sum += source.by_year[year].outside;
    for (const std::int64_t count : source.by_year[year].count) sum += count;
  }
  return sum;
}

IntegerColumn classes_of(const std::vector<RateChange>& changes, double level) {
  std::vector<double> p;
  for (const RateChange& change : changes) p.push_back(change.p);
  const std::vector<double> adjusted = adjust_p_values(p, Adjustment::bh);
  IntegerColumn classes(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (std::isnan(adjusted[i])) continue;
    const bool told = adjusted[i] < 1.0 - level;
    classes[i] = !told ? 0 : changes[i].interval.low > 1.0 ? 1 : -1;
  }
  return classes;
}

}  // namespace

double YearSpan::days() const {
  return static_cast<double>((first_day_of(last + 1) - first_day_of(first)).count());
}

std::string YearSpan::words() const {
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

std::optional<ChangeYears> change_years(const StudyResult& result) {
  const ChangeSettings& settings = result.study.change;
  const bool stated = !settings.before.empty() || !settings.after.empty();
  if (!result.period) return std::nullopt;
  const YearSpan whole = whole_years(*result.period);
  if (stated) return stated_change(settings, whole);
  if (whole.last - whole.first < 1) return std::nullopt;
  return ChangeYears{.before = {whole.last - 1, whole.last - 1}, .after = {whole.last, whole.last}};
}

ChangeFigures change_figures(const StudyResult& result, const SourceResult& source,
                             const std::vector<YearCounts>& units) {
  const std::size_t n = units.size();
  const RealColumn none(n, undefined);
  ChangeFigures figures{IntegerColumn(n), IntegerColumn(n), none, none, none, IntegerColumn(n)};
  const std::optional<ChangeYears> years = change_years(result);
  if (!years || source.by_year.empty()) return figures;
  const std::vector<std::size_t> before = indices_of(years->before, result);
  const std::vector<std::size_t> after = indices_of(years->after, result);
  if (events_in(source, before) + events_in(source, after) < static_cast<std::int64_t>(fewest_events))
    return figures;
  std::vector<RateChange> changes(n, {undefined, {undefined, undefined}, undefined});
  for (std::size_t i = 0; i < n; ++i) {
    const std::optional<std::int64_t> first = shown_sum(units[i], before),
                                      second = shown_sum(units[i], after);
    if (!first || !second) continue;
    figures.before[i] = first;
    figures.after[i] = second;
    changes[i] = rate_change({*first, years->before.days()}, {*second, years->after.days()},
                             {.level = result.study.rates.level});
    figures.percent[i] = change_percent(changes[i].ratio);
    figures.low[i] = change_percent(changes[i].interval.low);
    figures.high[i] = change_percent(changes[i].interval.high);
  }
  figures.classes = classes_of(changes, result.study.rates.level);
  return figures;
}

void add_change(LayerBuilder& layer, ChangeFigures figures, const SourceResult& source) {
  layer.add("{source}_change_before", std::move(figures.before), &source);
  layer.add("{source}_change_after", std::move(figures.after), &source);
  layer.add("{source}_change_percent", std::move(figures.percent), &source);
  layer.add("{source}_change_low", std::move(figures.low), &source);
  layer.add("{source}_change_high", std::move(figures.high), &source);
  layer.add("{source}_change_class", std::move(figures.classes), &source);
}

}  // namespace hotspot::detail
