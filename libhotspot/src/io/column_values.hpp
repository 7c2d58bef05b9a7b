/// @file
/// The cells of a column as numbers and times, each cell known to be missing, read, or unreadable.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/number_format.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

enum class CellState { missing, read, unread };

struct NumberCells {
  std::vector<double> values;  ///< NaN unless read
  std::vector<CellState> states;
};

[[nodiscard]] DecimalEvidence decimal_evidence(const SourceColumn& column);

[[nodiscard]] NumberCells read_numbers(const SourceColumn& column, char decimal);

struct TimeCells {
  std::vector<std::optional<EventTime>> values;
  std::vector<CellState> states;
  std::string form;           ///< "dd-mm-yyyy"; empty where the source has times of its own
  bool is_ambiguous = false;  ///< day and month could be exchanged in every row
};

[[nodiscard]] TimeCells read_times(const SourceColumn& column);

}  // namespace hotspot::detail
