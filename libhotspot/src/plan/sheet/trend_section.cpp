#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

using namespace std::chrono;

bool is_whole(int year, const Period& period) {
  const std::chrono::year named(year);
  return sys_days(period.from) <= sys_days(named / January / 1) &&
         sys_days(named / December / 31) <= sys_days(period.to);
}

/// Years in which a survey asked nobody: no mark in the whole municipality is not 'none', but 'not asked'.
std::vector<int> years_not_asked(const SheetInput& input, const SourceInput& source) {
  std::vector<int> years;
  if (source.kind != SourceKind::perceived_unsafe) return years;
  const Layer& totals = released_layer(input.release, "totals");
  const TextColumn& sources = text_column(totals, "source");
  const IntegerColumn& named = integer_column(totals, "year");
  const IntegerColumn& counts = integer_column(totals, "count");
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i] == source.name && named[i] && counts[i] == std::int64_t{0})
      years.push_back(static_cast<int>(*named[i]));
  }
  return years;
}

SheetYear year_of(const SheetInput& input, int name, const ShownCount& events,
                  const std::vector<int>& not_asked) {
  const auto period = released_period(input.release);
  SheetYear year{.year = name};
  year.whole = !period || is_whole(name, *period);
  if (std::find(not_asked.begin(), not_asked.end(), name) != not_asked.end()) return year;
  if (!events.hidden.empty() || !events.count) {
    year.state = YearState::hidden;
    return year;
  }
  year.state = YearState::shown;
  year.count = *events.count;
  year.interval = poisson_interval(year.count, input.study.rates.level);
  return year;
}

std::vector<SheetYear> years_of(const SheetInput& input, const SourceInput& source) {
  const bool municipality = input.unit == SheetUnit::municipality;
  const Layer& layer = released_layer(input.release, municipality ? "totals" : "area_counts");
  const TextColumn* ids = municipality ? nullptr : &text_column(layer, "area_id");
  const std::string id = municipality ? "" : text_column(input.units, "id")[input.row];
  const TextColumn& sources = text_column(layer, "source");
  const TextColumn& categories = text_column(layer, "category");
  const TextColumn& hidden = text_column(layer, "hidden");
  const IntegerColumn& named = integer_column(layer, "year");
  const IntegerColumn& counts = integer_column(layer, "count");
  const std::vector<int> not_asked = years_not_asked(input, source);
  std::vector<SheetYear> years;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i] != source.name || !categories[i].empty() || !named[i]) continue;
    if (ids != nullptr && (*ids)[i] != id) continue;
    years.push_back(year_of(input, static_cast<int>(*named[i]), {counts[i], hidden[i]}, not_asked));
  }
  return years;
}

/// "2012: 40 (29 to 54)"
std::string year_words(const SheetInput& input, const SheetYear& year) {
  const std::string name =
      std::to_string(year.year) + (year.whole ? "" : " " + input.words("sheet.part_of_year"));
  switch (year.state) {
    case YearState::no_data:
      return name + ": " + input.words("sheet.no_measurement");
    case YearState::hidden:
      return name + ": " + input.words("sheet.hidden_year");
    case YearState::shown:
      return name + ": " + input.number(year.count) + " (" +
             input.words("report.range", {{"low", input.number(year.interval.low)},
                                          {"high", input.number(year.interval.high)}}) +
             ")";
  }
  return name;
}

std::string trend_words(const SheetInput& input, const SheetTrend& trend) {
  std::string words = trend.title + ": ";
  for (std::size_t i = 0; i < trend.years.size(); ++i)
    words += (i == 0 ? "" : "; ") + year_words(input, trend.years[i]);
  return words + ".";
}

/// "Reports to the police: from 39 in 2014 to 43 in 2015; that cannot be told from chance." Empty where the
/// two years are not shown.
std::string change_sentence(const SheetInput& input, const SourceInput& source) {
  const auto& before = integer_column(input.units, source.name + "_change_before")[input.row];
  const auto& after = integer_column(input.units, source.name + "_change_after")[input.row];
  const auto& verdict = integer_column(input.units, source.name + "_change_class")[input.row];
  // A survey that asks every third year has no change from one year to the next.
  if (!before || !after || !verdict || source.kind == SourceKind::perceived_unsafe) return "";
  const char* key = *verdict == 0  ? "sheet.change_unknown"
                    : *verdict > 0 ? "sheet.change_more"
                                   : "sheet.change_fewer";
  return input.words(key, {{"source", title_of_source(source)},
                           {"before", input.number(*before)},
                           {"after", input.number(*after)},
                           {"year_before", run_value(input.release, "change_before")},
                           {"year_after", run_value(input.release, "change_after")}});
}

bool any_hidden(const SheetTrend& trend) {
  return std::any_of(trend.years.begin(), trend.years.end(),
                     [](const SheetYear& year) { return year.state == YearState::hidden; });
}

}  // namespace

SheetSection trend_section(const SheetInput& input) {
  SheetSection section{.part = SheetPart::trend, .heading = input.words("sheet.heading_trend")};
  if (is_silent(input)) return section;
  bool explain = false;
  for (std::size_t s = 0; s < input.study.sources.size(); ++s) {
    const SourceInput& source = input.study.sources[s];
    SheetTrend trend{.title = title_of_source(source), .source = s, .years = years_of(input, source)};
    if (trend.years.empty()) continue;
    trend.words = trend_words(input, trend);
    explain = explain || (trend.any_shown() && any_hidden(trend));
    if (!trend.any_shown())
      section.sentences.push_back(input.words("sheet.all_years_hidden", {{"source", trend.title}}));
    if (std::string change = change_sentence(input, source); !change.empty())
      section.sentences.push_back(std::move(change));
    section.trends.push_back(std::move(trend));
  }
  if (explain) section.note = input.words("sheet.hidden_explained");
  return section;
}

}  // namespace hotspot::detail
