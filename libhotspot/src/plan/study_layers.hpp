/// @file
/// The makers of a study's layers, one per layer of the output schema. They show what `DisclosedCounts` lets
/// them show. Private to disclosure control.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study_result.hpp"
#include "plan/disclosed_counts.hpp"

namespace hotspot::detail {

// area_layers.cpp
[[nodiscard]] Layer study_area_layer(const StudyResult& result);
[[nodiscard]] Layer housing_areas_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer area_counts_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer totals_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// hierarchy_layer.cpp
[[nodiscard]] Layer hierarchy_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// grid_layers.cpp
[[nodiscard]] Layer grid_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer grid_counts_layer(const StudyResult& result);

// density_layers.cpp
[[nodiscard]] Layer density_layer(const StudyResult& result, std::size_t source,
                                  const DisclosedCounts& disclosed);
[[nodiscard]] Layer density_raster_layer(const StudyResult& result, const SourceResult& source);
[[nodiscard]] Layer hotspots_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// finding_layers.cpp
[[nodiscard]] Layer scan_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer near_repeat_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer nearness_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer forecast_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer concentration_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// rhythm_layer.cpp
[[nodiscard]] Layer rhythm_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// survey_layer.cpp
[[nodiscard]] Layer survey_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// perceived_recorded_layer.cpp
[[nodiscard]] Layer perceived_recorded_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer rank_correlation_layer(const StudyResult& result, const DisclosedCounts& disclosed);
// figures_layer.cpp
[[nodiscard]] Layer figures_layer(const StudyResult& result, Profile profile);

// goal_layers.cpp
[[nodiscard]] Layer goals_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer goal_years_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer goal_baselines_layer(const StudyResult& result, const DisclosedCounts& disclosed);
// register_layers.cpp
[[nodiscard]] Layer walks_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer walk_places_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer measures_layer(const StudyResult& result, const DisclosedCounts& disclosed);

// effect_layer.cpp
[[nodiscard]] Layer measure_effects_layer(const StudyResult& result, const DisclosedCounts& disclosed);
// since_last_layer.cpp
[[nodiscard]] Layer since_last_layer(const StudyResult& result, const Release& release);

// record_layers.cpp
// record_layers.cpp, record_years_layer.cpp
[[nodiscard]] Layer data_quality_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer data_quality_years_layer(const StudyResult& result, const DisclosedCounts& disclosed);
[[nodiscard]] Layer run_layer(const StudyResult& result, Profile profile);
[[nodiscard]] Layer events_layer(const StudyResult& result);
[[nodiscard]] Layer rejected_rows_layer(const StudyResult& result);

}  // namespace hotspot::detail
