/// @file
/// Columns of the layers about goals. Private to the output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array goals{
    ColumnSpec{"goal", "", "output.goal"},
    ColumnSpec{"title", "", "output.goal_title"},
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"offence", "", "output.figures_offence"},
    ColumnSpec{"age", "", "output.figures_age"},
    ColumnSpec{"population", "", "output.goal_population"},
    ColumnSpec{"target", "", "output.goal_target"},
    ColumnSpec{"unit", "", "output.goal_unit"},
    ColumnSpec{"until", "", "output.goal_until"},
    ColumnSpec{"baseline_from", "", "output.goal_baseline_from"},
    ColumnSpec{"baseline_to", "", "output.goal_baseline_to"},
    ColumnSpec{"baseline", "", "output.goal_baseline"},
    ColumnSpec{"baseline_outlying", "", "output.goal_baseline_outlying"},
    ColumnSpec{"baseline_expected", "", "output.goal_baseline_expected"},
    ColumnSpec{"latest_year", "", "output.goal_latest_year"},
    ColumnSpec{"latest", "", "output.goal_latest"},
    ColumnSpec{"change_unit", "", "output.goal_change_unit"},
    ColumnSpec{"wanted", "percent", "output.goal_wanted"},
    ColumnSpec{"change", "percent", "output.goal_change"},
    ColumnSpec{"change_low", "percent", "output.goal_change_low"},
    ColumnSpec{"change_high", "percent", "output.goal_change_high"},
    ColumnSpec{"state", "", "output.goal_state"},
    ColumnSpec{"detectable", "percent", "output.goal_detectable"},
    ColumnSpec{"decidable_year", "", "output.goal_decidable_year"},
    ColumnSpec{"answers_needed", "answers", "output.goal_answers_needed"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

inline constexpr std::array goal_years{
    ColumnSpec{"goal", "", "output.goal"},      ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"value", "", "output.value"},    ColumnSpec{"low", "", "output.goal_low"},
    ColumnSpec{"high", "", "output.goal_high"}, ColumnSpec{"target", "", "output.goal_line"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

inline constexpr std::array goal_baselines{
    ColumnSpec{"goal", "", "output.goal"},
    ColumnSpec{"baseline_from", "", "output.goal_baseline_from"},
    ColumnSpec{"baseline_to", "", "output.goal_baseline_to"},
    ColumnSpec{"stated", "", "output.goal_stated"},
    ColumnSpec{"outlying", "", "output.goal_baseline_outlying"},
    ColumnSpec{"baseline", "", "output.goal_baseline"},
    ColumnSpec{"target", "", "output.goal_line"},
    ColumnSpec{"change", "percent", "output.goal_since"},
    ColumnSpec{"change_low", "percent", "output.goal_change_low"},
    ColumnSpec{"change_high", "percent", "output.goal_change_high"},
    ColumnSpec{"state", "", "output.goal_state"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

}  // namespace hotspot::detail::output_columns
