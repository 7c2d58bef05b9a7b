#include "hotspot/plan/suppression.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

constexpr std::int64_t smallest_threshold = 3;
constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max() / 1'000'000'000;

/// What readers know of a hidden count from the reason they are given.
struct Known {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

Known known_of(Hidden reason, std::int64_t threshold) {
  switch (reason) {
    case Hidden::no:
      break;
    case Hidden::small_count:
      return {1, threshold - 1};
    case Hidden::protects_another:
      return {threshold, no_limit};
    case Hidden::few_households:
    case Hidden::unknown_population:
      return {0, no_limit};
  }
  return {};
}

/// The counts, which of them are hidden, and the lines they lie in.
class Lines {
 public:
  Lines(const std::vector<std::int64_t>& counts, const std::vector<SumLine>& lines, std::int64_t threshold,
        std::vector<Hidden> hidden)
      : m_counts(counts),
        m_lines(lines),
        m_threshold(threshold),
        m_hidden(std::move(hidden)),
        m_lines_of(counts.size()),
        m_hidden_in(lines.size(), 0) {
    for (std::size_t line = 0; line < lines.size(); ++line) {
      for (const std::size_t part : lines[line].parts) m_lines_of[part].push_back(line);
      if (lines[line].total) m_lines_of[*lines[line].total].push_back(line);
    }
    for (std::size_t entry = 0; entry < counts.size(); ++entry) {
      const bool small = counts[entry] > 0 && counts[entry] < threshold;
      if (m_hidden[entry] == Hidden::no && small) m_hidden[entry] = Hidden::small_count;
      if (m_hidden[entry] != Hidden::no) count_hidden(entry);
    }
  }

  [[nodiscard]] std::vector<Hidden> protected_all() && {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t line = 0; line < m_lines.size(); ++line) {
        while (!is_safe(m_lines[line]) && hide_one_more(line)) changed = true;
      }
    }
    return std::move(m_hidden);
  }

 private:
  void count_hidden(std::size_t entry) {
    for (const std::size_t line : m_lines_of[entry]) ++m_hidden_in[line];
  }

  /// Parts minus total is known; the total counts with the other sign.
  [[nodiscard]] bool is_safe(const SumLine& line) const {
    std::size_t n = 0;
    std::int64_t sum = 0, least = 0, most = 0;
    for (const std::size_t part : line.parts) {
      if (m_hidden[part] == Hidden::no) continue;
      const Known known = known_of(m_hidden[part], m_threshold);
      ++n;
      sum += m_counts[part];
      least += known.least;
      most += known.most;
    }
    if (line.total && m_hidden[*line.total] != Hidden::no) {
      const Known known = known_of(m_hidden[*line.total], m_threshold);
      const std::int64_t difference = sum - m_counts[*line.total];
      return n >= 1 && least - known.most < difference && difference < most - known.least;
    }
    return n == 0 || (n >= 2 && sum >= m_threshold && least < sum && sum < most);
  }

  /// True if hiding the entry touches no line that hides nothing so far.
  [[nodiscard]] bool spoils_no_other(std::size_t entry, std::size_t here) const {
    return std::all_of(m_lines_of[entry].begin(), m_lines_of[entry].end(),
                       [&](std::size_t line) { return line == here || m_hidden_in[line] > 0; });
  }

  /// What makes an entry a good protector, best first: totals tell planners most.
  [[nodiscard]] std::tuple<bool, bool, std::int64_t> cost(std::size_t entry, std::size_t line) const {
    return {m_lines[line].total == entry, !spoils_no_other(entry, line), m_counts[entry]};
  }

  bool hide_one_more(std::size_t line) {
    std::optional<std::size_t> best;
    const auto consider = [&](std::size_t entry) {
      // A hidden zero protects nothing: what `protects_another` is known not to be small.
      if (m_hidden[entry] != Hidden::no || m_counts[entry] == 0) return;
      if (!best || cost(entry, line) < cost(*best, line)) best = entry;
    };
    for (const std::size_t part : m_lines[line].parts) consider(part);
    if (m_lines[line].total) consider(*m_lines[line].total);
    if (!best) return false;
    m_hidden[*best] = Hidden::protects_another;
    count_hidden(*best);
    return true;
  }

  const std::vector<std::int64_t>& m_counts;
  const std::vector<SumLine>& m_lines;
  std::int64_t m_threshold;
  std::vector<Hidden> m_hidden;
  std::vector<std::vector<std::size_t>> m_lines_of;  ///< per entry
  std::vector<std::size_t> m_hidden_in;              ///< per line
};

