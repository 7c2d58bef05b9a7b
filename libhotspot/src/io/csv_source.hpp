/// @file
/// A delimited text as a source of rows.
#pragma once

#include "io/coordinate_pair.hpp"
#include "io/csv_filter.hpp"
#include "io/csv_stream.hpp"
#include "io/ogr_places.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

class CsvSource final : public RowSource {
 public:
  /// THROWS IoError if the file cannot be read, DataError if it is empty or `where` cannot be applied.
  CsvSource(SourceFile file, const Input& input);

  [[nodiscard]] const SourceFile& file() const override { return m_file; }
  [[nodiscard]] const std::vector<std::string>& columns() const override { return m_stream.header(); }
  /// Of a column of WKT, or of both coordinates, where there is one and no pair of coordinate columns.
  [[nodiscard]] std::string geometry() const override { return m_geometry; }
  [[nodiscard]] std::optional<Crs> crs() const override { return std::nullopt; }
  [[nodiscard]] char separator() const override { return m_stream.separator(); }
  [[nodiscard]] DecimalEvidence decimal_evidence() const override;
  [[nodiscard]] std::vector<std::vector<std::string>> sample(std::size_t rows) override;
  [[nodiscard]] SourceTable load_next(const std::vector<WantedColumn>& wanted, std::size_t most_rows,
                                      const Run& run) override;
  void restart() override;

 private:
  void look_for_shapes();
  [[nodiscard]] Place place_of(const CsvRecord& record, PlaceReader& places) const;
  void add_row(SourceTable& table, const std::vector<WantedColumn>& wanted, const CsvRecord& record) const;

  SourceFile m_file;
  CsvStream m_stream;
  std::optional<std::size_t> m_wkt_column;
  std::optional<PairColumn> m_pair_column;
  std::string m_geometry = "none";
  std::optional<CsvFilter> m_filter;
  std::size_t m_row = 0;  // of the rows that the filter keeps
};

}  // namespace hotspot::detail
