#include "io/column_cells.hpp"

#include <cmath>
#include <limits>

namespace hotspot::detail {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void NumberColumn::put(CellState state, double value) {
  m_with_point.states.push_back(state);
  m_with_point.values.push_back(value);
}

void NumberColumn::add(std::string_view text) {
  if (is_missing(text)) return put(CellState::missing, none);
  const auto [with_point, with_comma] = read_number(text, m_evidence);
  if (with_point != with_comma) {
    m_with_comma.push_back({m_with_point.values.size(), with_comma.value_or(none),
                            with_comma ? CellState::read : CellState::unread});
  }
  put(with_point ? CellState::read : CellState::unread, with_point.value_or(none));
}

void NumberColumn::add(double value) {
  if (std::isnan(value)) return put(CellState::missing, none);
  if (std::isinf(value)) return put(CellState::unread, none);
  put(CellState::read, value);
}

NumberCells NumberColumn::cells(char decimal) const {
  NumberCells cells = m_with_point;
  if (decimal != ',') return cells;
  for (const Other& other : m_with_comma) {
    cells.values[other.index] = other.value;
    cells.states[other.index] = other.state;
  }
  return cells;
}

void TimeColumn::add(std::string_view text) {
  if (is_missing(text)) {
    m_times.emplace_back();
    m_states.push_back(CellState::missing);
    return;
  }
  const auto [day_first, month_first] = read_time(text, m_evidence);
  const auto state = [](const auto& time) { return time ? CellState::read : CellState::unread; };
  if (day_first != month_first) {
    m_month_first.push_back({m_times.size(), month_first.value_or(EventTime()), state(month_first)});
  }
  m_times.push_back(day_first.value_or(EventTime()));
  m_states.push_back(state(day_first));
}

void TimeColumn::add(const std::optional<EventTime>& time) {
  m_times.push_back(time.value_or(EventTime()));
  m_states.push_back(time ? CellState::read : CellState::missing);
}

std::vector<CellState> TimeColumn::states(bool month_first) const {
  std::vector<CellState> states = m_states;
  if (!month_first) return states;
  for (const Other& other : m_month_first) states[other.index] = other.state;
  return states;
}

std::vector<std::optional<EventTime>> TimeColumn::times(bool month_first) const {
  std::vector<std::optional<EventTime>> times(m_times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (m_states[i] == CellState::read) times[i] = m_times[i];
  }
  if (!month_first) return times;
  for (const Other& other : m_month_first) {
    times[other.index] = other.state == CellState::read ? std::optional(other.time) : std::nullopt;
  }
  return times;
}

}  // namespace hotspot::detail
