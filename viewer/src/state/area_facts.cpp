#include "state/area_facts.hpp"

#include <cmath>
#include <limits>

#include "state/area_figures.hpp"

namespace hotspot::viewer {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// One row of a layer, by the names of its columns.
class Row {
 public:
  Row(const Layer& layer, std::size_t row) : m_layer(layer), m_row(row) {}

  [[nodiscard]] double number(const std::string& column) const {
    const std::vector<double> values = numbers_of(m_layer, column);
    return m_row < values.size() ? values[m_row] : unknown;
  }
  [[nodiscard]] std::string words(const std::string& column) const {
    const TextColumn* values = texts_of(m_layer, column);
    return values ? (*values)[m_row] : "";
  }

 private:
  const Layer& m_layer;
  std::size_t m_row;
};

Against against(double low, double high, double reference) {
  if (!std::isfinite(reference) || !(low <= high)) return Against::unknown;
  if (low > reference) return Against::higher;
  return high < reference ? Against::lower : Against::cannot_tell;
}

/// The class that the results were given: many areas are compared, which an interval alone does not know.
Against change_of(double told) {
  if (std::isnan(told)) return Against::unknown;
  if (told == 0.0) return Against::cannot_tell;
  return told > 0.0 ? Against::higher : Against::lower;
}

SourceFacts facts_of(const Row& row, const AreaFigures& figures, const AreaSource& source,
                     const AreaFigure& figure) {
  return {.title = source.title,
          .hidden = row.words(source.name + "_hidden"),
          .count = figure.count,
          .rate = figure.rate,
          .rate_low = figure.rate_low,
          .rate_high = figure.rate_high,
          .rate_unit = figures.rate_unit,
          .rate_against_all = against(figure.rate_low, figure.rate_high, figures.reference),
          .before = row.number(source.name + "_change_before"),
          .after = row.number(source.name + "_change_after"),
          .change = row.number(source.name + "_change_percent"),
          .change_low = row.number(source.name + "_change_low"),
          .change_high = row.number(source.name + "_change_high"),
          .change_against_none = change_of(row.number(source.name + "_change_class"))};
}

/// The sentences of the results' table of sheets, in its order; a part begins with its heading.
std::vector<SheetWords> sheet_of(const Document& document, const std::string& id) {
  std::vector<SheetWords> sheet;
  const LayerData* table = find_table(document, "sheets");
  const TextColumn* ids = table ? texts_of(table->layer, "area_id") : nullptr;
  const TextColumn* sections = table ? texts_of(table->layer, "section") : nullptr;
  const TextColumn* texts = table ? texts_of(table->layer, "text") : nullptr;
  if (!ids || !sections || !texts || id.empty()) return sheet;
  std::string section;
  for (std::size_t i = 0; i < ids->size(); ++i) {
    if ((*ids)[i] != id) continue;
    if (sheet.empty() || (*sections)[i] != section) {
      section = (*sections)[i];
      sheet.push_back({(*texts)[i], {}});
    } else {
      sheet.back().sentences.push_back((*texts)[i]);
    }
  }
  return sheet;
}

}  // namespace

std::optional<AreaFacts> selected_area(const Document& document) {
  const MapLayer* areas = areas_layer(document);
  const Selection& selection = document.selection;
  if (!areas || selection.layer != areas->id || selection.rows.size() != 1) return std::nullopt;
  const AreaFigures figures = area_figures(document);
  const std::size_t index = selection.rows.front();
  if (figures.sources.empty() || index >= figures.rows.size()) return std::nullopt;
  const Row row(areas->data->layer, index);
  AreaFacts facts{.name = figures.rows[index].name,
                  .company = row.words("company"),
                  .residents = row.number("residents"),
                  .households = row.number("households")};
  const std::string department = row.words("department");
  if (!department.empty()) facts.company += (facts.company.empty() ? "" : " \u00b7 ") + department;
  for (const AreaSource& source : figures.sources) {
    const AreaFigures of_source = area_figures(document, source.name);
    facts.sources.push_back(facts_of(row, of_source, source, of_source.rows[index]));
  }
  facts.sheet = sheet_of(document, row.words("id"));
  return facts;
}

}  // namespace hotspot::viewer
