#include "io/csv_source.hpp"

#include <cpl_vsi.h>

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "io/column_names.hpp"
#include "io/gdal_handles.hpp"
#include "io/ogr_places.hpp"
#include "io/text_encoding.hpp"

namespace hotspot::detail {
namespace {

std::string bytes_of(const SourceFile& file) {
  const ErrorTrap trap;
  // Without this GDAL would leave a file of its own beside the user's.
  const CPLConfigOptionSetter no_file("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO", false);
  GByte* data = nullptr;
  vsi_l_offset size = 0;
  const int done = VSIIngestFile(nullptr, file.path.c_str(), &data, &size, -1);
  const std::unique_ptr<GByte, void (*)(void*)> owned(data, VSIFree);
  if (!done || !trap.errors().empty()) {
    throw IoError({"error.file_not_read", {{"path", file.given}, {"reason", trap.reason()}}});
  }
  return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
}

/// "sep=;" is what Excel writes for itself.
std::optional<char> stated_separator(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("sep=")) return std::nullopt;
  return text[5] == '\r' || text[5] == '\n' ? std::optional(text[4]) : std::nullopt;
}

}  // namespace

CsvSource::CsvSource(SourceFile file, const Input& input) : m_file(std::move(file)) {
  DecodedText decoded = decode_text(bytes_of(m_file));
  m_text = std::move(decoded.text);
  m_encoding = std::move(decoded.encoding);
  take_header();
  look_for_wkt();
  const std::string& name = m_file.title;
  if (!input.layer.empty() && input.layer != name) {
    throw DataError(
        {"error.layer_missing", {{"path", m_file.given}, {"layer", input.layer}, {"layers", name}}});
  }
  if (!input.where.empty()) m_filter.emplace(input.where, m_file.given, m_columns, m_rows, m_separator);
}

void CsvSource::take_header() {
  std::string_view text = m_text;
  const auto skip_first_line = [&] { text.remove_prefix(std::min(text.size(), text.find('\n') + 1)); };
  const auto stated = stated_separator(text);
  if (stated) skip_first_line();
  const auto first = text.find_first_not_of(" \r\n");
  text.remove_prefix(std::min(first, text.size()));
  m_separator = stated ? *stated : detect_separator(text);

  CsvReader reader(text, m_separator);
  CsvRecord header;
  if (!reader.next(header)) throw DataError({"error.file_empty", {{"path", m_file.given}}});
  if (!header.intact) throw DataError({"error.header_broken", {{"path", m_file.given}}});
  m_columns.assign(header.fields.begin(), header.fields.end());
  m_rows = text.substr(reader.position());
}

void CsvSource::look_for_wkt() {
  if (find_coordinates(m_columns)) return;
  CsvReader reader(m_rows, m_separator);
  CsvRecord record;
  constexpr int rows_looked_at = 20;
  for (int i = 0; i < rows_looked_at && reader.next(record); ++i) {
    for (std::size_t c = 0; c < record.fields.size() && record.fields.size() == m_columns.size(); ++c) {
      const std::string kind = kind_of_wkt(record.fields[c]);
      if (kind.empty()) continue;
      m_wkt_column = c;
      m_geometry = kind;
      return;
    }
  }
}

DecimalEvidence CsvSource::decimal_evidence() const {
  DecimalEvidence evidence;
  CsvReader reader(m_rows, m_separator);
  CsvRecord record;
  while (reader.next(record)) {
    for (const std::string_view cell : record.fields) evidence.see(cell);
  }
  return evidence;
}

SourceTable CsvSource::load(const std::vector<WantedColumn>& wanted, const Run& run) {
  SourceTable table;
  for (const WantedColumn& column : wanted) table.columns.emplace_back().name = m_columns[column.index];
  SourceQuality& quality = table.quality;
  quality.source = quality.file = m_file.name;
  quality.detected = {{"encoding", m_encoding},
                      {"separator", m_separator == '\t' ? "tab" : std::string(1, m_separator)}};

  const ErrorTrap trap;
  CsvReader& reader = m_readers.emplace_back(m_rows, m_separator);
  CsvRecord record;
  PlaceReader places;
  std::size_t row = 0;
  while (reader.next(record)) {
    pause_between_rows(run, quality.rows_read, reader.fraction());
    const bool fits = record.intact && record.fields.size() == m_columns.size();
    if (fits && m_filter && !m_filter->keeps(record.fields)) continue;
    ++row;
    if (!fits) {
      ++quality.rows_read;
      quality.rejected.push_back({row, RejectReason::broken_row});
      continue;
    }
    for_each_row(m_wkt_column ? places.read_wkt(record.fields[*m_wkt_column]) : Place(), [&](Place place) {
      ++quality.rows_read;
      table.rows.push_back(row);
      if (m_wkt_column) table.places.push_back(std::move(place));
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        table.columns[i].texts.push_back(record.fields[wanted[i].index]);
      }
    });
  }
  places.note(quality);
  quality.rows_kept = table.rows.size();
  return table;
}

}  // namespace hotspot::detail
