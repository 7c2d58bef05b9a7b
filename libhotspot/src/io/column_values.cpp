#include "io/column_values.hpp"

#include <cmath>
#include <limits>

#include "io/time_format.hpp"

namespace hotspot::detail {

DecimalEvidence decimal_evidence(const SourceColumn& column) {
  DecimalEvidence evidence;
  for (const std::string_view text : column.texts) {
    if (!is_missing(text)) evidence.see(text);
  }
  return evidence;
}

NumberCells read_numbers(const SourceColumn& column, char decimal) {
  NumberCells cells;
  const auto put = [&](CellState state, double value) {
    cells.states.push_back(state);
    cells.values.push_back(value);
  };
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  for (const double number : column.numbers) {
    if (std::isnan(number))
      put(CellState::missing, none);
    else if (std::isinf(number))
      put(CellState::unread, none);
    else
      put(CellState::read, number);
  }
  for (const std::string_view text : column.texts) {
    if (is_missing(text)) {
      put(CellState::missing, none);
    } else if (const auto number = parse_number(text, decimal)) {
      put(CellState::read, *number);
    } else {
      put(CellState::unread, none);
    }
  }
  return cells;
}

TimeCells read_times(const SourceColumn& column) {
  TimeCells cells;
  for (const auto& time : column.times) {
    cells.values.push_back(time);
    cells.states.push_back(time ? CellState::read : CellState::missing);
  }
  DateEvidence evidence;
  for (const std::string_view text : column.texts) {
    if (!is_missing(text)) evidence.see(text);
  }
  for (const std::string_view text : column.texts) {
    const bool missing = is_missing(text);
    cells.values.push_back(missing ? std::nullopt : parse_time(text, evidence.month_first()));
    const bool is_read = cells.values.back().has_value();
    cells.states.push_back(missing ? CellState::missing : is_read ? CellState::read : CellState::unread);
  }
  cells.form = evidence.form();
  cells.is_ambiguous = evidence.is_ambiguous();
  return cells;
}

}  // namespace hotspot::detail
