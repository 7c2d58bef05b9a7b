/// @file
/// A delimited text split into records by RFC 4180, and what does not keep to it named instead of guessed.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hotspot::detail {

struct CsvRecord {
  std::vector<std::string_view> fields;  ///< without quotes and surrounding blanks
  bool intact = true;                    ///< false: an unclosed or misplaced quote
  bool is_blank = false;                 ///< a line of blanks or nothing
};

/// Fields may be quoted and then hold separators, line breaks and doubled quotes. A quote that is not closed
/// spoils its own line only: reading goes on with the next. Blank lines at the end are no records.
class CsvReader {
 public:
  /// REQUIRES: `text` outlives the reader and the fields it gives out. With `more_follows` the text is a
  /// part: a record that may go on after it is not given out.
  CsvReader(std::string_view text, char separator, bool more_follows = false);

  /// False at the end. Fields stay valid until the next call.
  [[nodiscard]] bool next(CsvRecord& record);

  /// Where the next record starts.
  [[nodiscard]] std::size_t position() const { return m_position; }
  /// Gives up the record at `position`: reading goes on with the next line.
  void skip_line();

 private:
  bool read_record(CsvRecord& record);
  bool read_quoted(std::string_view& field);
  std::string_view read_plain();
  [[nodiscard]] bool at_end_of_field() const;
  void skip_line_break();

  std::string_view m_text;
  std::size_t m_position = 0;
  char m_separator;
  bool m_more_follows;
  std::deque<std::string> m_unescaped;  // fields that had doubled quotes
};

/// Where the record with the columns' names starts: after titles above it (`find_header`).
struct CsvHeaderPlace {
  std::size_t start = 0;
  std::size_t records_above = 0;
};
[[nodiscard]] CsvHeaderPlace find_header(std::string_view text, char separator);

/// The separator under which most of the first records have as many fields as the header: , ; tab or |.
[[nodiscard]] char detect_separator(std::string_view text);

}  // namespace hotspot::detail
