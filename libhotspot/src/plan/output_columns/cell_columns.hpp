/// @file
/// Columns of the layers about cells, densities and the densest places. Private to the output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array grid{
    ColumnSpec{"cell_id", "", "output.cell_id"},
    ColumnSpec{"x", "", "output.x"},
    ColumnSpec{"y", "", "output.y"},
    ColumnSpec{"share_inside", "", "output.share_inside"},
    ColumnSpec{"{source}_count", "events", "output.source_count"},
    ColumnSpec{"{source}_hidden", "", "output.source_hidden"},
    ColumnSpec{"{source}_gi_z", "", "output.gi_z"},
    ColumnSpec{"{source}_gi_p", "", "output.gi_p"},
    ColumnSpec{"{source}_gi_class", "", "output.gi_class"},
};

inline constexpr std::array grid_counts{
    ColumnSpec{"cell_id", "", "output.cell_id"},   ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"year", "", "output.year"},         ColumnSpec{"category", "", "output.category"},
    ColumnSpec{"count", "events", "output.count"},
};

inline constexpr std::array density{
    ColumnSpec{"lower", "{density}", "output.density_lower"},
    ColumnSpec{"upper", "{density}", "output.density_upper"},
    ColumnSpec{"expected_100m_lower", "events", "output.expected_lower"},
    ColumnSpec{"expected_100m_upper", "events", "output.expected_upper"},
};

inline constexpr std::array density_raster{
    ColumnSpec{"density", "{density}", "output.density"},
};

inline constexpr std::array hotspots{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"rank", "", "output.rank"},
    ColumnSpec{"label", "", "output.rank"},
    ColumnSpec{"areas", "", "output.areas_touched"},
    ColumnSpec{"events", "events", "output.events_inside"},
    ColumnSpec{"share_of_events", "", "output.share_of_events"},
    ColumnSpec{"area_km2", "km2", "output.area_km2"},
    ColumnSpec{"share_of_area", "", "output.share_of_area"},
    ColumnSpec{"most_often", "", "output.place_most_often"},
    ColumnSpec{"mostly_at", "", "output.place_mostly_at"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

}  // namespace hotspot::detail::output_columns
