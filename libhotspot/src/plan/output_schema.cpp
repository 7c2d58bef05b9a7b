#include "hotspot/plan/output_schema.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hotspot {
namespace {

constexpr std::array study_area{
    ColumnSpec{"name", "", "output.name"},
    ColumnSpec{"area_km2", "km2", "output.area_km2"},
    ColumnSpec{"period_from", "", "output.period_from"},
    ColumnSpec{"period_to", "", "output.period_to"},
};

constexpr std::array housing_areas{
    ColumnSpec{"id", "", "output.area_id"},
    ColumnSpec{"name", "", "output.area_name"},
    ColumnSpec{"company", "", "output.company"},
    ColumnSpec{"department", "", "output.department"},
    ColumnSpec{"residents", "", "output.residents"},
    ColumnSpec{"households", "", "output.households"},
    ColumnSpec{"label", "", "output.label"},
    ColumnSpec{"area_km2", "km2", "output.area_km2"},
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
    ColumnSpec{"{source}_gi_z", "", "output.gi_z"},
    ColumnSpec{"{source}_gi_p", "", "output.gi_p"},
    ColumnSpec{"{source}_gi_p_permutation", "", "output.gi_p_permutation"},
    ColumnSpec{"{source}_gi_class", "", "output.area_gi_class"},
    ColumnSpec{"{source}_moran_z", "", "output.moran_z"},
    ColumnSpec{"{source}_moran_p", "", "output.moran_p"},
    ColumnSpec{"{source}_moran_p_permutation", "", "output.moran_p_permutation"},
    ColumnSpec{"{source}_moran_class", "", "output.moran_class"},
};

constexpr std::array hierarchy{
    ColumnSpec{"level", "", "output.level"},
    ColumnSpec{"name", "", "output.name"},
    ColumnSpec{"parent", "", "output.parent"},
    ColumnSpec{"areas", "", "output.areas"},
    ColumnSpec{"residents", "", "output.residents"},
    ColumnSpec{"households", "", "output.households"},
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

constexpr std::array area_counts{
    ColumnSpec{"area_id", "", "output.area_id"},   ColumnSpec{"area_name", "", "output.area_name"},
    ColumnSpec{"source", "", "output.source"},     ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"category", "", "output.category"}, ColumnSpec{"count", "events", "output.count"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

constexpr std::array totals{
    ColumnSpec{"source", "", "output.source"},     ColumnSpec{"year", "", "output.year"},
    ColumnSpec{"category", "", "output.category"}, ColumnSpec{"count", "events", "output.count"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

constexpr std::array grid{
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

constexpr std::array grid_counts{
    ColumnSpec{"cell_id", "", "output.cell_id"},   ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"year", "", "output.year"},         ColumnSpec{"category", "", "output.category"},
    ColumnSpec{"count", "events", "output.count"},
};

constexpr std::array density{
    ColumnSpec{"lower", "{density}", "output.density_lower"},
    ColumnSpec{"upper", "{density}", "output.density_upper"},
    ColumnSpec{"expected_100m_lower", "events", "output.expected_lower"},
    ColumnSpec{"expected_100m_upper", "events", "output.expected_upper"},
};

constexpr std::array density_raster{
    ColumnSpec{"density", "{density}", "output.density"},
};

constexpr std::array hotspots{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"rank", "", "output.rank"},
    ColumnSpec{"label", "", "output.rank"},
    ColumnSpec{"areas", "", "output.areas_touched"},
    ColumnSpec{"events", "events", "output.events_inside"},
    ColumnSpec{"share_of_events", "", "output.share_of_events"},
    ColumnSpec{"area_km2", "km2", "output.area_km2"},
    ColumnSpec{"share_of_area", "", "output.share_of_area"},
};

constexpr std::array near_repeat{
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

constexpr std::array nearness{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"recorded", "", "output.recorded"},
    ColumnSpec{"distance", "m", "output.distance_to"},
    ColumnSpec{"ratio", "", "output.pairs_ratio"},
    ColumnSpec{"p", "", "output.p"},
};

constexpr std::array scan_clusters{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"rank", "", "output.rank"},
    ColumnSpec{"label", "", "output.rank"},
    ColumnSpec{"areas", "", "output.areas_together"},
    ColumnSpec{"cases", "events", "output.count"},
    ColumnSpec{"expected", "events", "output.scan_expected"},
    ColumnSpec{"relative_risk", "", "output.relative_risk"},
    ColumnSpec{"p", "", "output.p"},
};

constexpr std::array forecast{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"map", "", "output.forecast_map"},
    ColumnSpec{"share_of_area", "", "output.share_of_area"},
    ColumnSpec{"hit_rate", "", "output.hit_rate"},
    ColumnSpec{"pai", "", "output.pai"},
    ColumnSpec{"pei", "", "output.pei"},
};

constexpr std::array concentration{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"share_of_places", "", "output.share_of_places"},
    ColumnSpec{"share_of_events", "", "output.share_of_events_in_top"},
    ColumnSpec{"gini", "", "output.gini"},
};

constexpr std::array rhythm{
    ColumnSpec{"source", "", "output.source"},        ColumnSpec{"kind", "", "output.rhythm_kind"},
    ColumnSpec{"weekday", "", "output.weekday"},      ColumnSpec{"hour_from", "h", "output.hour_from"},
    ColumnSpec{"hour_to", "h", "output.hour_to"},     ColumnSpec{"month", "", "output.month"},
    ColumnSpec{"days", "days", "output.rhythm_days"}, ColumnSpec{"count", "events", "output.count"},
    ColumnSpec{"hidden", "", "output.hidden"},
};

constexpr std::array data_quality{
    ColumnSpec{"source", "", "output.source"}, ColumnSpec{"file", "", "output.file"},
    ColumnSpec{"item", "", "output.item"},     ColumnSpec{"rows", "rows", "output.rows"},
    ColumnSpec{"text", "", "output.text"},
};

constexpr std::array run{
    ColumnSpec{"item", "", "output.item"},
    ColumnSpec{"value", "", "output.value"},
    ColumnSpec{"note", "", "output.note"},
};

constexpr std::array events{
    ColumnSpec{"source", "", "output.source"}, ColumnSpec{"row", "", "output.row"},
    ColumnSpec{"time", "", "output.time"},     ColumnSpec{"category", "", "output.category"},
    ColumnSpec{"weight", "", "output.weight"}, ColumnSpec{"area_id", "", "output.area_id"},
};

constexpr std::array rejected_rows{
    ColumnSpec{"source", "", "output.source"},
    ColumnSpec{"file", "", "output.file"},
    ColumnSpec{"row", "", "output.row"},
    ColumnSpec{"reason", "", "output.reason"},
};

constexpr std::array schema{
    LayerSpec{"study_area", "output.study_area", PlaceKind::polygons, Written::always, study_area},
    LayerSpec{"housing_areas", "output.housing_areas", PlaceKind::polygons, Written::always, housing_areas},
    LayerSpec{"hierarchy", "output.hierarchy", PlaceKind::none, Written::always, hierarchy},
    LayerSpec{"area_counts", "output.area_counts", PlaceKind::none, Written::always, area_counts},
    LayerSpec{"totals", "output.totals", PlaceKind::none, Written::always, totals},
    LayerSpec{"grid", "output.grid", PlaceKind::cells, Written::always, grid},
    LayerSpec{"grid_counts", "output.grid_counts", PlaceKind::none, Written::internal_only, grid_counts},
    LayerSpec{"density_{source}", "output.density_layer", PlaceKind::polygons, Written::always, density},
    LayerSpec{"density_{source}_raster", "output.density_raster", PlaceKind::cells, Written::internal_only,
              density_raster},
    LayerSpec{"hotspots", "output.hotspots", PlaceKind::polygons, Written::always, hotspots},
    LayerSpec{"scan_clusters", "output.scan_clusters", PlaceKind::polygons, Written::always, scan_clusters},
    LayerSpec{"near_repeat", "output.near_repeat", PlaceKind::none, Written::always, near_repeat},
    LayerSpec{"nearness", "output.nearness", PlaceKind::none, Written::always, nearness},
    LayerSpec{"forecast", "output.forecast", PlaceKind::none, Written::always, forecast},
    LayerSpec{"concentration", "output.concentration", PlaceKind::none, Written::always, concentration},
    LayerSpec{"rhythm", "output.rhythm", PlaceKind::none, Written::always, rhythm},
    LayerSpec{"data_quality", "output.data_quality", PlaceKind::none, Written::always, data_quality},
    LayerSpec{"run", "output.run", PlaceKind::none, Written::always, run},
    LayerSpec{"events", "output.events", PlaceKind::points, Written::internal_only, events},
    LayerSpec{"rejected_rows", "output.rejected_rows", PlaceKind::none, Written::internal_only,
              rejected_rows},
};

template <class Range>
const auto& named(const Range& range, std::string_view name) {
  const auto found =
      std::find_if(range.begin(), range.end(), [&](const auto& spec) { return spec.name == name; });
  if (found == range.end()) throw std::logic_error("not in the output schema: " + std::string(name));
  return *found;
}

}  // namespace

const ColumnSpec& LayerSpec::column(std::string_view column_name) const {
  return named(columns, column_name);
}

std::span<const LayerSpec> output_schema() {
  return schema;
}

const LayerSpec& layer_spec(std::string_view name) {
  return named(schema, name);
}

std::string for_source(std::string_view pattern, std::string_view source) {
  constexpr std::string_view mark = "{source}";
  std::string name(pattern);
  if (const auto at = name.find(mark); at != std::string::npos) name.replace(at, mark.size(), source);
  return name;
}

}  // namespace hotspot
