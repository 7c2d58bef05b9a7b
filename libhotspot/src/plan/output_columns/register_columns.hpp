/// @file
/// Columns of the layers about safety walks, places, measures and what these did. Private to the output
/// schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array walks{
    ColumnSpec{"area_id", "", "output.area_id"},
    ColumnSpec{"area_name", "", "output.area_name"},
    ColumnSpec{"label", "", "output.label"},
    ColumnSpec{"status", "", "output.walk_status"},
    ColumnSpec{"status_words", "", "output.walk_words"},
    ColumnSpec{"offered_on", "", "register.offered_on"},
    ColumnSpec{"planned_for", "", "register.planned_for"},
    ColumnSpec{"held_on", "", "register.held_on"},
    ColumnSpec{"led_by", "", "register.led_by"},
    ColumnSpec{"walks_held", "walks", "output.walks_held"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

inline constexpr std::array walk_places{
    ColumnSpec{"id", "", "output.row_key"},          ColumnSpec{"area_id", "", "output.area_id"},
    ColumnSpec{"area_name", "", "output.area_name"}, ColumnSpec{"label", "", "register.place_title"},
    ColumnSpec{"kind", "", "output.place_kind"},     ColumnSpec{"reasons", "", "register.reasons"},
    ColumnSpec{"good", "", "register.good"},         ColumnSpec{"placed", "", "output.placed"},
};

inline constexpr std::array measures{
    ColumnSpec{"id", "", "output.row_key"},
    ColumnSpec{"area_id", "", "output.area_id"},
    ColumnSpec{"area_name", "", "output.area_name"},
    ColumnSpec{"place", "", "register.place_link"},
    ColumnSpec{"label", "", "register.measure_title"},
    ColumnSpec{"kind", "", "register.measure_kind"},
    ColumnSpec{"responsible", "", "register.responsible"},
    ColumnSpec{"due", "", "register.due"},
    ColumnSpec{"status", "", "output.measure_status"},
    ColumnSpec{"status_words", "", "register.measure_status"},
    ColumnSpec{"overdue", "", "output.overdue"},
    ColumnSpec{"done_on", "", "register.done_on"},
    ColumnSpec{"cost", "DKK", "register.cost"},
    ColumnSpec{"placed", "", "output.placed"},
};

inline constexpr std::array measure_effects{
    ColumnSpec{"level", "", "output.effect_level"},
    ColumnSpec{"measure_id", "", "output.measure_id"},
    ColumnSpec{"label", "", "register.measure_title"},
    ColumnSpec{"kind", "", "register.measure_kind"},
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"done_on", "", "register.done_on"},
    ColumnSpec{"state", "", "output.effect_state"},
    ColumnSpec{"class", "", "output.effect_class"},
    ColumnSpec{"measures", "measures", "output.measures_together"},
    ColumnSpec{"treated_before", "events", "output.treated_before"},
    ColumnSpec{"treated_after", "events", "output.treated_after"},
    ColumnSpec{"control_places", "places", "output.control_places"},
    ColumnSpec{"control_before", "events", "output.control_before"},
    ColumnSpec{"control_after", "events", "output.control_after"},
    ColumnSpec{"difference", "events", "output.effect_difference"},
    ColumnSpec{"difference_low", "events", "output.effect_difference_low"},
    ColumnSpec{"difference_high", "events", "output.effect_difference_high"},
    ColumnSpec{"change_percent", "percent", "output.effect_change"},
    ColumnSpec{"change_low", "percent", "output.effect_change_low"},
    ColumnSpec{"change_high", "percent", "output.effect_change_high"},
    ColumnSpec{"others_nearby", "measures", "output.others_nearby"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

}  // namespace hotspot::detail::output_columns
