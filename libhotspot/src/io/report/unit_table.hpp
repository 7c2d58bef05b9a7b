/// @file
/// Figures of housing areas, or of the companies and departments above them, as a table: number, rate and
/// interval of each source side by side, at most three sources in one table.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

struct UnitRow {
  std::size_t row = 0;  ///< in the layer
  std::string name{};
  std::string style{};  ///< of the row; empty: as all others
};

struct UnitTable {
  std::string caption{};
  std::string name_title{};  ///< head of the first column
  std::vector<UnitRow> rows{};
};

/// One table, or several where there are more than three sources. The layer is housing_areas or hierarchy.
[[nodiscard]] Html unit_tables(const ReportInput& input, const Layer& layer, const UnitTable& units);

}  // namespace hotspot::detail
