#include "hotspot/plan/suppression.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

/// A line of the table: cells whose sum is public. An entry is an index into one list of cells and row
/// totals.
using Line = std::vector<std::size_t>;

Hidden primary(std::int64_t count, std::int64_t threshold) {
  return count > 0 && count < threshold ? Hidden::small_count : Hidden::no;
}

/// The entries with what is hidden of them, and the lines they lie in.
struct Entries {
  const std::vector<std::int64_t>& counts;
  std::vector<Hidden>& hidden;
  const std::vector<Line>& lines;
  std::vector<std::vector<std::size_t>> lines_of;  ///< indices into `lines`, per entry

  /// Lines other than `here` that hold a hidden entry: hiding this one as well costs them nothing more.
  [[nodiscard]] bool crosses_hidden(std::size_t entry, std::size_t here) const {
    return std::any_of(lines_of[entry].begin(), lines_of[entry].end(), [&](std::size_t line) {
      return line != here && std::any_of(lines[line].begin(), lines[line].end(),
                                         [&](std::size_t other) { return hidden[other] != Hidden::no; });
    });
  }
};

/// What makes an entry a good protector, best first: not zero (a zero protects nothing), no new line touched,
/// small.
std::tuple<bool, bool, std::int64_t> cost(const Entries& entries, std::size_t entry, std::size_t line) {
  const std::int64_t count = entries.counts[entry];
  return {count == 0, !entries.crosses_hidden(entry, line), count};
}

/// Hides one more entry if those hidden could be read from the line's total. True if it did.
bool protect(Entries& entries, std::size_t line, std::int64_t threshold) {
  std::size_t hidden_count = 0;
  std::int64_t hidden_sum = 0;
  for (const std::size_t entry : entries.lines[line]) {
    if (entries.hidden[entry] == Hidden::no) continue;
    ++hidden_count;
    hidden_sum += entries.counts[entry];
  }
  if (hidden_count == 0 || (hidden_count >= 2 && hidden_sum >= threshold)) return false;
  std::optional<std::size_t> best;
  for (const std::size_t entry : entries.lines[line]) {
    if (entries.hidden[entry] != Hidden::no) continue;
    if (!best || cost(entries, entry, line) < cost(entries, *best, line)) best = entry;
  }
  if (!best) return false;
  entries.hidden[*best] = Hidden::protects_another;
  return true;
}

void protect_all(const std::vector<Line>& lines, const std::vector<std::int64_t>& counts,
                 std::int64_t threshold, std::vector<Hidden>& hidden) {
  Entries entries{.counts = counts, .hidden = hidden, .lines = lines, .lines_of = {}};
  entries.lines_of.resize(counts.size());
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (const std::size_t entry : lines[line]) entries.lines_of[entry].push_back(line);
  }
  bool changed = true;
  while (changed) {
    changed = false;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      while (protect(entries, line, threshold)) changed = true;
    }
  }
}

void require_table(const CountTable& table) {
  const auto fits = [](std::size_t length, std::size_t expected, const char* name) {
    if (length == expected) return;
    throw ArgumentError({"error.column_length",
                         {{"column", std::string(name)},
                          {"length", static_cast<std::int64_t>(length)},
                          {"expected", static_cast<std::int64_t>(expected)}}});
  };
  fits(table.counts.size(), table.rows * table.columns, "counts");
  if (!table.row_hidden.empty()) fits(table.row_hidden.size(), table.rows, "row_hidden");
  for (const std::int64_t count : table.counts) {
    if (count >= 0) continue;
    throw ArgumentError({"error.below_minimum",
                         {{"name", std::string("count")}, {"value", count}, {"minimum", std::int64_t{0}}}});
  }
}

}  // namespace

std::string_view hidden_word(Hidden reason) {
  switch (reason) {
    case Hidden::no:
      return "";
    case Hidden::small_count:
      return "under_threshold";
    case Hidden::protects_another:
      return "protects_another";
    case Hidden::few_households:
      return "few_households";
    case Hidden::unknown_population:
      return "unknown_population";
  }
  return "";
}

Suppression suppress(const CountTable& table, std::int64_t threshold) {
  require_table(table);
  const std::size_t cells = table.rows * table.columns;
  // Entries: the cells, then the total of each row.
  std::vector<std::int64_t> counts = table.counts;
  std::vector<Hidden> hidden(cells + table.rows, Hidden::no);
  for (std::size_t row = 0; row < table.rows; ++row) {
    std::int64_t total = 0;
    for (std::size_t column = 0; column < table.columns; ++column) total += table.at(row, column);
    counts.push_back(total);
  }
  for (std::size_t entry = 0; entry < hidden.size(); ++entry) {
    const std::size_t row = entry < cells ? entry / table.columns : entry - cells;
    const Hidden whole_row = table.row_hidden.empty() ? Hidden::no : table.row_hidden[row];
    hidden[entry] = whole_row != Hidden::no ? whole_row : primary(counts[entry], threshold);
  }
  std::vector<Line> lines;
  for (std::size_t row = 0; row < table.rows; ++row) {
    Line line{cells + row};  // cells - total = 0
    for (std::size_t column = 0; column < table.columns; ++column)
      line.push_back(row * table.columns + column);
    lines.push_back(line);
  }
  for (std::size_t column = 0; column < table.columns; ++column) {
    Line line;
    for (std::size_t row = 0; row < table.rows; ++row) line.push_back(row * table.columns + column);
    lines.push_back(line);
  }
  Line totals;
  for (std::size_t row = 0; row < table.rows; ++row) totals.push_back(cells + row);
  lines.push_back(totals);
  protect_all(lines, counts, threshold, hidden);
  const auto end_of_cells = hidden.begin() + static_cast<std::ptrdiff_t>(cells);
  return {.cells = {hidden.begin(), end_of_cells}, .row_totals = {end_of_cells, hidden.end()}};
}

std::vector<Hidden> suppress_line(const std::vector<std::int64_t>& counts, std::int64_t threshold,
                                  std::vector<Hidden> already) {
  std::vector<Hidden> hidden =
      already.empty() ? std::vector<Hidden>(counts.size(), Hidden::no) : std::move(already);
  Line line;
  for (std::size_t entry = 0; entry < counts.size(); ++entry) {
    if (hidden[entry] == Hidden::no) hidden[entry] = primary(counts[entry], threshold);
    line.push_back(entry);
  }
  protect_all({line}, counts, threshold, hidden);
  return hidden;
}

}  // namespace hotspot
