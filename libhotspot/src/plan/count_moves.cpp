#include "plan/count_moves.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot::detail {
namespace {

constexpr double nothing = 1e-9;
/// What a unit of the wanted move is worth, above all prices that a path may have together.
constexpr double worth = 1e9;
constexpr double least_gain = 1e-4;  ///< of whole numbers: more than rounding errors make
/// Steps by greatest gain before ties could go round in circles; from then on by order (Bland 1977).
constexpr int steps_by_gain = 2000;

double rounded(double value) {
  const double whole = std::round(value);
  return std::abs(value - whole) < nothing ? whole : value;
}

}  // namespace

CountMoves::CountMoves(const std::vector<Line>& lines, const std::vector<Room>& rooms,
                       const std::vector<double>& prices)
    : m_down_of(rooms.size()), m_rooms(rooms), m_seen(rooms.size()), m_basic(lines.size()) {
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    const bool is_free = prices[i] == 0.0;
    m_variables.push_back({is_free ? rooms[i].down : 0.0, is_free ? rooms[i].up : 0.0, 0.0, prices[i]});
    m_down_of[i] = i;
  }
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    if (prices[i] == 0.0) continue;
    m_down_of[i] = m_variables.size();
    m_variables.push_back({0.0, 0.0, 0.0, prices[i]});
  }
  for (std::size_t slot = 0; slot < m_variables.size(); ++slot) m_nonbasic.emplace_back(slot);
  for (const Line& line : lines) {
    std::vector<double> row(m_variables.size(), 0.0);
    for (const auto& [count, sign] : line) {
      row[count] += sign;
      if (m_down_of[count] != count) row[m_down_of[count]] -= sign;
    }
    m_table.push_back(std::move(row));
  }
  // Every line has one count that is told by the others; lines that say nothing new keep none.
  for (std::size_t row = 0; row < m_table.size(); ++row) {
    std::optional<std::size_t> best;
    for (std::size_t slot = 0; slot < m_nonbasic.size(); ++slot) {
      if (std::abs(m_table[row][slot]) < 0.5 || !m_nonbasic[slot]) continue;
      const bool is_free = m_variables[*m_nonbasic[slot]].price == 0.0;
      if (!best || (is_free && m_variables[*m_nonbasic[*best]].price != 0.0)) best = slot;
    }
    if (best) pivot(row, *best);
  }
}

void CountMoves::set_free(std::size_t count) {
  for (const std::size_t one : {count, m_down_of[count]}) m_variables[one].price = 0.0;
  m_variables[count].high = m_rooms[count].up;
  if (m_down_of[count] == count)
    m_variables[count].low = m_rooms[count].down;
  else
    m_variables[m_down_of[count]].high = -m_rooms[count].down;
}

void CountMoves::widen(std::size_t count, const Room& room) {
  m_rooms[count] = room;
  set_free(count);
}

void CountMoves::open_priced(bool open) {
  for (std::size_t i = 0; i < m_rooms.size(); ++i) {
    if (m_variables[i].price == 0.0) continue;
    m_variables[i].high = open ? m_rooms[i].up : 0.0;
    m_variables[m_down_of[i]].high = open ? -m_rooms[i].down : 0.0;
  }
}

std::vector<double> CountMoves::reduced_gains(const std::vector<double>& gains) const {
  std::vector<double> reduced(m_nonbasic.size(), 0.0);
  for (std::size_t slot = 0; slot < m_nonbasic.size(); ++slot) {
    if (m_nonbasic[slot]) reduced[slot] = gains[*m_nonbasic[slot]];
  }
  for (std::size_t row = 0; row < m_table.size(); ++row) {
    if (!m_basic[row] || gains[*m_basic[row]] == 0.0) continue;
    for (std::size_t slot = 0; slot < m_nonbasic.size(); ++slot)
      reduced[slot] -= gains[*m_basic[row]] * m_table[row][slot];
  }
  return reduced;
}

bool CountMoves::step(const std::vector<double>& gains, bool by_order) {
  const std::vector<double> reduced = reduced_gains(gains);
  std::optional<std::size_t> enters;
  for (std::size_t slot = 0; slot < reduced.size(); ++slot) {
    if (!m_nonbasic[slot]) continue;
    const Variable& one = m_variables[*m_nonbasic[slot]];
    const bool gains_up = reduced[slot] > least_gain && one.value < one.high;
    const bool gains_down = reduced[slot] < -least_gain && one.value > one.low;
    if (!gains_up && !gains_down) continue;
    const auto is_better = [&] {
      if (by_order) return *m_nonbasic[slot] < *m_nonbasic[*enters];
      return std::abs(reduced[slot]) > std::abs(reduced[*enters]);
    };
    if (!enters || is_better()) enters = slot;
  }
  if (!enters) return false;
  const double direction = reduced[*enters] > 0.0 ? 1.0 : -1.0;
  const Variable& moved = m_variables[*m_nonbasic[*enters]];
  double distance = direction > 0.0 ? moved.high - moved.value : moved.value - moved.low;
  std::optional<std::size_t> leaves;
  for (std::size_t row = 0; row < m_table.size(); ++row) {
    const double change = -m_table[row][*enters] * direction;
    if (std::abs(change) < nothing) continue;
    double limit = 0.0;
    if (m_basic[row]) {
      const Variable& one = m_variables[*m_basic[row]];
      limit = change > 0.0 ? (one.high - one.value) / change : (one.value - one.low) / -change;
    }
    const bool ties = leaves && by_order && limit == distance && m_basic[row] < m_basic[*leaves];
    if (limit < distance - nothing || (!leaves && limit <= distance) || ties) {
      distance = std::min(distance, std::max(0.0, limit));
      leaves = row;
    }
  }
  move(*enters, direction * distance);
  if (leaves) pivot(*leaves, *enters);
  return true;
}

