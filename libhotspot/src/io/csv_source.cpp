#include "io/csv_source.hpp"

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/gdal_handles.hpp"
#include "io/header_row.hpp"

namespace hotspot::detail {

namespace {

/// True where the first cell with anything in it says that the row sums up the others.
bool is_total_row(const CsvRecord& record) {
  const auto first = std::find_if(record.fields.begin(), record.fields.end(),
                                  [](std::string_view cell) { return !cell.empty(); });
  return first != record.fields.end() && is_total(*first);
}

}  // namespace

CsvSource::CsvSource(SourceFile file, const Input& input) : m_file(std::move(file)), m_stream(m_file) {
  look_for_shapes();
  const std::string& name = m_file.title;
  if (!input.layer.empty() && input.layer != name) {
    throw DataError(
        {"error.layer_missing", {{"path", m_file.given}, {"layer", input.layer}, {"layers", name}}});
  }
  m_stream.rewind();
  if (!input.where.empty()) m_filter.emplace(input.where, m_file.given, m_stream);
}

void CsvSource::look_for_shapes() {
  if (find_coordinates(columns())) return;
  CsvRecord record;
  constexpr std::size_t rows_looked_at = 20;
  std::vector<std::vector<std::string>> rows;
  while (rows.size() < rows_looked_at && m_stream.next(record)) {
    if (record.fields.size() != columns().size()) continue;
    rows.emplace_back(record.fields.begin(), record.fields.end());
    for (std::size_t c = 0; c < record.fields.size(); ++c) {
      const std::string kind = kind_of_wkt(record.fields[c]);
      if (kind.empty()) continue;
      m_wkt_column = c;
      m_geometry = kind;
      return;
    }
  }
  m_pair_column = find_pair_column(columns(), rows);
  if (m_pair_column) m_geometry = "point";
}

Place CsvSource::place_of(const CsvRecord& record, PlaceReader& places) const {
  if (m_wkt_column) return places.read_wkt(record.fields[*m_wkt_column]);
  if (!m_pair_column) return {};
  const std::string_view cell = record.fields[m_pair_column->index];
  if (is_missing(cell)) return {};
  const auto point = parse_pair(cell, *m_pair_column);
  return point ? Place(*point) : Place(OtherShape{});
}

DecimalEvidence CsvSource::decimal_evidence() const {
  DecimalEvidence evidence;
  CsvStream stream(m_file);
  CsvRecord record;
  while (stream.next(record)) {
    for (const std::string_view cell : record.fields) evidence.see(cell);
  }
  return evidence;
}

std::vector<std::vector<std::string>> CsvSource::sample(std::size_t rows) {
  std::vector<std::vector<std::string>> cells(columns().size());
  m_stream.rewind();
  CsvRecord record;
  for (std::size_t row = 0; row < rows && m_stream.next(record); ++row) {
    if (record.fields.size() != cells.size()) continue;
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i].emplace_back(record.fields[i]);
  }
  return cells;
}

void CsvSource::add_row(SourceTable& table, const std::vector<WantedColumn>& wanted,
                        const CsvRecord& record) const {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string_view cell = record.fields[wanted[i].index];
    switch (wanted[i].use) {
      case ColumnUse::text:
        table.columns[i].texts.push_back(table.texts_kept.keep(cell));
        break;
      case ColumnUse::number:
        table.columns[i].numbers.add(cell);
        break;
      case ColumnUse::time:
        table.columns[i].times.add(cell);
    }
  }
}

void CsvSource::restart() {
  m_stream.rewind();
  m_row = 0;
}

SourceTable CsvSource::load_next(const std::vector<WantedColumn>& wanted, std::size_t most_rows,
                                 const Run& run) {
  SourceTable table;
  const bool is_first = m_row == 0;
  for (const WantedColumn& column : wanted) table.columns.emplace_back().name = columns()[column.index];
  SourceQuality& quality = table.quality;
  quality.source = quality.file = m_file.name;

  const ErrorTrap trap;
  CsvRecord record;
  PlaceReader places;
  table.is_last = false;
  while (quality.rows_read < most_rows) {
    table.is_last = !m_stream.next(record);
    if (table.is_last) break;
    pause_between_rows(run, quality.rows_read, m_stream.fraction());
    const bool fits = record.intact && record.fields.size() == columns().size();
    if (fits && is_total_row(record)) {
      ++quality.rows_read;
      quality.rejected.push_back({++m_row, RejectReason::total_row});
      continue;
    }
    if (fits && m_filter && !m_filter->keeps(record.fields)) continue;
    ++m_row;
    if (!fits) {
      ++quality.rows_read;
      quality.rejected.push_back({m_row, RejectReason::broken_row});
      continue;
    }
    for_each_row(place_of(record, places), [&](Place place) {
      ++quality.rows_read;
      table.rows.push_back(m_row);
      if (m_wkt_column || m_pair_column) table.places.push_back(std::move(place));
      add_row(table, wanted, record);
    });
  }
  places.note(quality);
  if (is_first && m_stream.rows_above() + m_file.rows_above > 0) {
    quality.findings.push_back(
        {"finding.rows_above_header",
         {{"count", static_cast<std::int64_t>(m_stream.rows_above() + m_file.rows_above)}}});
  }
  note_left_out(table.texts_kept, quality);
  quality.rows_kept = table.rows.size();
  const char separator = m_stream.separator();
  quality.detected = {{"encoding", m_stream.encoding()},
                      {"separator", separator == '\t' ? "tab" : std::string(1, separator)}};
  if (m_pair_column) quality.detected.emplace_back("coordinates", columns()[m_pair_column->index]);
  return table;
}

}  // namespace hotspot::detail
