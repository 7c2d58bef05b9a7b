#include "state/area_figures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "state/words.hpp"

namespace hotspot::viewer {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::string_view count_ending = "_count";

double at(const std::vector<double>& values, std::size_t row) {
  return row < values.size() ? values[row] : unknown;
}

/// "Police reports: number" says what the source is called.
std::string title_of(const Column& column, const std::string& name) {
  const auto colon = column.title.rfind(':');
  return colon == std::string::npos || colon == 0 ? name : column.title.substr(0, colon);
}

std::vector<AreaSource> sources_of(const Layer& layer) {
  std::vector<AreaSource> sources;
  for (const Column& column : layer.columns) {
    if (!column.name.ends_with(count_ending)) continue;
    const std::string name = column.name.substr(0, column.name.size() - count_ending.size());
    sources.push_back({name, title_of(column, name)});
  }
  return sources;
}

std::size_t chosen_source(const std::vector<AreaSource>& sources, const std::string& wanted) {
  const auto found = std::find_if(sources.begin(), sources.end(),
                                  [&](const AreaSource& source) { return source.name == wanted; });
  return found == sources.end() ? 0 : static_cast<std::size_t>(found - sources.begin());
}

std::string name_at(const Layer& layer, const std::string& label_column, std::size_t row) {
  for (const std::string& name : {std::string("name"), label_column}) {
    const Column* column = layer.column(name);
    if (column && !cell_text(*column, row).empty()) return cell_text(*column, row);
  }
  return std::to_string(row + 1);
}

double reference_of(const std::vector<AreaFigure>& rows) {
  double events = 0.0;
  double residents = 0.0;
  for (const AreaFigure& row : rows) {
    if (!std::isfinite(row.rate) || !std::isfinite(row.residents)) continue;
    events += row.rate * row.residents;
    residents += row.residents;
  }
  return residents > 0.0 ? events / residents : unknown;
}

double key_of(const AreaFigure& figure, const std::string& column) {
  if (column == "count") return figure.count;
  if (column == "rate") return figure.rate;
  return figure.residents;
}

}  // namespace

AreaFigures area_figures(const Document& document, const std::string& wanted) {
  AreaFigures figures;
  figures.reference = unknown;
  const MapLayer* areas = areas_layer(document);
  if (!areas) return figures;
  const Layer& layer = areas->data->layer;
  figures.layer = areas->id;
  figures.sources = sources_of(layer);
  figures.source = chosen_source(figures.sources, wanted);
  const std::string source = figures.sources.empty() ? "" : figures.sources[figures.source].name;
  const auto residents = numbers_of(layer, "residents");
  const auto counts = numbers_of(layer, source + "_count");
  const auto rates = numbers_of(layer, source + "_rate");
  const auto low = numbers_of(layer, source + "_rate_low");
  const auto high = numbers_of(layer, source + "_rate_high");
  const TextColumn* hidden = texts_of(layer, source + "_hidden");
  if (const Column* rate = layer.column(source + "_rate")) figures.rate_unit = rate->unit;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    figures.rows.push_back({row, name_at(layer, areas->style.label_column, row), at(residents, row),
                            at(counts, row), at(rates, row), at(low, row), at(high, row),
                            hidden && !(*hidden)[row].empty()});
  }
  figures.reference = reference_of(figures.rows);
  return figures;
}

AreaFigures area_figures(const Document& document) {
  return area_figures(document, document.table.source);
}

std::vector<AreaFigure> table_rows(const AreaFigures& figures, const TableView& table) {
  std::vector<AreaFigure> rows;
  for (const AreaFigure& row : figures.rows) {
    if (contains_folded(row.name, table.search)) rows.push_back(row);
  }
  const auto by_name = [](const AreaFigure& a, const AreaFigure& b) { return comes_before(a.name, b.name); };
  std::stable_sort(rows.begin(), rows.end(), by_name);
  if (table.sort_column.empty() || table.sort_column == "name") {
    if (table.descending) std::reverse(rows.begin(), rows.end());
    return rows;
  }
  std::stable_sort(rows.begin(), rows.end(), [&](const AreaFigure& a, const AreaFigure& b) {
    const double x = key_of(a, table.sort_column);
    const double y = key_of(b, table.sort_column);
    if (!std::isfinite(x) || !std::isfinite(y)) return std::isfinite(x) && !std::isfinite(y);
    return table.descending ? x > y : x < y;
  });
  return rows;
}

bool cannot_tell(const AreaFigure& figure, double reference) {
  return std::isfinite(reference) && figure.rate_low <= reference && reference <= figure.rate_high;
}

}  // namespace hotspot::viewer
