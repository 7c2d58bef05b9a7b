#include "hotspot/plan/suppression.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "plan/count_moves.hpp"

namespace hotspot {
namespace {

constexpr std::int64_t smallest_threshold = 3;
constexpr double no_limit = 1e7;

/// The prices of hiding: a count, by its size; a total costs as much as many of its parts.
constexpr double least_price = 8.0;
constexpr double total_price = 20.0;
constexpr int most_levels = 3;

/// How many sums of sums an entry is: 0 for one that is no total.
std::vector<int> levels_of(std::size_t entries, const std::vector<SumLine>& lines) {
  std::vector<int> levels(entries, 0);
  for (int round = 0; round < most_levels; ++round) {
    for (const SumLine& line : lines) {
      for (const std::size_t part : line.parts) {
        if (line.total)
          levels[*line.total] = std::max(levels[*line.total], std::min(levels[part] + 1, most_levels));
      }
    }
  }
  return levels;
}

/// The counts, which of them are hidden, and how far what readers know leaves each hidden one room.
class Protection {
 public:
  Protection(const std::vector<std::int64_t>& counts, const std::vector<SumLine>& lines,
             std::int64_t threshold, std::vector<Hidden> hidden)
      : m_counts(counts), m_threshold(threshold), m_hidden(std::move(hidden)), m_moving(counts.size()) {
    hide_small(lines);
    const std::vector<int> levels = levels_of(counts.size(), lines);
    for (std::size_t entry = 0; entry < counts.size(); ++entry) {
      // A shown zero is hidden by nothing: what `protects_another` is known not to be small.
      if (m_hidden[entry] == Hidden::no && counts[entry] == 0) continue;
      m_moving[entry] = m_rooms.size();
      m_entries.push_back(entry);
      m_rooms.push_back(room(entry));
      m_prices.push_back(m_hidden[entry] == Hidden::no ? price(entry, levels[entry]) : 0.0);
    }
    for (const SumLine& line : lines) add_line(line);
  }

  [[nodiscard]] std::vector<Hidden> protected_all() && {
    if (std::all_of(m_hidden.begin(), m_hidden.end(), [](Hidden reason) { return reason == Hidden::no; }))
      return std::move(m_hidden);
    detail::CountMoves moves(m_lines, m_rooms, m_prices);
    // Those hidden to protect others are looked at after these, and need protection themselves.
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < m_entries.size(); ++i) changed = protect(moves, i) || changed;
    }
    return std::move(m_hidden);
  }

 private:
  void hide_small(const std::vector<SumLine>& lines) {
    for (std::size_t entry = 0; entry < m_counts.size(); ++entry) {
      const bool small = m_counts[entry] > 0 && m_counts[entry] < m_threshold;
      if (m_hidden[entry] == Hidden::no && small) m_hidden[entry] = Hidden::small_count;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (const SumLine& line : lines) {
        if (!line.total || !is_small(m_hidden[*line.total])) continue;
        for (const std::size_t part : line.parts) {
          if (m_hidden[part] != Hidden::no && m_hidden[part] != Hidden::small_count) continue;
          m_hidden[part] = Hidden::part_of_small;
          changed = true;
        }
      }
    }
  }

  [[nodiscard]] static bool is_small(Hidden reason) {
    return reason == Hidden::small_count || reason == Hidden::part_of_small;
  }

  void add_line(const SumLine& line) {
    detail::CountMoves::Line moving;
    for (const std::size_t part : line.parts) {
      if (m_moving[part]) moving.emplace_back(*m_moving[part], 1.0);
    }
    if (line.total && m_moving[*line.total]) moving.emplace_back(*m_moving[*line.total], -1.0);
    if (!moving.empty()) m_lines.push_back(std::move(moving));
  }

  /// What readers know of a count from the reason they are given, or would be given.
  [[nodiscard]] detail::Room room(std::size_t entry) const {
    const auto count = static_cast<double>(m_counts[entry]), threshold = static_cast<double>(m_threshold);
    switch (m_hidden[entry]) {
      case Hidden::small_count:
      case Hidden::told_small:
        return {1.0 - count, threshold - 1.0 - count};
      case Hidden::part_of_small:
      case Hidden::told_part_of_small:
        return {-count, threshold - 1.0 - count};
      case Hidden::told_large:
        return {threshold - count, no_limit};
      case Hidden::no:
      case Hidden::protects_another:
        return {std::min(0.0, threshold - count), no_limit};
      case Hidden::small_or_protects:
      case Hidden::few_households:
      case Hidden::unknown_population:
      case Hidden::another_grid:
      case Hidden::never_shown:
        return {-count, no_limit};
    }
    return {};
  }

  [[nodiscard]] double price(std::size_t entry, int level) const {
    const double size = std::log2(1.0 + static_cast<double>(m_counts[entry]));
    return std::round((least_price + size) * std::pow(total_price, level));
  }

