/// @file
/// Columns of the layers that hold what the pages say. Private to the output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array sheets{
    ColumnSpec{"area_id", "", "output.area_id"},
    ColumnSpec{"area_name", "", "output.area_name"},
    ColumnSpec{"section", "", "output.sheet_section"},
    ColumnSpec{"position", "", "output.sheet_position"},
    ColumnSpec{"text", "", "output.text"},
};

inline constexpr std::array since_last{
    ColumnSpec{"kind", "", "output.since_kind"},   ColumnSpec{"item", "", "output.item"},
    ColumnSpec{"area_id", "", "output.area_id"},   ColumnSpec{"before", "", "output.since_before"},
    ColumnSpec{"after", "", "output.since_after"}, ColumnSpec{"text", "", "output.text"},
};

}  // namespace hotspot::detail::output_columns
