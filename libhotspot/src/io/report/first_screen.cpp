#include <algorithm>
#include <cmath>
#include <optional>

#include "io/report/figure_words.hpp"
#include "io/report/picture.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/source_words.hpp"
#include "io/report/year_chart.hpp"

namespace hotspot::detail {
namespace {

bool of_whole_years(const Period& period) {
  return is_whole_year(static_cast<int>(period.from.year()), period) &&
         is_whole_year(static_cast<int>(period.to.year()), period);
}

/// "In 2010–2015, 2,512 incidents were reported and 312 fires were recorded."
std::string count_sentence(const ReportInput& input) {
  std::vector<std::string> counts;
  for (const SourceInput& source : input.study.sources) {
    counts.push_back(counted_words(input, source, source_totals(input.release, source.name).whole));
  }
  const std::string all = listed(input, counts);
  const auto period = released_period(input.release);
  if (!period) return input.words("report.in_the_data", {{"counts", all}});
  if (of_whole_years(*period))
    return input.words("report.in_period", {{"period", run_value(input.release, "period")}, {"counts", all}});
  return input.words("report.from_to", {{"from", format_date(input.language(), period->from)},
                                        {"to", format_date(input.language(), period->to)},
                                        {"counts", all}});
}

/// "The densest places hold 41 % of the incidents on 5 % of the ground and 60 % of the fires on 4 %."
std::string place_sentence(const ReportInput& input) {
  std::vector<std::string> parts;
  for (const SourceInput& source : input.study.sources) {
    double events = 0.0, ground = 0.0;
    for (const DensestPlace& place : densest_places(input.release, source.name)) {
      if (std::isnan(place.share_of_events)) continue;  // hidden
      events += place.share_of_events;
      ground += place.share_of_area;
    }
    if (!(events > 0.0)) continue;
    parts.push_back(input.words(parts.empty() ? "report.densest_part" : "report.densest_further_part",
                                {{"share", round_share_words(input, events)},
                                 {"events", definite_words(input, source)},
                                 {"ground", round_share_words(input, ground)}}));
  }
  if (parts.empty()) return input.words("report.no_densest");
  return input.words("report.densest", {{"parts", listed(input, parts)}});
}

/// A year far above the others: more than half again their mean, and further than chance goes.
struct OutstandingYear {
  int year = 0;
  double count = 0.0;
  double mean_of_others = 0.0;

  [[nodiscard]] double ratio() const { return count / mean_of_others; }
};

constexpr double outstanding_ratio = 1.5;
constexpr double outstanding_deviations = 3.0;
constexpr std::size_t fewest_years = 3;

/// Years that are hidden or not whole take no part, nor do surveys, which do not ask every year.
std::vector<YearCount> comparable_years(const ReportInput& input, const SourceInput& source) {
  const auto period = released_period(input.release);
  std::vector<YearCount> years;
  if (!period || !is_recorded(source.kind)) return years;
  for (const YearCount& one : source_totals(input.release, source.name).years) {
    if (one.events.count && is_whole_year(one.year, *period)) years.push_back(one);
  }
  return years;
}

std::optional<OutstandingYear> outstanding_year(const std::vector<YearCount>& years) {
  if (years.size() < fewest_years) return std::nullopt;
  const auto most = std::max_element(years.begin(), years.end(), [](const YearCount& a, const YearCount& b) {
    return *a.events.count < *b.events.count;
  });
  double others = 0.0;
  for (const YearCount& one : years) others += static_cast<double>(*one.events.count);
  const auto count = static_cast<double>(*most->events.count);
  const double mean = (others - count) / static_cast<double>(years.size() - 1);
  const bool far = mean > 0.0 && count > outstanding_ratio * mean &&
                   count > mean + outstanding_deviations * std::sqrt(mean);
  return far ? std::optional(OutstandingYear{most->year, count, mean}) : std::nullopt;
}

/// Empty where no source has enough years to compare.
std::string year_sentence(const ReportInput& input) {
  bool comparable = false;
  std::optional<OutstandingYear> found;
  std::string events;
  for (const SourceInput& source : input.study.sources) {
    const std::vector<YearCount> years = comparable_years(input, source);
    comparable = comparable || years.size() >= fewest_years;
    const auto one = outstanding_year(years);
    if (!one || (found && found->ratio() >= one->ratio())) continue;
    found = one;
    events = noun_words(input, source);
  }
  if (!comparable) return "";
  if (!found) return input.words("report.years_alike");
  return input.words("report.year_above", {{"events", events},
                                           {"year", std::to_string(found->year)},
                                           {"count", input.number(found->count)},
                                           {"mean", input.number(found->mean_of_others)}});
}

Html badge(const ReportInput& input) {
  const bool open = input.release.profile() == Profile::open;
  return element("span", {{"class", open ? "badge" : "badge internal"}},
                 input.words(open ? "report.badge_public" : "report.badge_internal"));
}

}  // namespace

Html first_screen(const ReportInput& input) {
  const std::string period = run_value(input.release, "period");
  Html line;
  if (!period.empty()) line += element("span", {{"class", "period"}}, period) + escaped(" ");
  Html screen = element("h1", input.study.study.name) + element("p", line + badge(input));
  if (input.study.sources.empty())
    return screen + element("p", {{"class", "lead"}}, input.words("report.figures_lead"));
  Html sentences = escaped(count_sentence(input) + " " + place_sentence(input));
  if (const std::string years = year_sentence(input); !years.empty()) sentences += escaped(" " + years);
  screen += element("p", {{"class", "lead"}}, sentences);
  const auto first = std::find_if(input.maps.begin(), input.maps.end(), [&](const ReportMap& map) {
    return !input.study.sources.empty() && map.source == input.study.sources.front().name;
  });
  if (first != input.maps.end()) screen += map_figure(*first);
  return screen + element("p", {{"class", "note"}}, input.words("report.kinds_apart"));
}

}  // namespace hotspot::detail
