#include "io/report/year_chart.hpp"

#include <algorithm>

#include "io/report/figure_words.hpp"
#include "io/report/svg.hpp"

namespace hotspot::detail {
namespace {

using namespace std::chrono;

// Years left of the bars, room for the figure right of the longest.
constexpr double bars_start = 0.16;
constexpr double bars_width = 0.62;
constexpr int row_height = 32;
constexpr int note_height = 24;
constexpr int bar_height = 20;

std::string part_words(const ReportInput& input, int year, const Period& period) {
  const bool late = sys_days(period.from) > sys_days(std::chrono::year(year) / January / 1);
  const bool early = sys_days(period.to) < sys_days(std::chrono::year(year) / December / 31);
  const std::string from = format_date(input.language(), period.from);
  const std::string to = format_date(input.language(), period.to);
  if (late && early) return input.words("report.part_of_year_between", {{"from", from}, {"to", to}});
  if (late) return input.words("report.part_of_year_from", {{"from", from}});
  return input.words("report.part_of_year_to", {{"to", to}});
}

std::string figure_of(const ReportInput& input, const ShownCount& events) {
  if (!events.hidden.empty()) return hidden_words(input, events.hidden);
  return events.count ? input.number(static_cast<double>(*events.count)) : "–";
}

std::string description(const ReportInput& input, const std::vector<YearCount>& years, const Period& period) {
  std::string words;
  for (const YearCount& one : years) {
    words += (words.empty() ? "" : "; ") + std::to_string(one.year) + ": " + figure_of(input, one.events);
    if (!is_whole_year(one.year, period)) words += " (" + part_words(input, one.year, period) + ")";
  }
  return words + ".";
}

Html row(const ReportInput& input, const YearCount& one, double most, const Period& period, int top) {
  const bool whole = is_whole_year(one.year, period);
  const double share = one.events.count && most > 0.0 ? static_cast<double>(*one.events.count) / most : 0.0;
  const int foot = top + bar_height - 4;
  Html marks = svg_text(0.0, foot, "label", "start", std::to_string(one.year));
  if (share > 0.0) {
    marks += empty_element("rect", {{"class", whole ? "bar" : "bar part"},
                                    {"x", svg_share(bars_start)},
                                    {"y", std::to_string(top)},
                                    {"width", svg_share(bars_width * share)},
                                    {"height", std::to_string(bar_height)}});
  }
  marks +=
      svg_text(bars_start + bars_width * share, foot, one.events.hidden.empty() ? "beside" : "beside quiet",
               "start", figure_of(input, one.events));
  if (!whole) {
    marks += svg_text(bars_start, foot + note_height, "beside quiet", "start",
                      part_words(input, one.year, period));
  }
  return marks;
}

}  // namespace

bool is_whole_year(int year, const Period& period) {
  const std::chrono::year named(year);
  return sys_days(period.from) <= sys_days(named / January / 1) &&
         sys_days(named / December / 31) <= sys_days(period.to);
}

Html year_chart(const ReportInput& input, const std::string& title, const std::vector<YearCount>& years,
                const Period& period) {
  if (years.empty()) return {};
  std::int64_t most = 0;
  for (const YearCount& one : years) most = std::max(most, one.events.count.value_or(0));
  Html marks;
  int top = 4;
  for (const YearCount& one : years) {
    marks += row(input, one, static_cast<double>(most), period, top);
    top += row_height + (is_whole_year(one.year, period) ? 0 : note_height);
  }
  marks += svg_upright(bars_start, "zero");
  const std::string caption = input.words("report.per_year", {{"source", title}});
  return element(
      "figure", {{"class", "years"}},
      element("figcaption", caption) + svg(caption, description(input, years, period), top, marks));
}

}  // namespace hotspot::detail
