#include "io/csv_stream.hpp"

#include <algorithm>
#include <optional>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

/// Outlines of whole countries are records of some megabytes.
constexpr std::size_t longest_record = std::size_t{64} << 20;

/// "sep=;" is what Excel writes for itself.
std::optional<char> stated_separator(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("sep=")) return std::nullopt;
  return text[5] == '\r' || text[5] == '\n' ? std::optional(text[4]) : std::nullopt;
}

}  // namespace

CsvStream::CsvStream(const SourceFile& file) : m_blocks(file) {
  take_header(file);
  rewind();
}

void CsvStream::take_header(const SourceFile& file) {
  CsvRecord header;
  std::size_t start = 0;
  const auto is_taken = [&] {
    std::string_view text = m_text;
    const auto stated = stated_separator(text);
    if (stated) text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
    text.remove_prefix(std::min(text.find_first_not_of(" \r\n"), text.size()));
    start = m_text.size() - text.size();
    m_separator = stated ? *stated : detect_separator(text);
    const CsvHeaderPlace place = find_header(text, m_separator);
    m_rows_above = place.records_above;
    text.remove_prefix(place.start);
    start += place.start;
    m_reader = CsvReader(text, m_separator, m_more_follows);
    return m_reader.next(header);
  };
  do {
    m_more_follows = m_blocks.append_next(m_text);
  } while (!is_taken() && m_more_follows && m_text.size() < longest_record);
  if (header.fields.empty() && header.intact) throw DataError({"error.file_empty", {{"path", file.given}}});
  if (!header.intact) throw DataError({"error.header_broken", {{"path", file.given}}});
  m_header.assign(header.fields.begin(), header.fields.end());
  m_rows_start = start + m_reader.position();
}

void CsvStream::rewind() {
  m_blocks.rewind();
  m_text.clear();
  do {
    m_more_follows = m_blocks.append_next(m_text);
  } while (m_more_follows && m_text.size() < m_rows_start);
  m_text.erase(0, m_rows_start);
  m_reader = CsvReader(m_text, m_separator, m_more_follows);
  m_is_held = false;
  m_blank_lines = 0;
}

void CsvStream::fetch() {
  m_text.erase(0, m_reader.position());
  m_more_follows = m_blocks.append_next(m_text);
  m_reader = CsvReader(m_text, m_separator, m_more_follows);
}

/// A line without end: it is broken, and nothing of it is kept.
void CsvStream::skip_giant() {
  m_reader.skip_line();
  while (m_reader.position() >= m_text.size() && m_more_follows) {
    m_text.clear();
    m_more_follows = m_blocks.append_next(m_text);
    m_reader = CsvReader(m_text, m_separator, m_more_follows);
    m_reader.skip_line();
  }
}

bool CsvStream::next_or_blank(CsvRecord& record) {
  while (!m_reader.next(record)) {
    if (!m_more_follows) return false;
    if (m_text.size() - m_reader.position() > longest_record) {
      skip_giant();
      record = {.fields = {}, .intact = false};
      return true;
    }
    fetch();
  }
  return true;
}

bool CsvStream::next(CsvRecord& record) {
  if (!m_is_held) {
    do {
      if (!next_or_blank(record)) return false;
      if (record.is_blank) ++m_blank_lines;
    } while (record.is_blank);
    if (m_blank_lines == 0) return true;
    std::swap(record, m_held);
    m_is_held = true;
  }
  if (m_blank_lines > 0) {
    --m_blank_lines;
    record = {.fields = {""}};
    return true;
  }
  std::swap(record, m_held);
  m_is_held = false;
  return true;
}

}  // namespace hotspot::detail
