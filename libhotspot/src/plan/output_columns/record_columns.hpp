/// @file
/// Columns of the layers about what was read and how it was computed. Private to the output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array data_quality{
    ColumnSpec{"source", "", "output.source"}, ColumnSpec{"file", "", "output.file"},
    ColumnSpec{"item", "", "output.item"},     ColumnSpec{"rows", "rows", "output.rows"},
    ColumnSpec{"text", "", "output.text"},
};

inline constexpr std::array run{
    ColumnSpec{"item", "", "output.item"},
    ColumnSpec{"value", "", "output.value"},
    ColumnSpec{"note", "", "output.note"},
};

inline constexpr std::array events{
    ColumnSpec{"source", "", "output.source"}, ColumnSpec{"row", "", "output.row"},
    ColumnSpec{"time", "", "output.time"},     ColumnSpec{"category", "", "output.category"},
    ColumnSpec{"weight", "", "output.weight"}, ColumnSpec{"area_id", "", "output.area_id"},
};

inline constexpr std::array rejected_rows{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"file", "", "output.file"},
    ColumnSpec{"row", "", "output.row"},
    ColumnSpec{"reason", "", "output.reason"},
};

}  // namespace hotspot::detail::output_columns
