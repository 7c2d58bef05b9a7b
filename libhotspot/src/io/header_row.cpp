#include "io/header_row.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "io/time_format.hpp"

namespace hotspot::detail {
namespace {

constexpr double enough = 0.6;  // of the cells that most rows have filled

std::size_t filled(const std::vector<std::string>& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "2012", also as the start of a quarter or a month: 2012Q1, 2012K1, 2012M01.
bool is_year(std::string_view cell) {
  if (cell.size() < 4 || !std::all_of(cell.begin(), cell.begin() + 4, is_digit)) return false;
  const bool is_likely = cell.starts_with("19") || cell.starts_with("20");
  return is_likely && (cell.size() == 4 || (cell.size() <= 7 && !is_digit(cell[4])));
}

bool is_name(std::string_view cell) {
  const bool has_letter = std::any_of(cell.begin(), cell.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  return is_year(cell) || (has_letter && !parse_time(cell, false));
}

bool holds_names(const std::vector<std::string>& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const std::string& cell) { return cell.empty() || is_name(cell); });
}

}  // namespace

std::size_t find_header(const std::vector<std::vector<std::string>>& rows) {
  if (rows.empty()) return 0;
  std::vector<std::size_t> counts;
  for (const auto& row : rows) counts.push_back(filled(row));
  std::vector<std::size_t> ordered = counts;
  std::sort(ordered.begin(), ordered.end());
  const double most = static_cast<double>(ordered[ordered.size() * 3 / 4]);
  const auto is_full = [&](std::size_t row) {
    return counts[row] >= 2 && static_cast<double>(counts[row]) >= enough * most;
  };
  if (is_full(0) || most < 2.0) return 0;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    if (is_full(row) && holds_names(rows[row])) return row;
  }
  return 0;
}

bool is_total(std::string_view cell) {
  constexpr std::array<std::string_view, 5> words{"i alt", "ialt", "i alt:", "hovedtotal", "total i alt"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::equal(word.begin(), word.end(), cell.begin(), cell.end(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
  });
}

}  // namespace hotspot::detail
