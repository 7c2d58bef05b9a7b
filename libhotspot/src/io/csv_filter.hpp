/// @file
/// OGR SQL conditions on the rows of a delimited text, evaluated by OGR itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hotspot::detail {

class CsvStream;

class CsvFilter {
 public:
  /// Columns are whole numbers, numbers or text as all their rows have it; whole numbers with leading zeros
  /// are text; the stream is read to its end for that. THROWS DataError, with what OGR says, if the condition
  /// is none or names other columns.
  CsvFilter(const std::string& where, const std::string& source, CsvStream& rows);
  CsvFilter(CsvFilter&&) noexcept;
  CsvFilter& operator=(CsvFilter&&) noexcept;
  ~CsvFilter();

  /// REQUIRES: as many fields as columns.
  [[nodiscard]] bool keeps(const std::vector<std::string_view>& fields);

 private:
  struct Query;
  std::unique_ptr<Query> m_query;
};

}  // namespace hotspot::detail
