/// @file
/// Tables of figures as read: per place, year, offence and age band. What a table does not tell is not 0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/plan/figures_input.hpp"

namespace hotspot {

/// What a cell of a table says.
enum class FigureState {
  known,       ///< a number, 0 included
  withheld,    ///< the source keeps it back or does not trust it: '..', '*', '<5'
  impossible,  ///< cannot occur, by the nature of the thing: '.'
  no_data,     ///< nothing there, or a dash
  unread,      ///< something that is not a number
  part,        ///< of a year of which some quarters are not known
};

/// What the output's `state` column holds: empty for `known`.
[[nodiscard]] std::string_view state_word(FigureState state);

struct FigureCell {
  FigureState state = FigureState::no_data;
  double value = 0.0;             ///< where it is known
  std::optional<double> below{};  ///< of '<5': 5
};

/// A year, or one of its quarters.
struct FigurePeriod {
  int year = 0;
  int quarter = 0;  ///< 1 to 4; 0: the whole year

  [[nodiscard]] bool operator==(const FigurePeriod&) const = default;
};

/// One cell of a table with what it is about. Names are the table's own; `place` is that of the study.
struct FigureEntry {
  std::string place{};
  std::string offence{};
  std::string age{};
  FigurePeriod period{};
  FigureCell cell{};
};

/// The years of one place, offence and age band, ascending, without gaps.
struct FigureSeries {
  std::string place{};
  bool is_own = false;  ///< the municipality's, not a neighbour's
  std::string offence{};
  std::string age{};
  int first_year = 0;
  std::vector<FigureCell> years{};
  std::vector<double> population{};  ///< of the place, in the age band, per year; NaN where not known

  [[nodiscard]] int year(std::size_t index) const { return first_year + static_cast<int>(index); }
  /// The cell of that year; none outside.
  [[nodiscard]] const FigureCell* at(int year) const;
};

/// One [[figures]] table. The municipality's series come first, then the neighbours' as the study names them.
struct FigureTable {
  FiguresInput input{};
  std::vector<FigureSeries> series{};
};

/// A whole year is the sum of its quarters where all four are known, else `part`.
[[nodiscard]] std::vector<FigureSeries> yearly_series(const std::vector<FigureEntry>& entries,
                                                      const std::vector<std::string>& places);

/// Gives each series of a table of counts the residents of its place and age band; a series without age bands
/// those of all ages, also where `population` calls these 'total'.
void add_population(FigureTable& table, const FigureTable& population);

}  // namespace hotspot
