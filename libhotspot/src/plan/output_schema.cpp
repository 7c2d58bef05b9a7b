#include "hotspot/plan/output_schema.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "plan/output_columns/area_columns.hpp"
#include "plan/output_columns/cell_columns.hpp"
#include "plan/output_columns/figure_columns.hpp"
#include "plan/output_columns/finding_columns.hpp"
#include "plan/output_columns/goal_columns.hpp"
#include "plan/output_columns/record_columns.hpp"
#include "plan/output_columns/register_columns.hpp"
#include "plan/output_columns/sheet_columns.hpp"
#include "plan/output_columns/survey_columns.hpp"

namespace hotspot {
namespace {

namespace columns = detail::output_columns;

constexpr std::array schema{
    LayerSpec{"study_area", "output.study_area", PlaceKind::polygons, Written::always, columns::study_area},
    LayerSpec{"housing_areas", "output.housing_areas", PlaceKind::polygons, Written::always,
              columns::housing_areas},
    LayerSpec{"hierarchy", "output.hierarchy", PlaceKind::none, Written::always, columns::hierarchy},
    LayerSpec{"area_counts", "output.area_counts", PlaceKind::none, Written::always, columns::area_counts},
    LayerSpec{"totals", "output.totals", PlaceKind::none, Written::always, columns::totals},
    LayerSpec{"grid", "output.grid", PlaceKind::cells, Written::always, columns::grid},
    LayerSpec{"grid_counts", "output.grid_counts", PlaceKind::none, Written::internal_only,
              columns::grid_counts},
    LayerSpec{"density_{source}", "output.density_layer", PlaceKind::polygons, Written::always,
              columns::density},
    LayerSpec{"density_{source}_raster", "output.density_raster", PlaceKind::cells, Written::internal_only,
              columns::density_raster},
    LayerSpec{"hotspots", "output.hotspots", PlaceKind::polygons, Written::always, columns::hotspots},
    LayerSpec{"scan_clusters", "output.scan_clusters", PlaceKind::polygons, Written::always,
              columns::scan_clusters},
    LayerSpec{"near_repeat", "output.near_repeat", PlaceKind::none, Written::always, columns::near_repeat},
    LayerSpec{"nearness", "output.nearness", PlaceKind::none, Written::always, columns::nearness},
    LayerSpec{"forecast", "output.forecast", PlaceKind::none, Written::always, columns::forecast},
    LayerSpec{"concentration", "output.concentration", PlaceKind::none, Written::always,
              columns::concentration},
    LayerSpec{"rhythm", "output.rhythm", PlaceKind::none, Written::always, columns::rhythm},
    LayerSpec{"survey", "output.survey_layer", PlaceKind::none, Written::always, columns::survey},
    LayerSpec{"perceived_recorded", "output.perceived_recorded", PlaceKind::polygons, Written::always,
              columns::perceived_recorded},
    LayerSpec{"rank_correlation", "output.rank_correlation", PlaceKind::none, Written::always,
              columns::rank_correlation},
    LayerSpec{"figures", "output.figures", PlaceKind::none, Written::always, columns::figures},
    LayerSpec{"goals", "output.goals", PlaceKind::none, Written::always, columns::goals},
    LayerSpec{"goal_years", "output.goals_years", PlaceKind::none, Written::always, columns::goal_years},
    LayerSpec{"goal_baselines", "output.goals_baselines", PlaceKind::none, Written::always,
              columns::goal_baselines},
    LayerSpec{"walks", "output.walks", PlaceKind::polygons, Written::always, columns::walks},
    LayerSpec{"walk_places", "output.walk_places", PlaceKind::points, Written::always, columns::walk_places},
    LayerSpec{"measures", "output.measures", PlaceKind::points, Written::always, columns::measures},
    LayerSpec{"measure_effects", "output.measure_effects", PlaceKind::none, Written::always,
              columns::measure_effects},
    LayerSpec{"sheets", "output.sheets", PlaceKind::none, Written::always, columns::sheets},
    LayerSpec{"since_last", "output.since_last", PlaceKind::none, Written::always, columns::since_last},
    LayerSpec{"data_quality", "output.data_quality", PlaceKind::none, Written::always, columns::data_quality},
    LayerSpec{"data_quality_years", "output.data_quality_years", PlaceKind::none, Written::always,
              columns::data_quality_years},
    LayerSpec{"run", "output.run", PlaceKind::none, Written::always, columns::run},
    LayerSpec{"events", "output.events", PlaceKind::points, Written::internal_only, columns::events},
    LayerSpec{"rejected_rows", "output.rejected_rows", PlaceKind::none, Written::internal_only,
              columns::rejected_rows},
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
