/// @file
/// Rows of one table of a register by the declared columns, with an account of what could not be read.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/plan/register_schema.hpp"
#include "io/column_values.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

/// Which column of a source each declared column is, notes left out; none where it has none of that name.
[[nodiscard]] std::vector<std::optional<std::size_t>> register_columns(
    const RegisterTable& table, const std::vector<std::string>& columns);

/// The code of the list that a text is, in English, Danish or as code; none where it is no word of it.
[[nodiscard]] std::optional<std::string_view> list_code(const ValueList& list, std::string_view text);

class RegisterRows {
 public:
  /// Reads all rows. THROWS as `RowSource::load`, CrsError, and DataError where not one column is known.
  RegisterRows(const RegisterTable& table, const Input& input, const Run& run);

  [[nodiscard]] std::size_t size() const { return m_table.rows.size(); }
  [[nodiscard]] std::size_t row_number(std::size_t row) const { return m_table.rows[row]; }
  [[nodiscard]] std::string words(std::string_view column, std::size_t row) const;
  [[nodiscard]] std::optional<std::chrono::year_month_day> date(std::string_view column, std::size_t row);
  [[nodiscard]] std::optional<double> amount(std::string_view column, std::size_t row);
  [[nodiscard]] std::optional<Point> point(std::size_t row) const { return m_points[row]; }

  template <WordedEnum E>
  [[nodiscard]] std::optional<E> one_of(std::string_view column, std::size_t row) {
    const std::vector<std::string_view> codes = codes_of(column, row, false);
    return codes.empty() ? std::nullopt : enumerator<E>(codes.front());
  }
  template <WordedEnum E>
  [[nodiscard]] std::vector<E> some_of(std::string_view column, std::size_t row) {
    std::vector<E> values;
    for (const std::string_view code : codes_of(column, row, true)) values.push_back(*enumerator<E>(code));
    return values;
  }

  /// What was read, with sentences on what could not be. To be asked after all rows.
  [[nodiscard]] SourceQuality quality() const;
  [[nodiscard]] InputFingerprint fingerprint() const;

 private:
  template <WordedEnum E>
  static std::optional<E> enumerator(std::string_view code) {
    for (const auto& [value, word] : EnumWords<E>::words) {
      if (word == code) return value;
    }
    return std::nullopt;
  }

  void load(const std::vector<std::optional<std::size_t>>& found, const Run& run);
  void place_rows(const Input& input);
  void read_values();
  [[nodiscard]] const SourceColumn* source_column(std::string_view column) const;
  [[nodiscard]] std::vector<std::string_view> codes_of(std::string_view column, std::size_t row,
                                                       bool several);
  void note_unread(std::string_view column, std::size_t row);

  const RegisterTable& m_declared;
  std::unique_ptr<RowSource> m_source;
  std::map<std::string_view, std::size_t> m_at;  // declared name to the column loaded
  std::optional<std::size_t> m_x, m_y;           // coordinates of a table
  bool m_in_degrees = false;
  SourceTable m_table;
  std::map<std::string_view, TimeCells> m_dates;
  std::map<std::string_view, NumberCells> m_amounts;
  std::vector<std::optional<Point>> m_points;
  std::map<std::string_view, std::vector<std::size_t>> m_unread;  // rows, per declared name
};

}  // namespace hotspot::detail
