#include <algorithm>
#include <cmath>
#include <set>

#include "core/name_order.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/interval_chart.hpp"
#include "io/report/line_chart.hpp"
#include "io/report/released_municipal_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

std::string measure_words(const ReportInput& input, FigureMeasure measure) {
  return input.words("report.figures_measure_" + std::string(word(measure)));
}

/// "Arson, under 18"; what is counted where the table has neither offence nor age band.
std::string series_words(const ReportInput& input, const FiguresInput& table, const ReleasedSeries& series) {
  std::string words = series.offence;
  if (!series.age.empty()) words += (words.empty() ? "" : ", ") + series.age;
  return words.empty() ? measure_words(input, table.measure) : words;
}

std::string rate_unit(const ReportInput& input) {
  return input.words("report.figures_rate_unit", {{"per", input.study.rates.per}});
}

std::string level_words(const ReportInput& input) {
  return input.words("report.percent", {{"number", input.number(100.0 * input.study.rates.level, 0)}});
}

int decimals_of(double value) {
  return value >= 100.0 || std::abs(value - std::round(value)) < 1e-9 ? 0 : 1;
}

/// The figure, or why there is none.
std::string year_words(const ReportInput& input, const ReleasedYear& year) {
  if (!year.hidden.empty()) return hidden_words(input, year.hidden);
  if (!std::isnan(year.value)) return input.number(year.value, decimals_of(year.value));
  if (year.state == state_word(FigureState::withheld)) return input.words("report.figures_withheld");
  if (year.state == state_word(FigureState::part)) return input.words("report.figures_part_of_year");
  return input.words("report.figures_not_told");
}

std::string description(const ReportInput& input, const ReleasedSeries& series) {
  std::string words;
  for (const ReleasedYear& year : series.years) {
    words += (words.empty() ? "" : "; ") + std::to_string(year.year) + ": " + year_words(input, year);
  }
  return words + ".";
}

/// Rates with their interval where residents are known, else the figures.
Html chart(const ReportInput& input, const FiguresInput& table, const ReleasedSeries& series) {
  const bool rates = std::any_of(series.years.begin(), series.years.end(),
                                 [](const ReleasedYear& year) { return !std::isnan(year.rate); });
  std::vector<ChartYear> years;
  for (const ReleasedYear& year : series.years) {
    ChartYear& shown = years.emplace_back(ChartYear{.year = year.year});
    shown.value = rates ? year.rate : year.value;
    if (rates) shown.low = year.low, shown.high = year.high;
  }
  std::string what = measure_words(input, table.measure);
  if (rates) what += " " + rate_unit(input);
  const std::string caption =
      input.words("report.figures_chart", {{"title", series_words(input, table, series)}, {"what", what}});
  return line_chart(input, caption, description(input, series), years);
}

/// A row a year, a column for each offence and age band of the municipality.
Html year_table(const ReportInput& input, const FiguresInput& table, const std::vector<ReleasedSeries>& own) {
  int first = own.front().years.front().year, last = first;
  Html heads = word_head(input.words("output.year"));
  for (const ReleasedSeries& series : own) {
    first = std::min(first, series.years.front().year);
    last = std::max(last, series.years.back().year);
    heads += number_head(series_words(input, table, series));
  }
  Html body;
  for (int year = first; year <= last; ++year) {
    Html row = row_head(std::to_string(year));
    for (const ReleasedSeries& series : own) {
      const int index = year - series.years.front().year;
      const bool told = index >= 0 && index < static_cast<int>(series.years.size());
      row += number_cell(told ? year_words(input, series.years[static_cast<std::size_t>(index)]) : "–");
    }
    body += element("tr", row);
  }
  return hotspot::detail::table(own.front().place + ": " + measure_words(input, table.measure),
                                element("tr", heads), body);
}

/// The last year in which the municipality has a rate.
const ReleasedYear* last_rate(const ReleasedSeries& own) {
  const auto found = std::find_if(own.years.rbegin(), own.years.rend(),
                                  [](const ReleasedYear& year) { return !std::isnan(year.rate); });
  return found == own.years.rend() ? nullptr : &*found;
}

/// "12 (8 to 17)", or why there is none.
std::string rate_words(const ReportInput& input, const ReleasedYear& year) {
  if (std::isnan(year.rate)) return std::isnan(year.value) ? year_words(input, year) : "–";
  const int decimals = range_decimals(year.high - year.low);
  return input.number(year.rate, decimals) + " (" + range_words(input, year.low, year.high, decimals) + ")";
}