void require_length(std::size_t length, std::size_t expected, const char* name) {
  if (length == expected) return;
  throw ArgumentError({"error.column_length",
                       {{"column", std::string(name)},
                        {"length", static_cast<std::int64_t>(length)},
                        {"expected", static_cast<std::int64_t>(expected)}}});
}

void require_at_least(std::int64_t value, std::int64_t minimum, const char* name) {
  if (value >= minimum) return;
  throw ArgumentError(
      {"error.below_minimum", {{"name", std::string(name)}, {"value", value}, {"minimum", minimum}}});
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

std::vector<SumLine> table_lines(const TableEntries& entries) {
  std::vector<SumLine> lines;
  SumLine row_totals{.parts = {}, .total = entries.total()}, column_totals = row_totals;
  for (std::size_t row = 0; row < entries.rows; ++row) {
    SumLine line{.parts = {}, .total = entries.row_total(row)};
    for (std::size_t column = 0; column < entries.columns; ++column)
      line.parts.push_back(entries.cell(row, column));
    lines.push_back(std::move(line));
    row_totals.parts.push_back(entries.row_total(row));
  }
  for (std::size_t column = 0; column < entries.columns; ++column) {
    SumLine line{.parts = {}, .total = entries.column_total(column)};
    for (std::size_t row = 0; row < entries.rows; ++row) line.parts.push_back(entries.cell(row, column));
    lines.push_back(std::move(line));
    column_totals.parts.push_back(entries.column_total(column));
  }
  lines.push_back(std::move(row_totals));
  lines.push_back(std::move(column_totals));
  return lines;
}

std::vector<std::int64_t> counts_with_totals(const CountTable& table) {
  require_length(table.counts.size(), table.rows * table.columns, "counts");
  const TableEntries entries = table.entries();
  std::vector<std::int64_t> counts = table.counts;
  counts.resize(entries.total() + 1, 0);
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t column = 0; column < table.columns; ++column) {
      const std::int64_t count = table.at(row, column);
      counts[entries.row_total(row)] += count;
      counts[entries.column_total(column)] += count;
      counts[entries.total()] += count;
    }
  }
  return counts;
}

std::vector<Hidden> hidden_with_totals(const CountTable& table) {
  const TableEntries entries = table.entries();
  std::vector<Hidden> hidden(entries.size(), Hidden::no);
  if (table.row_hidden.empty()) return hidden;
  require_length(table.row_hidden.size(), table.rows, "row_hidden");
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t column = 0; column < table.columns; ++column)
      hidden[entries.cell(row, column)] = table.row_hidden[row];
    hidden[entries.row_total(row)] = table.row_hidden[row];
  }
  return hidden;
}

std::vector<Hidden> suppress_lines(const std::vector<std::int64_t>& counts, const std::vector<SumLine>& lines,
                                   std::int64_t threshold, std::vector<Hidden> already) {
  require_at_least(threshold, smallest_threshold, "threshold");
  for (const std::int64_t count : counts) require_at_least(count, 0, "count");
  if (already.empty()) already.assign(counts.size(), Hidden::no);
  require_length(already.size(), counts.size(), "already");
  return Lines(counts, lines, threshold, std::move(already)).protected_all();
}

}  // namespace hotspot
