#include "hotspot/plan/disclosure.hpp"

#include <utility>

#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/orientation.hpp"
#include "plan/sheet/sheets_layer.hpp"
#include "plan/study_layers.hpp"

namespace hotspot {

/// The one maker of releases of a study; `Release` lets it in.
class StudyDisclosure {
 public:
  [[nodiscard]] static Release make(const StudyResult& result, Profile profile) {
    const detail::DisclosedCounts disclosed = detail::disclose_counts(result, profile);
    std::vector<Layer> layers;
    layers.push_back(detail::study_area_layer(result));
    layers.push_back(detail::housing_areas_layer(result, disclosed));
    layers.push_back(detail::hierarchy_layer(result, disclosed));
    layers.push_back(detail::area_counts_layer(result, disclosed));
    layers.push_back(detail::totals_layer(result, disclosed));
    layers.push_back(detail::grid_layer(result, disclosed));
    for (std::size_t source = 0; source < result.sources.size(); ++source) {
      layers.push_back(detail::density_layer(result, source, disclosed));
    }
    layers.push_back(detail::hotspots_layer(result, disclosed));
    layers.push_back(detail::scan_layer(result, disclosed));
    layers.push_back(detail::near_repeat_layer(result, disclosed));
    layers.push_back(detail::nearness_layer(result, disclosed));
    layers.push_back(detail::forecast_layer(result, disclosed));
    layers.push_back(detail::concentration_layer(result, disclosed));
    layers.push_back(detail::rhythm_layer(result, disclosed));
    layers.push_back(detail::survey_layer(result, disclosed));
    layers.push_back(detail::perceived_recorded_layer(result, disclosed));
    layers.push_back(detail::rank_correlation_layer(result, disclosed));
    layers.push_back(detail::figures_layer(result, profile));
    layers.push_back(detail::goals_layer(result, disclosed));
    layers.push_back(detail::goal_years_layer(result, disclosed));
    layers.push_back(detail::goal_baselines_layer(result, disclosed));
    layers.push_back(detail::walks_layer(result, disclosed));
    layers.push_back(detail::walk_places_layer(result, disclosed));
    layers.push_back(detail::measures_layer(result, disclosed));
    layers.push_back(detail::measure_effects_layer(result, disclosed));
    layers.push_back(detail::data_quality_layer(result, disclosed));
    layers.push_back(detail::data_quality_years_layer(result, disclosed));
    layers.push_back(detail::run_layer(result, profile));
    if (profile == Profile::internal) add_internal(layers, result);
    Release release(profile, std::move(layers));
    add_pages(release, result);
    return release;
  }

 private:
  /// What the pages say is composed from what the other layers show.
  static void add_pages(Release& release, const StudyResult& result) {
    Layer since_last = detail::since_last_layer(result, release);
    release.m_layers.push_back(std::move(since_last));
    Layer sheets = detail::sheets_layer(result, area_sheets(release, result.study),
                                        committee_orientation(release, result.study));
    release.m_layers.push_back(std::move(sheets));
  }

  static void add_internal(std::vector<Layer>& layers, const StudyResult& result) {
    layers.push_back(detail::grid_counts_layer(result));
    for (const SourceResult& source : result.sources) {
      layers.push_back(detail::density_raster_layer(result, source));
    }
    layers.push_back(detail::events_layer(result));
    layers.push_back(detail::rejected_rows_layer(result));
  }
};

Release release_study(const StudyResult& result, Profile profile) {
  return StudyDisclosure::make(result, profile);
}

}  // namespace hotspot
