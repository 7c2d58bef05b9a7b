#include "io/coordinate_pair.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "io/column_names.hpp"
#include "io/degree_text.hpp"
#include "io/number_format.hpp"

namespace hotspot::detail {
namespace {

struct Pair {
  Degrees first;
  Degrees second;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// What stands in the last brackets; all where there are none. An address may stand before them.
std::string_view inside_brackets(std::string_view cell) {
  for (const std::string_view brackets : {"()", "[]"}) {
    const auto from = cell.rfind(brackets[0]), to = cell.rfind(brackets[1]);
    if (from != std::string_view::npos && to != std::string_view::npos && from < to)
      return trimmed(cell.substr(from + 1, to - from - 1));
  }
  return trimmed(cell);
}

/// A number that looks like a coordinate: a decimal mark in it, a mark of degrees, or five digits.
std::optional<Degrees> coordinate_of(std::string_view text) {
  text = trimmed(text);
  if (const auto degrees = parse_degrees(text)) return degrees;
  const auto marks = std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == ','; });
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool has_blank = text.find(' ') != std::string_view::npos;
  constexpr int digits_of_metres = 5;
  if (marks > 1 || has_blank || (marks == 0 && digits < digits_of_metres)) return std::nullopt;
  const auto value = parse_number(text, text.find(',') == std::string_view::npos ? '.' : ',');
  return value ? std::optional(Degrees{.value = *value}) : std::nullopt;
}

/// Taken apart at a separator, where exactly one of them leaves a coordinate on both sides.
std::optional<Pair> split_at(std::string_view text, std::string_view separator) {
  std::optional<Pair> pair;
  for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator, at + 1)) {
    const auto first = coordinate_of(text.substr(0, at));
    const auto second = coordinate_of(text.substr(at + separator.size()));
    if (!first || !second) continue;
    if (pair) return std::nullopt;
    pair = Pair{*first, *second};
  }
  return pair;
}

std::optional<Pair> pair_of(std::string_view cell) {
  constexpr std::size_t longest = 300;
  if (cell.size() > longest) return std::nullopt;
  const std::string_view text = inside_brackets(cell);
  for (const std::string_view separator : {";", ", ", ",", "|", "/", "\t", " "}) {
    const auto pair = split_at(text, separator);
    const bool same_axis = pair && pair->first.axis != Axis::unknown && pair->first.axis == pair->second.axis;
    if (pair && !same_axis) return pair;
  }
  return std::nullopt;
}

bool may_hold_pairs(const std::string& column) {
  constexpr std::array<std::string_view, 14> words{"koordinat", "coord", "latl",     "geo",   "gps",
                                                   "location",  "xy",    "position", "punkt", "point",
                                                   "placering", "wgs84", "utm",      "etrs89"};
  const std::string plain = plain_column_name(column);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

/// None unless every cell with something in it holds a pair.
std::optional<std::vector<Pair>> pairs_of(const std::vector<std::vector<std::string>>& rows,
                                          std::size_t column) {
  std::vector<Pair> pairs;
  for (const auto& row : rows) {
    if (column >= row.size() || is_missing(trimmed(row[column]))) continue;
    const auto pair = pair_of(row[column]);
    if (!pair) return std::nullopt;
    pairs.push_back(*pair);
  }
  return pairs.empty() ? std::nullopt : std::optional(std::move(pairs));
}

bool is_north_first(const std::vector<Pair>& pairs) {
  double first = 0.0, second = 0.0;
  for (const Pair& pair : pairs) {
    first = std::max(first, std::abs(pair.first.value));
    second = std::max(second, std::abs(pair.second.value));
  }
  if (first <= 180.0 && second <= 180.0) return first <= 90.0;
  constexpr double most_easting = 1e6;
  return first > most_easting && second < most_easting;
}

}  // namespace

std::optional<Point> parse_pair(std::string_view cell, const PairColumn& column) {
  const auto pair = pair_of(cell);
  if (!pair) return std::nullopt;
  const auto& [first, second] = *pair;
  const bool lettered = first.axis != Axis::unknown || second.axis != Axis::unknown;
  const bool north_first =
      lettered ? first.axis == Axis::north || second.axis == Axis::east : column.first_is_north;
  return north_first ? Point{second.value, first.value} : Point{first.value, second.value};
}

std::optional<PairColumn> find_pair_column(const std::vector<std::string>& columns,
                                           const std::vector<std::vector<std::string>>& rows) {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (!may_hold_pairs(columns[c])) continue;
    const auto pairs = pairs_of(rows, c);
    if (!pairs) continue;
    return PairColumn{.index = c, .first_is_north = is_north_first(*pairs)};
  }
  return std::nullopt;
}

}  // namespace hotspot::detail
