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

inline constexpr std::array data_quality_years{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"kept", "rows", "output.record_kept"},
    ColumnSpec{"rejected", "rows", "output.record_rejected"},
    ColumnSpec{"reasons", "", "output.record_reasons"},
    ColumnSpec{"months_without_data", "", "output.months_without_data"},
    ColumnSpec{"months_without_events", "", "output.months_without_events"},
    ColumnSpec{"is_partial", "", "output.is_partial"},
    ColumnSpec{"placed_by_coordinates", "rows", "output.placed_by_coordinates"},
    ColumnSpec{"placed_by_exact", "rows", "output.placed_by_exact"},
    ColumnSpec{"placed_by_number", "rows", "output.placed_by_number"},
    ColumnSpec{"placed_by_street", "rows", "output.placed_by_street"},
    ColumnSpec{"placed_by_place", "rows", "output.placed_by_place"},
    ColumnSpec{"placed_by_area", "rows", "output.placed_by_area"},
    ColumnSpec{"delay_median", "days", "output.delay_median"},
    ColumnSpec{"delay_ninetieth", "days", "output.delay_ninetieth"},
    ColumnSpec{"reported_before", "rows", "output.reported_before"},
    ColumnSpec{"new_codes", "", "output.new_codes"},
    ColumnSpec{"gone_codes", "", "output.gone_codes"},
};

inline constexpr std::array run{
    ColumnSpec{"item", "", "output.item"},
    ColumnSpec{"value", "", "output.value"},
    ColumnSpec{"note", "", "output.note"},
};

inline constexpr std::array events{
    ColumnSpec{"source", "", "output.source"},       ColumnSpec{"row", "", "output.row"},
    ColumnSpec{"time", "", "output.time"},           ColumnSpec{"category", "", "output.category"},
    ColumnSpec{"weight", "", "output.weight"},       ColumnSpec{"area_id", "", "output.area_id"},
    ColumnSpec{"placement", "", "output.placement"},
};

inline constexpr std::array rejected_rows{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"file", "", "output.file"},
    ColumnSpec{"row", "", "output.row"},
    ColumnSpec{"reason", "", "output.reason"},
};

}  // namespace hotspot::detail::output_columns
