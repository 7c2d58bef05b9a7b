/// @file
/// Columns of the layers about single findings. Private to the output schema.
#pragma once

#include <array>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

inline constexpr std::array near_repeat{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"distance_from", "m", "output.distance_from"},
    ColumnSpec{"distance_to", "m", "output.distance_to"},
    ColumnSpec{"days_from", "days", "output.days_from"},
    ColumnSpec{"days_to", "days", "output.days_to"},
    ColumnSpec{"observed", "pairs", "output.pairs_observed"},
    ColumnSpec{"expected", "pairs", "output.pairs_expected"},
    ColumnSpec{"ratio", "", "output.pairs_ratio"},
    ColumnSpec{"p", "", "output.p"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

inline constexpr std::array nearness{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"recorded", "", "output.recorded"},
    ColumnSpec{"distance", "m", "output.distance_to"},
    ColumnSpec{"ratio", "", "output.pairs_ratio"},
    ColumnSpec{"p", "", "output.p"},
};

inline constexpr std::array scan_clusters{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"rank", "", "output.rank"},
    ColumnSpec{"label", "", "output.rank"},
    ColumnSpec{"areas", "", "output.areas_together"},
    ColumnSpec{"cases", "events", "output.count"},
    ColumnSpec{"expected", "events", "output.scan_expected"},
    ColumnSpec{"relative_risk", "", "output.relative_risk"},
    ColumnSpec{"p", "", "output.p"},
};

inline constexpr std::array forecast{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"map", "", "output.forecast_map"},
    ColumnSpec{"share_of_area", "", "output.share_of_area"},
    ColumnSpec{"hit_rate", "", "output.hit_rate"},
    ColumnSpec{"pai", "", "output.pai"},
    ColumnSpec{"pei", "", "output.pei"},
};

inline constexpr std::array concentration{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"share_of_places", "", "output.share_of_places"},
    ColumnSpec{"share_of_events", "", "output.share_of_events_in_top"},
    ColumnSpec{"gini", "", "output.gini"},
};

inline constexpr std::array rhythm{
    ColumnSpec{"source", "", "output.source"},        ColumnSpec{"kind", "", "output.rhythm_kind"},
    ColumnSpec{"weekday", "", "output.weekday"},      ColumnSpec{"hour_from", "h", "output.hour_from"},
    ColumnSpec{"hour_to", "h", "output.hour_to"},     ColumnSpec{"month", "", "output.month"},
    ColumnSpec{"days", "days", "output.rhythm_days"}, ColumnSpec{"count", "events", "output.count"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

}  // namespace hotspot::detail::output_columns
