#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/name_order.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/interval_chart.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/sections.hpp"
#include "io/report/unit_table.hpp"

namespace hotspot::detail {
namespace {

/// Rows of the layer in the order of their names, 'in no housing area', which the layer has last, left out.
std::vector<std::size_t> areas_by_name(const ReportInput& input, const TextColumn& names) {
  std::vector<std::size_t> order(names.empty() ? 0 : names.size() - 1);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::u32string> keys;
  for (const std::string& name : names) keys.push_back(name_order_key(input.language(), name));
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return order;
}

/// ", per 1,000 residents and year"; of the whole time where the study has no period.
std::string rate_unit(const ReportInput& input) {
  const bool per_year = released_period(input.release).has_value();
  return input.words(per_year ? "report.rate_unit_year" : "report.rate_unit_whole",
                     {{"per", input.study.rates.per}, {"people", denominator_words(input)}});
}

std::string level_words(const ReportInput& input) {
  const double percent = 100.0 * input.study.rates.level;
  const bool whole = std::abs(percent - std::round(percent)) < 1e-9;
  return input.words("report.percent", {{"number", input.number(percent, whole ? 0 : 1)}});
}

std::string area_caption(const ReportInput& input) {
  if (denominator_words(input).empty()) return input.words("report.areas_caption_counts");
  return input.words("report.areas_caption", {{"unit", rate_unit(input)}, {"level", level_words(input)}});
}

Html area_table(const ReportInput& input, const Layer& layer, const std::vector<std::size_t>& order) {
  const TextColumn& names = text_column(layer, "name");
  UnitTable units{area_caption(input), input.words("output.area_name"), {}};
  for (const std::size_t row : order) units.rows.push_back({row, names[row], ""});
  if (!names.empty()) units.rows.push_back({names.size() - 1, names.back(), "outside"});
  return unit_tables(input, layer, units);
}

Html interval_charts(const ReportInput& input, const Layer& layer, const std::vector<std::size_t>& order) {
  const TextColumn& names = text_column(layer, "name");
  Html charts;
  for (const SourceInput& source : input.study.sources) {
    const std::vector<UnitFigures> figures = unit_figures(layer, source.name);
    std::vector<NamedFigures> areas;
    for (const std::size_t row : order) areas.push_back({names[row], figures[row]});
    const std::string caption =
        input.words("report.interval_chart", {{"source", title_of(source)}, {"unit", rate_unit(input)}});
    charts += interval_chart(input, caption, areas);
  }
  if (charts.empty()) return {};
  return element("h3", input.words("report.heading_intervals")) +
         element("p", input.words("report.intervals_explained")) + charts;
}

/// Companies by name, each with its departments under it; departments without a company come first.
std::vector<UnitRow> company_rows(const ReportInput& input, const Layer& layer) {
  const TextColumn& levels = text_column(layer, "level");
  const TextColumn& names = text_column(layer, "name");
  const TextColumn& parents = text_column(layer, "parent");
  struct Entry {
    std::u32string company, department;
    UnitRow unit;
  };
  std::vector<Entry> entries;
  for (std::size_t row = 0; row < levels.size(); ++row) {
    const auto key = [&](const std::string& name) { return name_order_key(input.language(), name); };
    if (levels[row] == "company") entries.push_back({key(names[row]), U"", {row, names[row], "company"}});
    if (levels[row] == "department")
      entries.push_back({key(parents[row]), key(names[row]), {row, names[row], "department"}});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.company != b.company ? a.company < b.company : a.department < b.department;
  });
  std::vector<UnitRow> rows;
  for (Entry& entry : entries) rows.push_back(std::move(entry.unit));
  return rows;
}

Html company_table(const ReportInput& input) {
  const Layer& layer = released_layer(input.release, "hierarchy");
  UnitTable units{input.words("report.companies_caption"), input.words("report.company_or_department"),
                  company_rows(input, layer)};
  if (units.rows.empty()) return {};
  return element("h3", input.words("report.heading_companies")) +
         element("p", input.words("report.companies_explained")) + unit_tables(input, layer, units);
}

}  // namespace

Html areas_section(const ReportInput& input) {
  if (input.study.sources.empty()) return {};  // tables of figures alone tell nothing per area
  const Layer& layer = released_layer(input.release, "housing_areas");
  const std::vector<std::size_t> order = areas_by_name(input, text_column(layer, "name"));
  Html section = element("h2", input.words("report.heading_areas"));
  if (const std::string warning = run_warning(input.release, "warning.population_unknown"); !warning.empty())
    section += element("p", {{"class", "note"}}, warning);
  section += element("p", input.words("report.areas_explained"));
  section += element("h3", input.words("report.heading_area_table")) + area_table(input, layer, order);
  section += element("p", input.words(denominator_words(input).empty() ? "report.outside_explained"
                                                                       : "report.outside_explained_rate"));
  section += interval_charts(input, layer, order) + company_table(input);
  return element("section", {{"id", std::string(areas_section_id)}}, section);
}

}  // namespace hotspot::detail
