#include "io/figure_tables.hpp"

#include <algorithm>
#include <array>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/figure_rows.hpp"
#include "io/row_source.hpp"
#include "io/study_tables.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array<std::string_view, 5> code_columns{"komkode", "kommunekode", "code", "kode", "nr"};
constexpr std::array<std::string_view, 4> name_columns{"komnavn", "kommunenavn", "name", "navn"};

template <std::size_t N>
std::size_t named_or_found(const RowSource& source, const std::string& name,
                           const std::array<std::string_view, N>& usual, const char* key) {
  if (!name.empty()) return column_index(source, name);
  const std::vector<std::string>& columns = source.columns();
  for (const std::string_view alias : usual) {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const std::string& column) {
      return plain_column_name(column) == alias;
    });
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  }
  throw DataError({"error.municipality_column",
                   {{"path", source.file().given}, {"key", key}, {"columns", listed(columns)}}});
}

/// A municipality of several parts may stand in several rows.
std::vector<CodedPlace> coded_places(const Study& study, const Run& run) {
  const MunicipalityInput& input = study.municipality;
  if (input.places.empty()) return {};
  const auto source =
      open_source({.source = checked_path(study, input.places), .layer = input.layer, .where = input.where});
  const std::size_t code = named_or_found(*source, input.code, code_columns, "code");
  const std::size_t name = named_or_found(*source, input.title, name_columns, "title");
  const SourceTable rows = source->load({{code, ColumnUse::text}, {name, ColumnUse::text}}, run);
  std::vector<CodedPlace> places;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    places.push_back({std::string(rows.columns[0].texts[i]), std::string(rows.columns[1].texts[i])});
  }
  return places;
}

/// The table of residents that the rates of `table` are per; nullptr where there is none.
const FigureTable* population_of(const FiguresInput& table, const std::vector<FigureTableRead>& all) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const FigureTableRead& other) {
    const FiguresInput& input = other.table.input;
    return input.measure == FigureMeasure::population &&
           (table.population.empty() || input.name == table.population);
  });
  if (found != all.end()) return &found->table;
  if (table.population.empty()) return nullptr;
  throw ArgumentError({"error.figures_population", {{"name", table.name}, {"population", table.population}}});
}

}  // namespace

std::vector<FigureTableRead> read_figure_tables(const Study& study, const Run& run) {
  std::vector<FigureTableRead> all;
  if (study.figures.empty()) return all;
  const PlaceNames places(study.municipality, study.study.name, coded_places(study, run));
  for (const FiguresInput& table : study.figures) {
    const Input input{.source = checked_path(study, table.file), .layer = table.layer, .where = table.where};
    FigureRowsRead read = read_figure_rows(input, table, places, run);
    all.push_back({.table = {.input = table, .series = yearly_series(read.entries, places.titles())},
                   .quality = std::move(read.quality),
                   .fingerprint = std::move(read.fingerprint)});
  }
  for (FigureTableRead& read : all) {
    if (!is_count(read.table.input.measure)) continue;
    if (const FigureTable* population = population_of(read.table.input, all))
      add_population(read.table, *population);
  }
  return all;
}

}  // namespace hotspot::detail
