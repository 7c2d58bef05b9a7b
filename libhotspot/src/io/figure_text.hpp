/// @file
/// What cells and heads of tables of figures say, as statistical offices and the police write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hotspot/plan/figures_result.hpp"
#include "io/number_format.hpp"

namespace hotspot::detail {

/// '..', '*', 'x', '<5', 'under 5' are withheld, '.' cannot occur, a dash is what `dash` says, nothing is no
/// data. Never 0 but where a 0 stands. `decimal` as in `parse_number`.
[[nodiscard]] FigureCell figure_cell(std::string_view text, char decimal, DashMeans dash);

/// A year or quarter: 2012, 2012Q1, 2012K1, "2012 1. kvt.", "Q1 2012", 2012-01-01 (its year). None otherwise.
[[nodiscard]] std::optional<FigurePeriod> figure_period(std::string_view text);

/// Names of places and offences as they are compared: lower case, æøå and aa alike, without blanks, marks
/// and "kommune". Codes without leading zeros: 0165 is 165.
[[nodiscard]] std::string plain_name(std::string_view name);

}  // namespace hotspot::detail
