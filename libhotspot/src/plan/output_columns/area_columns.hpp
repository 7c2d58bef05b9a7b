/// @file
/// Columns of the layers about the study area, the housing areas and those they belong to. Private to the
/// output schema.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail::output_columns {

/// The columns of all `parts`, in that order.
template <std::size_t... Sizes>
constexpr auto joined(const std::array<ColumnSpec, Sizes>&... parts) {
  std::array<ColumnSpec, (Sizes + ...)> all{};
  auto at = all.begin();
  ((at = std::copy(parts.begin(), parts.end(), at)), ...);
  return all;
}

inline constexpr std::array study_area{
    ColumnSpec{"name", "", "output.name"},
    ColumnSpec{"area_km2", "km2", "output.area_km2"},
    ColumnSpec{"period_from", "", "output.period_from"},
    ColumnSpec{"period_to", "", "output.period_to"},
};

/// Columns that a housing area, a company and the municipality have alike.
inline constexpr std::array counted{
    ColumnSpec{"{source}_count", "events", "output.source_count"},
    ColumnSpec{"{source}_rate", "events per {per} {denominator} and year", "output.source_rate"},
    ColumnSpec{"{source}_rate_low", "events per {per} {denominator} and year", "output.source_rate_low"},
    ColumnSpec{"{source}_rate_high", "events per {per} {denominator} and year", "output.source_rate_high"},
    ColumnSpec{"{source}_hidden", "", "output.source_hidden"},
    ColumnSpec{"{source}_change_before", "events", "output.change_before"},
    ColumnSpec{"{source}_change_after", "events", "output.change_after"},
    ColumnSpec{"{source}_change_percent", "percent", "output.change_percent"},
    ColumnSpec{"{source}_change_low", "percent", "output.change_low"},
    ColumnSpec{"{source}_change_high", "percent", "output.change_high"},
    ColumnSpec{"{source}_change_class", "", "output.change_class"},
};

inline constexpr std::array area_keys{
    ColumnSpec{"id", "", "output.area_id"},          ColumnSpec{"name", "", "output.area_name"},
    ColumnSpec{"company", "", "output.company"},     ColumnSpec{"department", "", "output.department"},
    ColumnSpec{"residents", "", "output.residents"}, ColumnSpec{"households", "", "output.households"},
    ColumnSpec{"label", "", "output.label"},         ColumnSpec{"area_km2", "km2", "output.area_km2"},
};

inline constexpr std::array area_significance{
    ColumnSpec{"{source}_gi_z", "", "output.gi_z"},
    ColumnSpec{"{source}_gi_p", "", "output.gi_p"},
    ColumnSpec{"{source}_gi_p_permutation", "", "output.gi_p_permutation"},
    ColumnSpec{"{source}_gi_class", "", "output.area_gi_class"},
    ColumnSpec{"{source}_moran_z", "", "output.moran_z"},
    ColumnSpec{"{source}_moran_p", "", "output.moran_p"},
    ColumnSpec{"{source}_moran_p_permutation", "", "output.moran_p_permutation"},
    ColumnSpec{"{source}_moran_class", "", "output.moran_class"},
};

inline constexpr auto housing_areas = joined(area_keys, counted, area_significance);

inline constexpr std::array unit_keys{
    ColumnSpec{"level", "", "output.level"},         ColumnSpec{"name", "", "output.name"},
    ColumnSpec{"parent", "", "output.parent"},       ColumnSpec{"areas", "", "output.areas"},
    ColumnSpec{"residents", "", "output.residents"}, ColumnSpec{"households", "", "output.households"},
};

inline constexpr auto hierarchy = joined(unit_keys, counted);

inline constexpr std::array area_counts{
    ColumnSpec{"area_id", "", "output.area_id"},   ColumnSpec{"area_name", "", "output.area_name"},
    ColumnSpec{"source", "", "output.source"},     ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"category", "", "output.category"}, ColumnSpec{"count", "events", "output.count"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

inline constexpr std::array totals{
    ColumnSpec{"source", "", "output.source"},     ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"category", "", "output.category"}, ColumnSpec{"count", "events", "output.count"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

}  // namespace hotspot::detail::output_columns
