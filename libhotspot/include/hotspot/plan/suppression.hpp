/// @file
/// Which counts of a table with known totals must be hidden so that no small one can be read or worked out?
///
/// Primary: counts from 1 to threshold - 1. Complementary: along every line whose total is known, the hidden
/// counts are at least two, add up to at least the threshold, and leave each other room: readers know that
/// what is `small_count` is from 1 to threshold - 1 and what `protects_another` at least the threshold, so a
/// sum at either end of what these allow would give all of them. Where a line is not safe one more is hidden:
/// not a zero if there is a choice, the total only if nothing else is left, then one that spoils no further
/// line, then the smallest. Limits: protects against subtraction along single lines, not against linear
/// programming over several. Cost: O(cells^2) at worst. Reference: Willenborg and de Waal (2001), Elements of
/// Statistical Disclosure Control, 4.2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hotspot {

enum class Hidden {
  no,
  small_count,         ///< below the threshold
  protects_another,    ///< would give a hidden one back by subtraction
  few_households,      ///< area with too few households or residents
  unknown_population,  ///< neither households nor residents are known
};

/// What the output's *_hidden columns hold: empty for `no`.
[[nodiscard]] std::string_view hidden_word(Hidden reason);

/// Where a table of counts and its totals stand in one list: cells row by row, the totals of the rows, those
/// of the columns, the total of all.
struct TableEntries {
  std::size_t rows = 0;
  std::size_t columns = 0;

  [[nodiscard]] std::size_t cell(std::size_t row, std::size_t column) const { return row * columns + column; }
  [[nodiscard]] std::size_t row_total(std::size_t row) const { return rows * columns + row; }
  [[nodiscard]] std::size_t column_total(std::size_t column) const { return rows * (columns + 1) + column; }
  [[nodiscard]] std::size_t total() const { return rows * (columns + 1) + columns; }
  [[nodiscard]] std::size_t size() const { return total() + 1; }
};

/// Counts of `rows` x `columns`, row by row.
struct CountTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::int64_t> counts;
  std::vector<Hidden> row_hidden;  ///< rows that show nothing at all, total included; empty: none

  [[nodiscard]] std::int64_t at(std::size_t row, std::size_t column) const {
    return counts[row * columns + column];
  }
  [[nodiscard]] TableEntries entries() const { return {rows, columns}; }
};

/// Counts, by index, whose sum readers know: it is public, or it is itself one of the counts, `total`.
struct SumLine {
  std::vector<std::size_t> parts{};
  std::optional<std::size_t> total{};
};

/// The lines of a table: rows, columns, totals of rows, totals of columns.
[[nodiscard]] std::vector<SumLine> table_lines(const TableEntries& entries);
/// In the order of `TableEntries`. THROW ArgumentError if lengths do not fit.
[[nodiscard]] std::vector<std::int64_t> counts_with_totals(const CountTable& table);
[[nodiscard]] std::vector<Hidden> hidden_with_totals(const CountTable& table);

/// What is hidden, per count. `already` are those hidden for other reasons; empty: none. THROWS ArgumentError
/// if lengths do not fit, a count is negative, or the threshold is under 3, where a count hidden for being
/// small could only be 1.
[[nodiscard]] std::vector<Hidden> suppress_lines(const std::vector<std::int64_t>& counts,
                                                 const std::vector<SumLine>& lines, std::int64_t threshold,
                                                 std::vector<Hidden> already = {});

}  // namespace hotspot