  /// Hides what must be hidden for this one to have the values left that it needs. True if anything was.
  bool protect(detail::CountMoves& moves, std::size_t i) {
    const std::size_t entry = m_entries[i];
    const auto count = static_cast<double>(m_counts[entry]), threshold = static_cast<double>(m_threshold);
    switch (m_hidden[entry]) {
      case Hidden::no:
        return false;
      case Hidden::small_count:
      case Hidden::told_small: {
        const bool down = make_room(moves, i, 1.0 - count);
        const bool up = make_room(moves, i, threshold - 1.0 - count);
        const bool is_free = moves.reach(i, 1.0 - count) == 1.0 - count &&
                             moves.reach(i, threshold - 1.0 - count) == threshold - 1.0 - count;
        if (is_free || tell_less(moves, i)) return !is_free || up || down;
        // What was told cannot be taken back; what is told now can.
        const bool others_down = others_tell_less(moves, i, 1.0 - count);
        return others_tell_less(moves, i, threshold - 1.0 - count) || others_down || up || down;
      }
      case Hidden::told_large:
        return false;
      case Hidden::told_part_of_small:
        if (m_counts[entry] == 0 || moves.reach(i, -count) == -count) return false;
        return make_room(moves, i, -count);
      case Hidden::never_shown:
        // Nobody is told that it is small: it may be known, unless it is known to be small.
        if (m_counts[entry] == 0 || m_counts[entry] >= m_threshold) return false;
        if (moves.reach(i, -count) == -count || moves.reach(i, threshold - count) == threshold - count)
          return false;
        return make_room(moves, i, threshold - count);
      case Hidden::part_of_small:
      case Hidden::protects_another:
      case Hidden::small_or_protects:
      case Hidden::few_households:
      case Hidden::unknown_population:
      case Hidden::another_grid:
        return leave_values(moves, i);
    }
    return false;
  }

  /// As many values besides the one that it has as a small count has.
  bool leave_values(detail::CountMoves& moves, std::size_t i) {
    const std::size_t entry = m_entries[i];
    const double values = static_cast<double>(m_threshold) - 2.0;
    const bool may_be_zero = m_hidden[entry] != Hidden::small_or_protects;  // zeros are no secret
    if (m_counts[entry] == 0 && may_be_zero && moves.reach(i, 1.0) < 1.0) return false;
    const auto room_up = [&] { return moves.reach(i, values); };
    const auto room_down = [&](double up) { return up < values ? moves.reach(i, up - values) : 0.0; };
    const double up = room_up(), down = room_down(up);
    if (up - down >= values) return false;
    // Downwards others have to be more, which any can; upwards fewer, which takes large ones.
    const bool may_be_fewer = m_rooms[i].down <= up - values;
    const bool made = make_room(moves, i, may_be_fewer ? up - values : values + down);
    const double up_now = room_up();
    return (up_now - room_down(up_now) < values && tell_less(moves, i)) || made;
  }

  /// Gives a reason that says nothing of the number, where the one that it has says something.
  bool tell_less(detail::CountMoves& moves, std::size_t i) {
    Hidden& reason = m_hidden[m_entries[i]];
    if (!is_small(reason) && reason != Hidden::protects_another) return false;
    reason = Hidden::small_or_protects;
    m_rooms[i] = room(m_entries[i]);
    moves.widen(i, m_rooms[i]);
    return true;
  }

  /// Those whose reasons keep this one from moving.
  bool others_tell_less(detail::CountMoves& moves, std::size_t i, double wanted) {
    if (moves.reach(i, wanted) == wanted) return false;
    std::vector<std::size_t> at_bound, stuck;
    for (std::size_t k = 0; k < m_entries.size(); ++k) {
      const double now = moves.now(k);
      if (k == i || (now != m_rooms[k].down && now != m_rooms[k].up)) continue;
      (now != 0.0 ? at_bound : stuck).push_back(k);
    }
    bool changed = false;
    for (const std::size_t k : at_bound) changed = tell_less(moves, k) || changed;
    for (std::size_t k = 0; k < stuck.size() && !changed; ++k) changed = tell_less(moves, stuck[k]);
    return changed;
  }

  bool make_room(detail::CountMoves& moves, std::size_t i, double wanted) {
    if (wanted == 0.0 || moves.reach(i, wanted) == wanted) return false;
    const std::vector<std::size_t> protectors = moves.price_of(i, wanted);
    for (const std::size_t one : protectors) m_hidden[m_entries[one]] = Hidden::protects_another;
    return !protectors.empty();
  }

  const std::vector<std::int64_t>& m_counts;
  std::int64_t m_threshold;
  std::vector<Hidden> m_hidden;
  std::vector<std::optional<std::size_t>> m_moving;  ///< per entry: where it stands among those that can move
  std::vector<std::size_t> m_entries;                ///< that can move
  std::vector<detail::Room> m_rooms;
  std::vector<double> m_prices;
  std::vector<detail::CountMoves::Line> m_lines;
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
    case Hidden::part_of_small:
      return "part_of_small";
    case Hidden::protects_another:
      return "protects_another";
    case Hidden::small_or_protects:
      return "small_or_protects";
    case Hidden::few_households:
      return "few_households";
    case Hidden::unknown_population:
      return "unknown_population";
    case Hidden::another_grid:
      return "another_grid";
    case Hidden::never_shown:
    case Hidden::told_small:
    case Hidden::told_part_of_small:
    case Hidden::told_large:
      return "never_shown";
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
  return Protection(counts, lines, threshold, std::move(already)).protected_all();
}

}  // namespace hotspot
