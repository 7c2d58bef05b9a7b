/// @file
/// A delimited text as a source of rows.
#pragma once

#include <deque>

#include "io/csv_filter.hpp"
#include "io/csv_records.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

class CsvSource final : public RowSource {
 public:
  /// THROWS IoError if the file cannot be read, DataError if it is empty or `where` cannot be applied.
  CsvSource(SourceFile file, const Input& input);

  [[nodiscard]] const SourceFile& file() const override { return m_file; }
  [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }
  /// Of a column of WKT, where there is one and no pair of coordinate columns.
  [[nodiscard]] std::string geometry() const override { return m_geometry; }
  [[nodiscard]] std::optional<Crs> crs() const override { return std::nullopt; }
  [[nodiscard]] char separator() const override { return m_separator; }
  [[nodiscard]] DecimalEvidence decimal_evidence() const override;
  [[nodiscard]] SourceTable load(const std::vector<WantedColumn>& wanted, const Run& run) override;

 private:
  void take_header();
  void look_for_wkt();

  SourceFile m_file;
  std::string m_text;
  std::string_view m_rows;  // the text without "sep=;" and header
  std::string m_encoding;
  char m_separator = ',';
  std::vector<std::string> m_columns;
  std::optional<std::size_t> m_wkt_column;
  std::string m_geometry = "none";
  std::optional<CsvFilter> m_filter;
  std::deque<CsvReader> m_readers;  // they own the fields that were unescaped
};

}  // namespace hotspot::detail
