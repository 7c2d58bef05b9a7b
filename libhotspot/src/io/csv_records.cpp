#include "io/csv_records.hpp"

#include <algorithm>

#include "io/header_row.hpp"

namespace hotspot::detail {
namespace {

/// A quoted field with more line breaks than this is taken to be unclosed.
constexpr std::size_t most_lines_in_field = 500;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Ctrl-Z: what DOS programs end a text with.
constexpr std::string_view blanks("\r\n \x1A\0", 5);

bool is_blank(std::string_view line) {
  return line.find_first_not_of(blanks) == std::string_view::npos;
}

std::string_view without_blank_end(std::string_view text) {
  const auto last = text.find_last_not_of(blanks);
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

std::string unescaped(std::string_view quoted) {
  std::string text;
  text.reserve(quoted.size());
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    text += quoted[i];
    if (quoted[i] == '"') ++i;
  }
  return text;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char separator, bool more_follows)
    : m_text(more_follows ? text : without_blank_end(text)),
      m_separator(separator),
      m_more_follows(more_follows) {}

bool CsvReader::at_end_of_field() const {
  if (m_position >= m_text.size()) return true;
  const char c = m_text[m_position];
  return c == m_separator || c == '\n' || c == '\r';
}

void CsvReader::skip_line_break() {
  if (m_position < m_text.size() && m_text[m_position] == '\r') ++m_position;
  if (m_position < m_text.size() && m_text[m_position] == '\n') ++m_position;
}

std::string_view CsvReader::read_plain() {
  const char* const begin = m_text.data() + m_position;
  const char* const end = m_text.data() + m_text.size();
  const char* c = begin;
  while (c != end && *c != m_separator && *c != '\n' && *c != '\r') ++c;
  const auto length = static_cast<std::size_t>(c - begin);
  m_position += length;
  return trimmed({begin, length});
}

bool CsvReader::read_quoted(std::string_view& field) {
  const std::size_t start = ++m_position;
  bool has_doubled = false;
  std::size_t lines = 0;
  for (;; ++m_position) {
    if (m_position >= m_text.size() || lines > most_lines_in_field) return false;
    if (m_text[m_position] == '\n') ++lines;
    if (m_text[m_position] != '"') continue;
    if (m_position + 1 >= m_text.size() || m_text[m_position + 1] != '"') break;
    has_doubled = true;
    ++m_position;
  }
  field = m_text.substr(start, m_position - start);
  ++m_position;
  while (m_position < m_text.size() && m_text[m_position] == ' ') ++m_position;
  if (!at_end_of_field()) return false;
  if (has_doubled) field = m_unescaped.emplace_back(unescaped(field));
  field = trimmed(field);
  return true;
}

bool CsvReader::read_record(CsvRecord& record) {
  for (;;) {
    std::size_t first = m_position;
    while (first < m_text.size() && m_text[first] == ' ') ++first;
    std::string_view field;
    if (first < m_text.size() && m_text[first] == '"') {
      m_position = first;
      if (!read_quoted(field)) return false;
    } else {
      field = read_plain();
    }
    record.fields.push_back(field);
    if (m_position >= m_text.size() || m_text[m_position] != m_separator) break;
    ++m_position;
    if (m_position >= m_text.size()) {
      record.fields.emplace_back();
      break;
    }
  }
  return true;
}

void CsvReader::skip_line() {
  m_position = std::min(m_text.find_first_of("\r\n", m_position), m_text.size());
  skip_line_break();
}

bool CsvReader::next(CsvRecord& record) {
  if (m_position >= m_text.size()) return false;
  const std::size_t start = m_position;
  m_unescaped.clear();
  record.fields.clear();
  record.intact = read_record(record);
  record.is_blank = record.fields.size() == 1 && is_blank(m_text.substr(start, m_position - start));
  const bool may_go_on =
      m_position >= m_text.size() || (m_position + 1 == m_text.size() && m_text.back() == '\r');
  if (m_more_follows && may_go_on) {
    m_position = start;
    return false;
  }
  if (record.intact) {
    skip_line_break();
  } else {
    record.fields.clear();
    m_position = start;
    skip_line();
  }
  return true;
}

CsvHeaderPlace find_header(std::string_view text, char separator) {
  CsvReader reader(text, separator);
  CsvRecord record;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> starts;
  for (std::size_t start = 0; rows.size() < rows_above_table && reader.next(record);
       start = reader.position()) {
    starts.push_back(start);
    rows.emplace_back(record.fields.begin(), record.fields.end());
    if (!record.intact) break;  // what is broken is said of the first row
  }
  if (rows.empty()) return {};
  const std::size_t header = find_header(rows);
  return {.start = starts[header], .records_above = header};
}

char detect_separator(std::string_view text) {
  constexpr int records_looked_at = 200;
  char best = ',';
  std::size_t best_score = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    CsvReader reader(text.substr(find_header(text, separator).start), separator);
    CsvRecord record;
    if (!reader.next(record) || record.fields.size() < 2) continue;
    const std::size_t columns = record.fields.size();
    std::size_t rows = 1, fitting = 1;
    for (int i = 0; i < records_looked_at && reader.next(record); ++i) {
      ++rows;
      if (record.fields.size() == columns) ++fitting;
    }
    // Rows that fit weigh first, the number of columns second.
    const std::size_t score = fitting * 100000 / rows * 1000 + std::min<std::size_t>(columns, 999);
    if (score > best_score) {
      best = separator;
      best_score = score;
    }
  }
  return best;
}

}  // namespace hotspot::detail
