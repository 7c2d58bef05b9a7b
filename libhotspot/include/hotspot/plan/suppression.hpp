/// @file
/// Which counts of a table with known totals must be hidden so that no small one can be read or worked out?
///
/// Primary: counts from 1 to threshold - 1, and all parts of such a one, zeros too: of three parts of 4 that
/// are not 0 none could be more than 2. Complementary: readers know all sums along all lines, and what the
/// reason given for each hidden count allows. All that taken together as a linear program, a small count can
/// still be anything from 1 to threshold - 1, and any other hidden one has at least as many values left. What
/// is `never_shown`, such as the part of a cell inside an area, is not known to be small more closely than
/// that. Where a count is not protected, those others are hidden that let it move at the least price: few, no
/// zeros, small before large, parts before totals. Where the reasons given leave too little room whatever
/// else is hidden, one is given that tells less (`small_or_protects`). Where even hiding everything would not
/// do (nothing but one small count in a line), what can be is hidden. Limits: readers who reason in whole
/// numbers know more than a linear program where lines overlap in odd cycles. Cost: a linear program for each
/// hidden count that the answers so far do not cover. Reference: Willenborg and de Waal (2001), Elements of
/// Statistical Disclosure Control, 4.2; Fischetti and Salazar-Gonzalez (2000), Management Science 46:1008.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hotspot {

enum class Hidden {
  no,
  small_count,         ///< from 1 to below the threshold
  part_of_small,       ///< part of a count below the threshold: that or 0
  protects_another,    ///< at least the threshold; would give a hidden one back by subtraction
  small_or_protects,   ///< one or the other: which of them would tell too much
  few_households,      ///< area with too few households or residents
  unknown_population,  ///< neither households nor residents are known
  another_grid,        ///< an earlier release shows other cells, which would cut this one into pieces
  never_shown,         ///< no release has it, and so none says why; only what it adds up to
  told_small,          ///< of the days of an earlier release, which says that it is `small_count`
  told_part_of_small,  ///< the same, which says `part_of_small`
  told_large,          ///< the same, which says that it has at least the threshold's number
};

/// What the output's *_hidden columns hold: empty for `no`. No output holds what an earlier one told.
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
