/// @file
/// Which counts of a table with known totals must be hidden so that no small one can be read or worked out?
///
/// Primary: counts from 1 to threshold - 1. Complementary: along every line whose total is known, the hidden
/// counts are at least two and add up to at least the threshold, else one more is hidden: not a zero if there
/// is a choice, then one that spoils no further line, then the smallest. Limits: protects against subtraction
/// along single lines, not against linear programming over several. Cost: O(cells^2) at worst. Reference:
/// Willenborg and de Waal (2001), Elements of Statistical Disclosure Control, 4.2.
#pragma once

#include <cstdint>
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

/// Counts of `rows` x `columns`, row by row. The totals of all columns are public; each row's total is shown
/// unless it is hidden itself.
struct CountTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::int64_t> counts;
  std::vector<Hidden> row_hidden;  ///< rows that show nothing at all, total included; empty: none

  [[nodiscard]] std::int64_t at(std::size_t row, std::size_t column) const {
    return counts[row * columns + column];
  }
};

struct Suppression {
  std::vector<Hidden> cells;       ///< like the counts
  std::vector<Hidden> row_totals;  ///< one per row
};

/// THROWS ArgumentError if lengths do not fit or a count is negative.
[[nodiscard]] Suppression suppress(const CountTable& table, std::int64_t threshold);

/// One line of counts whose total is public. `already` are those hidden for other reasons; empty: none.
[[nodiscard]] std::vector<Hidden> suppress_line(const std::vector<std::int64_t>& counts,
                                                std::int64_t threshold, std::vector<Hidden> already = {});

}  // namespace hotspot