void CountMoves::move(std::size_t slot, double distance) {
  if (distance == 0.0) return;
  Variable& moved = m_variables[*m_nonbasic[slot]];
  moved.value = rounded(moved.value + distance);
  for (std::size_t row = 0; row < m_table.size(); ++row) {
    if (!m_basic[row] || m_table[row][slot] == 0.0) continue;
    Variable& one = m_variables[*m_basic[row]];
    one.value = std::clamp(rounded(one.value - m_table[row][slot] * distance), one.low, one.high);
  }
}

void CountMoves::pivot(std::size_t row, std::size_t slot) {
  std::vector<double>& of = m_table[row];
  const double scale = 1.0 / of[slot];
  of[slot] = m_basic[row] ? 1.0 : 0.0;
  std::vector<std::size_t> used;
  for (std::size_t k = 0; k < of.size(); ++k) {
    of[k] = rounded(of[k] * scale);
    if (of[k] != 0.0) used.push_back(k);
  }
  for (std::size_t other = 0; other < m_table.size(); ++other) {
    std::vector<double>& values = m_table[other];
    const double factor = values[slot];
    if (other == row || factor == 0.0) continue;
    values[slot] = 0.0;
    for (const std::size_t k : used) values[k] = rounded(values[k] - factor * of[k]);
  }
  std::swap(m_basic[row], m_nonbasic[slot]);
}

double CountMoves::now(std::size_t count) const {
  const std::size_t down = m_down_of[count];
  return m_variables[count].value - (down == count ? 0.0 : m_variables[down].value);
}

void CountMoves::look() {
  for (std::size_t i = 0; i < m_seen.size(); ++i) {
    const double value = now(i);
    m_seen[i] = {std::min(m_seen[i].down, value), std::max(m_seen[i].up, value)};
  }
}

void CountMoves::solve(std::size_t count, double wanted, bool with_prices) {
  std::vector<double> gains(m_variables.size(), 0.0);
  for (std::size_t i = 0; with_prices && i < m_variables.size(); ++i) gains[i] = -m_variables[i].price;
  const std::size_t down = m_down_of[count];
  // Far enough is far enough: the bound of what is asked for is drawn in while it is moved there.
  const Variable up_before = m_variables[count], down_before = m_variables[down];
  if (wanted > 0.0) {
    gains[count] += worth;
    if (down != count) gains[down] -= worth;
    m_variables[count].high = std::min(m_variables[count].high, std::max(wanted, m_variables[count].value));
  } else {
    gains[down] += down == count ? -worth : worth;
    if (down != count) gains[count] -= worth;
    if (down == count)
      m_variables[count].low = std::max(m_variables[count].low, std::min(wanted, m_variables[count].value));
    else
      m_variables[down].high = std::min(m_variables[down].high, std::max(-wanted, m_variables[down].value));
  }
  for (int steps = 0; step(gains, steps >= steps_by_gain); ++steps) {
  }
  m_variables[count].low = up_before.low;
  m_variables[count].high = up_before.high;
  m_variables[down].low = down_before.low;
  m_variables[down].high = down_before.high;
  look();
}

double CountMoves::reach(std::size_t count, double wanted) {
  const auto reached = [&] {
    return wanted > 0.0 ? std::min(wanted, m_seen[count].up) : std::max(wanted, m_seen[count].down);
  };
  if (reached() == wanted) return wanted;
  solve(count, wanted, false);
  return reached();
}

std::vector<std::size_t> CountMoves::price_of(std::size_t count, double wanted) {
  open_priced(true);
  solve(count, wanted, true);
  std::vector<std::size_t> paid;
  for (std::size_t i = 0; i < m_rooms.size(); ++i) {
    if (m_variables[i].price == 0.0) continue;
    if (m_variables[i].value > nothing || m_variables[m_down_of[i]].value > nothing) paid.push_back(i);
  }
  for (const std::size_t one : paid) set_free(one);
  open_priced(false);
  return paid;
}

}  // namespace hotspot::detail
