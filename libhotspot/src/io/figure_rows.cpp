#include "io/figure_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "core/closest_words.hpp"
#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/figure_text.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {
namespace {

using Aliases = std::span<const std::string_view>;

// As `plain_column_name` leaves them, the most telling first.
constexpr std::string_view place_columns[] = {"kommune", "kommunenavn", "municipality", "omraade", "region",
                                              "place",   "sted",        "komkode",      "area",    "navn"};
constexpr std::string_view period_columns[] = {"tid",     "aar",    "year",   "kvartal",
                                               "quarter", "period", "periode"};
constexpr std::string_view offence_columns[] = {"overtraed",        "overtraedelse", "overtraedelsensart",
                                                "lovovertraedelse", "gerningskode",  "kriminalitet",
                                                "typeofoffence",    "typeofoffense", "offence",
                                                "offense",          "crimetype",     "kategori",
                                                "category"};
constexpr std::string_view age_columns[] = {"alder", "aldersgruppe", "age", "agegroup", "ageband"};
constexpr std::string_view value_columns[] = {"indhold",    "antal",    "value",      "vaerdi",
                                              "population", "folketal", "befolkning", "count"};

struct PeriodColumn {
  std::size_t at = 0;  ///< in the loaded table
  FigurePeriod period{};
};

/// Where in the loaded table each column stands.
struct Chosen {
  std::vector<WantedColumn> wanted;
  std::optional<std::size_t> place, period, offence, age, value;
  std::vector<PeriodColumn> by_period;  ///< a column each; empty: a row a figure

  std::size_t add(std::size_t index) {
    wanted.push_back({index, ColumnUse::text});
    return wanted.size() - 1;
  }
};

std::optional<std::size_t> named_or_found(const RowSource& source, const std::string& name, Aliases aliases) {
  if (!name.empty()) return column_index(source, name);
  std::vector<std::string> plain;
  for (const std::string& column : source.columns()) plain.push_back(plain_column_name(column));
  for (const std::string_view alias : aliases) {
    const auto found = std::find(plain.begin(), plain.end(), alias);
    if (found != plain.end()) return static_cast<std::size_t>(found - plain.begin());
  }
  return std::nullopt;
}

Chosen choose(const RowSource& source, const FiguresInput& table) {
  Chosen chosen;
  const auto choose_one = [&](std::optional<std::size_t>& at, const std::string& name, Aliases aliases) {
    if (const auto index = named_or_found(source, name, aliases)) at = chosen.add(*index);
  };
  choose_one(chosen.place, table.place, place_columns);
  choose_one(chosen.offence, table.offence, offence_columns);
  choose_one(chosen.age, table.age, age_columns);
  choose_one(chosen.period, table.period, period_columns);
  if (chosen.period) {
    choose_one(chosen.value, table.value, value_columns);
  } else {
    for (std::size_t i = 0; i < source.columns().size(); ++i) {
      if (const auto period = figure_period(source.columns()[i]))
        chosen.by_period.push_back({chosen.add(i), *period});
    }
  }
  if (chosen.value || !chosen.by_period.empty()) return chosen;
  throw DataError({"error.figures_without_period",
                   {{"path", source.file().given}, {"columns", listed(source.columns())}}});
}

/// What is asked for, and what was met: names under which they are compared, as the table writes them.
class WantedNames {
 public:
  explicit WantedNames(const std::vector<std::string>& names) : m_names(names) {
    for (const std::string& name : names) m_wanted.insert(plain_name(name));
  }

  [[nodiscard]] bool wants(std::string_view name) {
    m_met.try_emplace(plain_name(name), name);
    return m_wanted.empty() || m_wanted.contains(plain_name(name));
  }

  /// THROWS DataError for a name that no row has.
  void require_met(const char* error_key, const RowSource& source) const {
    std::vector<std::string> met;
    for (const auto& entry : m_met) met.push_back(entry.second);
    for (const std::string& name : m_names) {
      if (m_met.contains(plain_name(name))) continue;
      const auto closest = closest_words(name, met);
      throw DataError({error_key,
                       {{"path", source.file().given},
                        {"name", name},
                        {"names", closest.empty() ? listed(met) : listed(closest)}}});
    }
  }

 private:
  const std::vector<std::string>& m_names;
  std::set<std::string> m_wanted;
  std::map<std::string, std::string> m_met;
};

/// Where no number says what its mark means ("1.200"), semicolons between the fields mean decimal commas, as
/// for other figures.
char decimal_of(const RowSource& source) {
  return source.decimal_evidence().decided().value_or(source.separator() == ';' ? ',' : '.');
}

class FigureRows {
 public:
  FigureRows(const RowSource& source, const FiguresInput& table, const PlaceNames& places, Chosen chosen)
      : m_source(source),
        m_table(table),
        m_places(places),
        m_chosen(std::move(chosen)),
        m_offences(table.offences),
        m_ages(table.ages),
        m_decimal(decimal_of(source)) {}

