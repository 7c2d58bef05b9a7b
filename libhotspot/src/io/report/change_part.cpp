#include <algorithm>
#include <cmath>

#include "core/name_order.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/source_parts.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

/// One unit of housing_areas or hierarchy; what is hidden or undefined is not there.
struct UnitChange {
  std::string name;
  std::optional<std::int64_t> before, after, verdict;
  double percent = 0.0, low = 0.0, high = 0.0;
};

std::vector<UnitChange> unit_changes(const Layer& layer, const std::string& source) {
  const auto reals = [&](const char* name) -> const RealColumn& { return real_column(layer, source + name); };
  const auto whole = [&](const char* name) -> const IntegerColumn& {
    return integer_column(layer, source + name);
  };
  const TextColumn& names = text_column(layer, "name");
  std::vector<UnitChange> changes;
  for (std::size_t row = 0; row < names.size(); ++row) {
    changes.push_back({names[row], whole("_change_before")[row], whole("_change_after")[row],
                       whole("_change_class")[row], reals("_change_percent")[row], reals("_change_low")[row],
                       reals("_change_high")[row]});
  }
  return changes;
}

/// "+12 %", "−8 %"; a dash where there is none.
std::string percent_words(const ReportInput& input, double percent) {
  if (std::isnan(percent)) return "–";
  const std::string sign = std::round(percent) > 0.0 ? "+" : "";
  return input.words("report.percent", {{"number", sign + input.number(percent)}});
}

std::string verdict_words(const ReportInput& input, std::int64_t verdict) {
  if (verdict == 0) return input.words("report.change_unknown");
  return input.words(verdict > 0 ? "report.change_more" : "report.change_fewer");
}

std::string count_words(const ReportInput& input, std::int64_t count) {
  return input.number(static_cast<double>(count));
}

struct Years {
  std::string before, after;
};

Html whole_area(const ReportInput& input, const SourceInput& source, const Years& years) {
  const Layer& layer = released_layer(input.release, "hierarchy");
  const UnitChange all = unit_changes(layer, source.name).front();  // the municipality comes first
  if (!all.before || !all.after || !all.verdict) return {};
  return element("p", input.words("report.change_whole", {{"count_before", count_words(input, *all.before)},
                                                          {"count_after", count_words(input, *all.after)},
                                                          {"before", years.before},
                                                          {"after", years.after},
                                                          {"change", percent_words(input, all.percent)},
                                                          {"low", percent_words(input, all.low)},
                                                          {"high", percent_words(input, all.high)},
                                                          {"verdict", verdict_words(input, *all.verdict)}}));
}

Html change_row(const ReportInput& input, const UnitChange& unit) {
  if (!unit.before || !unit.after) {
    const std::string hidden = input.words("report.scan_hidden");
    return element("tr", row_head(unit.name) + number_cell(hidden) + number_cell(hidden) + number_cell("–") +
                             number_cell("–") + word_cell("–"));
  }
  const Html counts =
      number_cell(count_words(input, *unit.before)) + number_cell(count_words(input, *unit.after));
  const std::string interval = std::isnan(unit.low) || std::isnan(unit.high)
                                   ? "–"
                                   : input.words("report.range", {{"low", percent_words(input, unit.low)},
                                                                  {"high", percent_words(input, unit.high)}});
  return element("tr", row_head(unit.name) + counts + number_cell(percent_words(input, unit.percent)) +
                           number_cell(interval) + word_cell(verdict_words(input, unit.verdict.value_or(0))));
}

/// By name; 'in no housing area', which comes last, stays there.
std::vector<UnitChange> in_reading_order(const ReportInput& input, std::vector<UnitChange> areas) {
  std::stable_sort(areas.begin(), areas.end() - 1, [&](const UnitChange& a, const UnitChange& b) {
    return name_order_key(input.language(), a.name) < name_order_key(input.language(), b.name);
  });
  return areas;
}

Html change_table(const ReportInput& input, const SourceInput& source, const Years& years,
                  const std::vector<UnitChange>& areas) {
  const Html head =
      element("tr", word_head(input.words("output.area_name")) + number_head(years.before) +
                        number_head(years.after) + number_head(input.words("report.change_head")) +
                        number_head(input.words("report.change_interval")) +
                        word_head(input.words("report.change_verdict")));
  Html body;
  for (const UnitChange& area : in_reading_order(input, areas)) body += change_row(input, area);
  return table(input.words("report.change_caption", {{"source", title_of(source)},
                                                     {"before", years.before},
                                                     {"after", years.after},
                                                     {"level", share_words(input, input.study.rates.level)}}),
               head, body);
}

}  // namespace

Html change_part(const ReportInput& input, const SourceInput& source) {
  const SourceTotals totals = source_totals(input.release, source.name);
  if (totals.years.empty()) return {};
  const Html heading = element("h3", input.words("report.heading_change"));
  const Years years{run_value(input.release, "change_before"), run_value(input.release, "change_after")};
  if (years.before.empty()) return heading + element("p", input.words("report.change_no_years"));
  const std::vector<UnitChange> areas =
      unit_changes(released_layer(input.release, "housing_areas"), source.name);
  const Html whole = whole_area(input, source, years);
  const auto tested = std::count_if(areas.begin(), areas.end(),
                                    [](const UnitChange& area) { return area.verdict.has_value(); });
  if (whole.empty() && tested == 0) {
    return heading + element("p", input.words("report.change_few_events",
                                              {{"before", years.before},
                                               {"after", years.after},
                                               {"fewest", static_cast<std::int64_t>(fewest_events)}}));
  }
  if (tested == 0) return heading + whole;
  const double by_chance = (1.0 - input.study.rates.level) * static_cast<double>(tested);
  return heading + whole +
         element("p", input.words("report.change_explained",
                                  {{"before", years.before},
                                   {"after", years.after},
                                   {"tested", static_cast<std::int64_t>(tested)},
                                   {"by_chance", input.number(by_chance, by_chance < 10.0 ? 1 : 0)}})) +
         change_table(input, source, years, areas);
}

}  // namespace hotspot::detail
