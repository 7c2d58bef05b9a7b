/// @file
/// The cells of a column as numbers and times, each cell known to be missing, read, or unreadable.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/row_source.hpp"

namespace hotspot::detail {

/// Two columns in one format. A point is a decimal point unless a number says otherwise.
struct CoordinateCells {
  NumberCells x;
  NumberCells y;
};
[[nodiscard]] CoordinateCells read_coordinates(const SourceColumn& x, const SourceColumn& y,
                                               const RowSource& source, SourceQuality& quality);

/// Counts and measures. Where no number of the column says what its mark means ("1.200"), the rest of the
/// source does; where that does not either, semicolons between the fields mean decimal commas and `quality`
/// says so.
[[nodiscard]] NumberCells read_figures(const SourceColumn& column, const RowSource& source,
                                       SourceQuality& quality);

struct TimeCells {
  std::vector<std::optional<EventTime>> values;
  std::vector<CellState> states;
  std::string form;           ///< "dd-mm-yyyy"; empty where the source has times of its own
  bool is_ambiguous = false;  ///< day and month could be exchanged in every row
  bool is_excel = false;      ///< numbers of days as Excel counts them
};

[[nodiscard]] TimeCells read_times(const SourceColumn& column, const DateEvidence& evidence);

}  // namespace hotspot::detail