  void read(const SourceTable& rows, SourceQuality& quality) {
    for (std::size_t i = 0; i < rows.rows.size(); ++i) read_row(rows, i, quality);
    m_offences.require_met("error.figures_offence", m_source);
    m_ages.require_met("error.figures_age", m_source);
    if (!m_places_met.contains(0)) {
      throw DataError({"error.figures_place",
                       {{"path", m_source.file().given},
                        {"name", m_places.titles().front()},
                        {"names", listed(m_others)}}});
    }
    note_findings(quality);
  }

  [[nodiscard]] std::vector<FigureEntry> entries() && { return std::move(m_entries); }

 private:
  [[nodiscard]] std::string_view text(const SourceTable& rows, const std::optional<std::size_t>& column,
                                      std::size_t i) const {
    return column ? rows.columns[*column].texts[i] : std::string_view();
  }

  void read_row(const SourceTable& rows, std::size_t i, SourceQuality& quality) {
    std::optional<FigurePeriod> period;
    if (m_chosen.period && !(period = figure_period(text(rows, m_chosen.period, i)))) {
      reject(quality, rows.rows[i], RejectReason::time_unread);
      return;
    }
    const std::string_view name = text(rows, m_chosen.place, i);
    const auto place = m_chosen.place ? m_places.find(name) : std::optional<std::size_t>(0);
    const bool wanted =
        m_offences.wants(text(rows, m_chosen.offence, i)) & m_ages.wants(text(rows, m_chosen.age, i));
    if (!place || !wanted) {
      ++m_left_aside;
      if (!place && m_others.size() < most_names) m_others.emplace_back(name);
      return;
    }
    m_places_met.insert(*place);
    FigureEntry entry{.place = m_places.titles()[*place],
                      .offence = std::string(text(rows, m_chosen.offence, i)),
                      .age = std::string(text(rows, m_chosen.age, i))};
    if (period) {
      entry.period = *period;
      add(entry, text(rows, m_chosen.value, i), rows.rows[i]);
    }
    for (const PeriodColumn& column : m_chosen.by_period) {
      entry.period = column.period;
      add(entry, rows.columns[column.at].texts[i], rows.rows[i]);
    }
  }

  void add(FigureEntry entry, std::string_view cell, std::size_t row) {
    entry.cell = figure_cell(cell, m_decimal, m_table.dash);
    ++m_states[entry.cell.state];
    const auto key = std::tuple(entry.place, plain_name(entry.offence), entry.age, entry.period.year,
                                entry.period.quarter);
    const auto [before, is_new] = m_row_of.try_emplace(key, row);
    if (!is_new) {
      throw DataError({"error.figures_twice",
                       {{"path", m_source.file().given},
                        {"rows", std::to_string(before->second) + ", " + std::to_string(row)},
                        {"place", entry.place},
                        {"year", std::to_string(entry.period.year)}}});
    }
    m_entries.push_back(std::move(entry));
  }

  void note_findings(SourceQuality& quality) {
    const auto note = [&](const char* key, std::size_t count) {
      if (count > 0) quality.findings.push_back({key, {{"count", static_cast<std::int64_t>(count)}}});
    };
    note("finding.figures_left_aside", m_left_aside);
    note("finding.figures_withheld", m_states[FigureState::withheld]);
    note("finding.figures_no_data", m_states[FigureState::no_data] + m_states[FigureState::impossible]);
    note("finding.figures_unread", m_states[FigureState::unread]);
    for (std::size_t place = 1; place < m_places.titles().size(); ++place) {
      if (!m_places_met.contains(place))
        quality.findings.push_back({"finding.figures_no_neighbour", {{"name", m_places.titles()[place]}}});
    }
  }

  static constexpr std::size_t most_names = 60;  // of an error

  const RowSource& m_source;
  const FiguresInput& m_table;
  const PlaceNames& m_places;
  Chosen m_chosen;
  WantedNames m_offences;
  WantedNames m_ages;
  char m_decimal;
  std::vector<FigureEntry> m_entries;
  std::set<std::size_t> m_places_met;
  std::vector<std::string> m_others;
  std::size_t m_left_aside = 0;
  std::map<FigureState, std::size_t> m_states;
  std::map<std::tuple<std::string, std::string, std::string, int, int>, std::size_t> m_row_of;
};

}  // namespace

FigureRowsRead read_figure_rows(const Input& input, const FiguresInput& table, const PlaceNames& places,
                                const Run& run) {
  const auto source = open_source(input);
  Chosen chosen = choose(*source, table);
  SourceTable rows = source->load(chosen.wanted, run);
  FigureRows reader(*source, table, places, std::move(chosen));
  reader.read(rows, rows.quality);
  const std::size_t read = rows.quality.rows_read;
  return {.entries = std::move(reader).entries(),
          .quality = std::move(rows.quality),
          .fingerprint = fingerprint_of(source->file(), read)};
}

}  // namespace hotspot::detail
