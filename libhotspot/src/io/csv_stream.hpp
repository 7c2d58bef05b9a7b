/// @file
/// The records of a delimited text, read block by block: memory does not grow with the file.
#pragma once

#include <string>
#include <vector>

#include "io/csv_records.hpp"
#include "io/text_blocks.hpp"

namespace hotspot::detail {

class CsvStream {
 public:
  /// Finds out the separator and takes the header. THROWS IoError, DataError if the file is empty or its
  /// header is broken.
  explicit CsvStream(const SourceFile& file);

  [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }
  /// Rows of titles that stand above it.
  [[nodiscard]] std::size_t rows_above() const { return m_rows_above; }
  [[nodiscard]] char separator() const { return m_separator; }
  [[nodiscard]] std::string encoding() const { return m_blocks.encoding(); }
  [[nodiscard]] double fraction() const { return m_blocks.fraction(); }

  /// The next record after the header; false at the end. Blank lines at the end are no records. A record
  /// beyond all measure is a broken one. Fields stay valid until the next call.
  [[nodiscard]] bool next(CsvRecord& record);

  /// To the first record after the header.
  void rewind();

 private:
  void take_header(const SourceFile& file);
  [[nodiscard]] bool next_or_blank(CsvRecord& record);
  void fetch();
  void skip_giant();

  TextBlocks m_blocks;
  std::string m_text;  // what is decoded and not yet read, from m_reader's text on
  bool m_more_follows = true;
  char m_separator = ',';
  std::vector<std::string> m_header;
  std::size_t m_rows_start = 0;
  std::size_t m_rows_above = 0;
  CsvReader m_reader{"", ','};
  CsvRecord m_held;
  bool m_is_held = false;
  std::size_t m_blank_lines = 0;  // before the record that is held
};

}  // namespace hotspot::detail
