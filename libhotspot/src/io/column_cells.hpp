/// @file
/// The cells of a column, kept as numbers and times while they are read, though how they were meant is known
/// only at the end: the few that can be read in two ways are kept in both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "io/number_format.hpp"
#include "io/time_format.hpp"

namespace hotspot::detail {

enum class CellState : std::uint8_t { missing, read, unread };

struct NumberCells {
  std::vector<double> values;  ///< NaN unless read
  std::vector<CellState> states;
};

class NumberColumn {
 public:
  void add(std::string_view text);
  /// NaN: nothing there.
  void add(double value);

  [[nodiscard]] const DecimalEvidence& evidence() const { return m_evidence; }
  /// What cells before these said.
  void add_evidence(const DecimalEvidence& before) { m_evidence.add(before); }
  /// As they are under that decimal mark.
  [[nodiscard]] NumberCells cells(char decimal) const;

 private:
  struct Other {
    std::size_t index;
    double value;
    CellState state;
  };
  void put(CellState state, double value);

  NumberCells m_with_point;
  std::vector<Other> m_with_comma;  // where it differs
  DecimalEvidence m_evidence;
};

class TimeColumn {
 public:
  void add(std::string_view text);
  void add(const std::optional<EventTime>& time);

  [[nodiscard]] const DateEvidence& evidence() const { return m_evidence; }
  [[nodiscard]] std::vector<std::optional<EventTime>> times(bool month_first) const;
  [[nodiscard]] std::vector<CellState> states(bool month_first) const;

 private:
  struct Other {
    std::size_t index;
    EventTime time;
    CellState state;
  };

  std::vector<EventTime> m_times;  // with the day first
  std::vector<CellState> m_states;
  std::vector<Other> m_month_first;  // where it differs
  DateEvidence m_evidence;
};

}  // namespace hotspot::detail
