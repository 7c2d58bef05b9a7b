/// @file
/// Columns of the layers about surveys, and about what people feel beside what is recorded. Private to the
/// output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array survey{
    ColumnSpec{"survey", "", "output.survey"},
    ColumnSpec{"title", "", "output.survey_title"},
    ColumnSpec{"series", "", "output.survey_series"},
    ColumnSpec{"indicator", "", "output.indicator"},
    ColumnSpec{"question", "", "output.question"},
    ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"status", "", "output.survey_status"},
    ColumnSpec{"note", "", "output.note"},
    ColumnSpec{"level", "", "output.level"},
    ColumnSpec{"id", "", "output.area_id"},
    ColumnSpec{"name", "", "output.name"},
    ColumnSpec{"age_from", "years", "output.age_from"},
    ColumnSpec{"age_to", "years", "output.age_to"},
    ColumnSpec{"answers", "answers", "output.answers"},
    ColumnSpec{"invited", "persons", "output.invited"},
    ColumnSpec{"response_rate", "", "output.response_rate"},
    ColumnSpec{"share", "", "output.share"},
    ColumnSpec{"share_low", "", "output.share_low"},
    ColumnSpec{"share_high", "", "output.share_high"},
    ColumnSpec{"design_effect", "", "output.design_effect"},
    ColumnSpec{"shrunken", "", "output.shrunken"},
    ColumnSpec{"shrunken_low", "", "output.shrunken_low"},
    ColumnSpec{"shrunken_high", "", "output.shrunken_high"},
    ColumnSpec{"shrunken_to", "", "output.shrunken_to"},
    ColumnSpec{"change", "", "output.survey_change"},
    ColumnSpec{"change_low", "", "output.survey_change_low"},
    ColumnSpec{"change_high", "", "output.survey_change_high"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

inline constexpr std::array perceived_recorded{
    ColumnSpec{"id", "", "output.area_id"},
    ColumnSpec{"name", "", "output.area_name"},
    ColumnSpec{"label", "", "output.label"},
    ColumnSpec{"survey", "", "output.survey"},
    ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"answers", "answers", "output.answers"},
    ColumnSpec{"share", "", "output.share_unsafe"},
    ColumnSpec{"share_low", "", "output.share_low"},
    ColumnSpec{"share_high", "", "output.share_high"},
    ColumnSpec{"municipality_share", "", "output.municipality_share"},
    ColumnSpec{"difference", "", "output.share_difference"},
    ColumnSpec{"difference_low", "", "output.share_difference_low"},
    ColumnSpec{"difference_high", "", "output.share_difference_high"},
    ColumnSpec{"felt", "", "output.felt"},
    ColumnSpec{"felt_hidden", "", "output.hidden"},
    ColumnSpec{"{source}_rate", "events per {per} {denominator} and year", "output.source_rate"},
    ColumnSpec{"{source}_municipality_rate", "events per {per} {denominator} and year",
               "output.municipality_rate"},
    ColumnSpec{"{source}_ratio", "", "output.rate_ratio"},
    ColumnSpec{"{source}_ratio_low", "", "output.rate_ratio_low"},
    ColumnSpec{"{source}_ratio_high", "", "output.rate_ratio_high"},
    ColumnSpec{"{source}_recorded", "", "output.recorded_beside"},
    ColumnSpec{"{source}_reporting", "", "output.depends_on_reporting"},
    ColumnSpec{"{source}_class", "", "output.perceived_class"},
    ColumnSpec{"{source}_words", "", "output.perceived_words"},
    ColumnSpec{"{source}_hidden", "", "output.source_hidden"},
    ColumnSpec{"{source}_lisa", "", "output.cross_moran"},
};

inline constexpr std::array rank_correlation{
    ColumnSpec{"survey", "", "output.survey"}, ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"source", "", "output.source"}, ColumnSpec{"areas", "", "output.areas"},
    ColumnSpec{"r", "", "output.rank_r"},      ColumnSpec{"low", "", "output.rank_low"},
    ColumnSpec{"high", "", "output.rank_high"}};

}  // namespace hotspot::detail::output_columns