/// Rates of the municipality and its neighbours with their intervals, a row a year.
Html rate_table(const ReportInput& input, const std::vector<const ReleasedSeries*>& places,
                const std::string& caption) {
  std::set<int> years;
  Html heads = word_head(input.words("output.year"));
  for (const ReleasedSeries* series : places) {
    heads += number_head(series->place);
    for (const ReleasedYear& year : series->years) years.insert(year.year);
  }
  Html body;
  for (const int year : years) {
    Html row = row_head(std::to_string(year));
    for (const ReleasedSeries* series : places) {
      const auto found = std::find_if(series->years.begin(), series->years.end(),
                                      [&](const ReleasedYear& one) { return one.year == year; });
      row += number_cell(found == series->years.end() ? "–" : rate_words(input, *found));
    }
    body += element("tr", row);
  }
  return hotspot::detail::table(caption, element("tr", heads), body);
}

Html neighbours(const ReportInput& input, const FiguresInput& table, const ReleasedSeries& own,
                const std::vector<ReleasedSeries>& all) {
  const ReleasedYear* last = last_rate(own);
  if (last == nullptr) return {};
  std::vector<NamedFigures> places;
  std::vector<const ReleasedSeries*> all_years{&own};
  for (const ReleasedSeries& series : all) {
    if (series.figures != own.figures || series.offence != own.offence || series.age != own.age) continue;
    if (!series.is_own) all_years.push_back(&series);
    for (const ReleasedYear& year : series.years) {
      if (year.year == last->year)
        places.push_back({series.place, {{std::nullopt, year.hidden}, year.rate, year.low, year.high}});
    }
  }
  if (places.size() < 2) return {};
  double highest = 0.0;
  for (const NamedFigures& place : places) {
    if (place.figures.high > highest) highest = place.figures.high;
  }
  std::sort(places.begin(), places.end(), [&](const NamedFigures& a, const NamedFigures& b) {
    return name_order_key(input.language(), a.name) < name_order_key(input.language(), b.name);
  });
  const std::string caption = input.words("report.figures_neighbours",
                                          {{"what", series_words(input, table, own) + " " + rate_unit(input)},
                                           {"year", std::to_string(last->year)}});
  const std::string reference = input.words(
      "report.figures_own_rate",
      {{"place", own.place}, {"rate", input.number(last->rate, range_decimals(last->high - last->low))}});
  return interval_chart(input, caption, places, IntervalScale{last->rate, reference, highest}) +
         rate_table(input, all_years,
                    input.words("report.figures_all_years",
                                {{"what", series_words(input, table, own) + " " + rate_unit(input)}}));
}

Html table_part(const ReportInput& input, const FiguresInput& table, const std::vector<ReleasedSeries>& all) {
  std::vector<ReleasedSeries> own;
  for (const ReleasedSeries& series : all) {
    if (series.is_own && series.figures == table.name) own.push_back(series);
  }
  if (own.empty()) return {};
  std::string words = input.words(table.counted_by == CountedBy::place ? "report.figures_by_place"
                                                                       : "report.figures_by_residents");
  if (table.measure == FigureMeasure::reports) words += " " + input.words("report.figures_reports_caution");
  if (!table.published.empty())
    words += " " + input.words("report.figures_published", {{"where", table.published}});
  Html part = element("h3", title_of(table)) + element("p", words);
  for (const ReleasedSeries& series : own) part += chart(input, table, series);
  part += year_table(input, table, own);
  Html beside;
  for (const ReleasedSeries& series : own) beside += neighbours(input, table, series, all);
  if (beside.empty()) return part;
  return part +
         element("p", input.words("report.figures_neighbours_explained", {{"level", level_words(input)}})) +
         beside;
}

}  // namespace

Html figures_section(const ReportInput& input) {
  if (input.study.figures.empty()) return {};
  const std::vector<ReleasedSeries> all = released_series(input.release);
  Html section = element("h2", input.words("report.heading_figures")) +
                 element("p", input.words("report.figures_explained"));
  for (const FiguresInput& table : input.study.figures) {
    if (table.measure != FigureMeasure::population) section += table_part(input, table, all);
  }
  return element("section", {{"id", std::string(figures_section_id)}}, section);
}

}  // namespace hotspot::detail
