#include "io/report/unit_table.hpp"

#include <algorithm>
#include <cmath>

#include "io/report/figure_words.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t most_sources = 3;

/// One source in a table: its figures and how they are written.
struct SourceColumns {
  std::string title{};
  std::vector<UnitFigures> figures{};
  int decimals = 0;
  bool rates = true;
};

std::vector<SourceColumns> source_columns(const ReportInput& input, const Layer& layer) {
  const bool rates = !denominator_words(input).empty();
  std::vector<SourceColumns> columns;
  for (const SourceInput& source : input.study.sources) {
    std::vector<UnitFigures> figures = unit_figures(layer, source.name);
    const int decimals = rate_decimals(figures);
    columns.push_back({title_of(source), std::move(figures), decimals, rates});
  }
  return columns;
}

Html hidden_cell(const ReportInput& input, const SourceColumns& source, const std::string& hidden) {
  return element("td", {{"class", "hidden"}, {"colspan", source.rates ? "3" : "1"}},
                 hidden_words(input, hidden));
}

Html figure_cells(const ReportInput& input, const SourceColumns& source, std::size_t row) {
  const UnitFigures& figures = source.figures[row];
  if (!figures.events.hidden.empty()) return hidden_cell(input, source, figures.events.hidden);
  Html cells = number_cell(count_html(input, figures.events));
  if (!source.rates) return cells;
  const bool known = !std::isnan(figures.rate);
  cells += number_cell(input.number(figures.rate, source.decimals));
  cells += number_cell(known ? range_words(input, figures.low, figures.high, source.decimals) : "–");
  return cells;
}

Html head(const ReportInput& input, const std::vector<SourceColumns>& sources,
          const std::string& name_title) {
  const std::string people = denominator_words(input);
  Html first = element("th", {{"scope", "col"}, {"rowspan", "2"}}, name_title);
  if (!people.empty()) {
    const bool households = people == input.words("output.households");
    first += element("th", {{"scope", "col"}, {"rowspan", "2"}, {"class", "number"}},
                     input.words(households ? "report.households" : "report.residents"));
  }
  Html second;
  for (const SourceColumns& source : sources) {
    first += element("th", {{"scope", "colgroup"}, {"colspan", source.rates ? "3" : "1"}, {"class", "group"}},
                     source.title);
    second += number_head(input.words("output.count"));
    if (!source.rates) continue;
    second += number_head(input.words("report.rate")) + number_head(input.words("report.interval"));
  }
  return element("tr", first) + element("tr", second);
}

Html body(const ReportInput& input, const Layer& layer, const std::vector<SourceColumns>& sources,
          const std::vector<UnitRow>& rows) {
  const std::string people = denominator_words(input);
  const bool households = people == input.words("output.households");
  const RealColumn& known = real_column(layer, households ? "households" : "residents");
  Html all;
  for (const UnitRow& unit : rows) {
    Html cells = row_head(unit.name);
    if (!people.empty()) cells += number_cell(input.number(known[unit.row]));
    for (const SourceColumns& source : sources) cells += figure_cells(input, source, unit.row);
    all += unit.style.empty() ? element("tr", cells) : element("tr", {{"class", unit.style}}, cells);
  }
  return all;
}

}  // namespace

Html unit_tables(const ReportInput& input, const Layer& layer, const UnitTable& units) {
  const std::vector<SourceColumns> all = source_columns(input, layer);
  Html tables;
  for (std::size_t from = 0; from < all.size(); from += most_sources) {
    const std::vector<SourceColumns> sources(
        all.begin() + static_cast<std::ptrdiff_t>(from),
        all.begin() + static_cast<std::ptrdiff_t>(std::min(from + most_sources, all.size())));
    std::vector<std::string> titles;
    for (const SourceColumns& source : sources) titles.push_back(source.title);
    const std::string caption =
        all.size() > most_sources ? units.caption + ": " + listed(input, titles) : units.caption;
    tables += table(caption, head(input, sources, units.name_title), body(input, layer, sources, units.rows));
  }
  return tables;
}

}  // namespace hotspot::detail
