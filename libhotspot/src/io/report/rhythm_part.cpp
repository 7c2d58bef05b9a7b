#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

struct TimeCount {
  std::optional<std::int64_t> weekday, hour_from, hour_to, month, days;
  ShownCount events;
};

std::vector<TimeCount> time_counts(const ReportInput& input, const SourceInput& source,
                                   std::string_view kind) {
  const Layer& layer = released_layer(input.release, "rhythm");
  const auto at = [&](const char* name, std::size_t row) { return integer_column(layer, name)[row]; };
  const TextColumn& sources = text_column(layer, "source");
  std::vector<TimeCount> counts;
  for (std::size_t row = 0; row < sources.size(); ++row) {
    if (sources[row] != source.name || text_column(layer, "kind")[row] != kind) continue;
    counts.push_back({at("weekday", row),
                      at("hour_from", row),
                      at("hour_to", row),
                      at("month", row),
                      at("days", row),
                      {at("count", row), text_column(layer, "hidden")[row]}});
  }
  return counts;
}

std::string named(const ReportInput& input, const char* what, std::int64_t number) {
  return input.words(fmt::format("report.{}_{}", what, number));
}

std::string hours_words(const ReportInput& input, const TimeCount& one) {
  return input.words("report.hours", {{"from", *one.hour_from}, {"to", *one.hour_to}});
}

std::string figure(const ReportInput& input, const ShownCount& events) {
  if (!events.count) return input.words("report.scan_hidden");
  return input.number(static_cast<double>(*events.count));
}

/// The darker the more, light enough for the figure to be read on it.
Html heat_cell(const ReportInput& input, const TimeCount& one, double most) {
  if (!one.events.count) return element("td", {{"class", "number hidden"}}, figure(input, one.events));
  const double share = most > 0.0 ? static_cast<double>(*one.events.count) / most : 0.0;
  return element(
      "td", {{"class", "number"}, {"style", fmt::format("background:rgba(44,127,184,{:.2f})", share / 2)}},
      figure(input, one.events));
}

const TimeCount* busiest(const std::vector<TimeCount>& week) {
  const TimeCount* most = nullptr;
  for (const TimeCount& one : week) {
    if (!one.weekday || !one.hour_from || !one.events.count) continue;
    if (most == nullptr || *one.events.count > *most->events.count) most = &one;
  }
  return most;
}

/// Rows are weekdays, columns parts of the day, the last of each their totals.
Html week_table(const ReportInput& input, const SourceInput& source, const std::vector<TimeCount>& week) {
  const TimeCount* most = busiest(week);
  const double highest = most == nullptr ? 0.0 : static_cast<double>(*most->events.count);
  Html heads = word_head(input.words("report.weekday"));
  std::map<std::int64_t, Html> rows;
  Html totals;
  for (const TimeCount& one : week) {
    const Html total = number_cell(figure(input, one.events));
    if (!one.weekday) {
      totals += total;
      if (one.hour_from) heads += number_head(hours_words(input, one));
    } else {
      rows[*one.weekday] += one.hour_from ? heat_cell(input, one, highest) : total;
    }
  }
  Html body;
  for (const auto& [weekday, cells] : rows)
    body += element("tr", row_head(named(input, "weekday", weekday)) + cells);
  body += element("tr", {{"class", "outside"}}, row_head(input.words("report.total")) + totals);
  const Html head = element("tr", heads + number_head(input.words("report.total")));
  return table(input.words("report.week_caption", {{"source", title_of(source)}}), head, body);
}

Html month_table(const ReportInput& input, const SourceInput& source, const std::vector<TimeCount>& months) {
  Html body;
  for (const TimeCount& one : months) {
    const bool per_day = one.events.count && one.days;
    const std::string a_day =
        per_day ? input.number(static_cast<double>(*one.events.count) / static_cast<double>(*one.days), 2)
                : "–";
    body += element("tr", row_head(named(input, "month", *one.month)) +
                              number_cell(figure(input, one.events)) + number_cell(a_day));
  }
  const Html head =
      element("tr", word_head(input.words("output.month")) + number_head(input.words("output.count")) +
                        number_head(input.words("report.per_day")));
  return table(input.words("report.months_caption", {{"source", title_of(source)}}), head, body);
}

Html busiest_words(const ReportInput& input, const std::vector<TimeCount>& week) {
  const TimeCount* most = busiest(week);
  if (most == nullptr) return {};
  return element("p", input.words("report.rhythm_most", {{"weekday", named(input, "weekday", *most->weekday)},
                                                         {"hours", hours_words(input, *most)},
                                                         {"count", figure(input, most->events)}}));
}

bool any_hidden(const std::vector<TimeCount>& counts) {
  return std::any_of(counts.begin(), counts.end(),
                     [](const TimeCount& one) { return !one.events.hidden.empty(); });
}

}  // namespace

Html rhythm_part(const ReportInput& input, const SourceInput& source) {
  const std::vector<TimeCount> week = time_counts(input, source, "week");
  const std::vector<TimeCount> months = time_counts(input, source, "month");
  if (months.empty()) return {};
  Html part = element("h3", input.words("report.heading_rhythm"));
  part += week.empty() ? element("p", input.words("report.rhythm_no_hours")) : busiest_words(input, week);
  if (any_hidden(week) || any_hidden(months)) {
    const std::int64_t threshold = input.study.disclosure.threshold;
    part += element("p", input.words("report.rhythm_hidden", {{"threshold", threshold}}));
  }
  Html tables = week.empty() ? Html() : week_table(input, source, week);
  tables += month_table(input, source, months);
  return part + element("div", {{"class", "beside"}}, tables);
}

}  // namespace hotspot::detail
