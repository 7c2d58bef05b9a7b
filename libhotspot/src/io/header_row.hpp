/// @file
/// Where a table begins: exports and spreadsheets have titles, dates and blank lines above the names of the
/// columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hotspot::detail {

/// So many rows are looked at.
inline constexpr std::size_t rows_above_table = 30;

/// Index of the row with the columns' names among the first rows of a file: the first row, unless it has far
/// fewer filled cells than most, and a row below it has as many as most and words alone (years count as
/// words: tables have a column for each).
[[nodiscard]] std::size_t find_header(const std::vector<std::vector<std::string>>& rows);

/// True for a row that sums up the others: "I alt", "Total".
[[nodiscard]] bool is_total(std::string_view first_filled_cell);

}  // namespace hotspot::detail
