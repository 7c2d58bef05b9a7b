/// @file
/// Columns of the layers about tables without places. Private to the output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array figures{
    ColumnSpec{"figures", "", "output.figures_name"},
    ColumnSpec{"measure", "", "output.figures_measure"},
    ColumnSpec{"counted_by", "", "output.figures_counted_by"},
    ColumnSpec{"place", "", "output.figures_place"},
    ColumnSpec{"own", "", "output.figures_own"},
    ColumnSpec{"offence", "", "output.figures_offence"},
    ColumnSpec{"age", "", "output.figures_age"},
    ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"value", "", "output.value"},
    ColumnSpec{"state", "", "output.figures_state"},
    ColumnSpec{"population", "residents", "output.residents"},
    ColumnSpec{"rate", "per {per} residents and year", "output.figures_rate"},
    ColumnSpec{"rate_low", "per {per} residents and year", "output.figures_rate_low"},
    ColumnSpec{"rate_high", "per {per} residents and year", "output.figures_rate_high"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

}  // namespace hotspot::detail::output_columns
