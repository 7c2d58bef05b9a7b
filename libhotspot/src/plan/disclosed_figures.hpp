/// @file
/// Which figures of tables without places are hidden. Private to disclosure control.
#pragma once

#include <vector>

#include "hotspot/plan/figures_result.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/suppression.hpp"

namespace hotspot::detail {

/// Per table, series and year.
using DisclosedFigures = std::vector<std::vector<std::vector<Hidden>>>;

/// Small counts are hidden, with one more where an offence or age band of the table is the sum of the others,
/// and with the charges per person that would give them back. Nothing is hidden of a table that everyone can
/// read elsewhere, of residents, or inside the office.
[[nodiscard]] DisclosedFigures disclose_figures(const std::vector<FigureTable>& tables, int threshold,
                                                Profile profile);

}  // namespace hotspot::detail
