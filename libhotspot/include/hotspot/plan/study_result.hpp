/// @file
/// What a study found, as it is: the input of disclosure control (`disclosure.hpp`), never of a writer.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/plan/earlier_release.hpp"
#include "hotspot/plan/figures_result.hpp"
#include "hotspot/plan/goal_result.hpp"
#include "hotspot/plan/register_result.hpp"
#include "hotspot/plan/study.hpp"
#include "hotspot/plan/suppression.hpp"
#include "hotspot/plan/survey_result.hpp"
#include "hotspot/stats/concentration.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "hotspot/stats/count_cells.hpp"
#include "hotspot/stats/forecast_score.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/knox.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "hotspot/stats/spatial_scan.hpp"
#include "hotspot/stats/spatial_weights.hpp"
#include "hotspot/stats/time_table.hpp"

namespace hotspot {

/// First and last day, both included.
struct Period {
  std::chrono::year_month_day from{};
  std::chrono::year_month_day to{};

  [[nodiscard]] double days() const;
  [[nodiscard]] double years() const { return days() / 365.25; }
  [[nodiscard]] int first_year() const { return static_cast<int>(from.year()); }
  [[nodiscard]] std::size_t year_count() const;
};

/// Gi* of the events per cell, one entry per cell of the grid.
struct CellSignificance {
  LocalResult gi_star{};
  std::vector<double> around{};  ///< events in the cell and its neighbours
};

/// Local statistics of the rates per area, one entry per area.
struct AreaSignificance {
  LocalResult gi_star{};
  LocalResult moran{};
  SpatialWeights neighbours{};
};

inline constexpr std::size_t parts_of_day = 4;  ///< of six hours, from midnight

/// When the events of a source happen.
struct Rhythm {
  CountTable week{};              ///< weekdays, Monday first, by parts of the day; empty: no hours
  std::int64_t without_hour = 0;  ///< not in `week`
  std::array<std::int64_t, months_of_year> months{};
  std::int64_t without_time = 0;  ///< not in `months`
};

/// Housing areas, by their index, that together have more events than their residents would give.
struct ScanFinding {
  ScanCluster cluster{};
  MultiPolygon outline{};
};

/// Events of one source and all that was computed from them. Columns per area end with 'in no housing area'.
struct SourceResult {
  std::string name{};
  std::string title{};
  SourceKind kind = SourceKind::incidents;
  EventSet events{};            ///< inside the study area and the period, in the study's CRS
  EventSet in_areas{};          ///< the same, but only the area is known: counted there, and on no map
  AreaAssignment assignment{};  ///< of `events`, then of `in_areas`
  AreaCounts total{};
  std::vector<AreaCounts> by_year{};  ///< one per year of the period; empty without times
  std::vector<std::vector<AreaCounts>>
      by_category{};  ///< [category][year]; one year where there are no times
  CellCounts grid{};
  std::optional<CellSignificance> significance{};       ///< none where there are too few events
  std::optional<AreaSignificance> area_significance{};  ///< none where there is too little to tell
  std::optional<Rhythm> rhythm{};                       ///< none where there are too few events with times
  std::vector<ScanFinding> clusters{};
  std::optional<Knox> near_repeat{};            ///< none where not asked for, or without times
  std::vector<ForecastComparison> forecasts{};  ///< of a density map of the events before the split
  std::int64_t before_split = 0;
  std::int64_t after_split = 0;
  Concentration concentration{};   ///< of the events over the cells of the grid
  KernelDensity density{};         ///< per km2 (and year) at the centres of `density_cells`
  std::vector<double> reaching{};  ///< events within the kernel's reach of each of those centres

  [[nodiscard]] std::size_t size() const { return events.size() + in_areas.size(); }
};

/// Places felt unsafe beside recorded events: two sources, by their index.
struct NearnessFinding {
  std::size_t felt = 0;
  std::size_t recorded = 0;
  std::vector<double>
      ratio{};     ///< per distance of [nearness]: times as many as if kinds were dealt at random
  double p = 0.0;  ///< of all distances together
};

struct StudyResult {
  Study study{};
  Crs crs{};
  std::optional<Period> period{};  ///< none where no source has times and none is stated
  StudyArea area{};
  AreaLayer areas{};
  MultiPolygon outside_areas{};      ///< the study area without the housing areas
  std::vector<double> residents{};   ///< per area; NaN where not known
  std::vector<double> households{};  ///< per area; NaN where not known
  CellSet grid{};
  std::vector<double> grid_share_inside{};
  CellSet density_cells{};
  Metres bandwidth{};
  Metres density_cell{};
  bool bandwidth_by_rule = false;
  std::vector<SourceResult> sources{};
  std::vector<NearnessFinding> nearness{};
  std::vector<SurveyWave> surveys{};
  std::vector<GoalResult> goals{};
  std::vector<FigureTable> figures{};               ///< those of population too
  std::optional<RegisterResult> safety_register{};  ///< none where the study names none
  std::optional<PreviousRun> previous{};            ///< none where the study names none
  std::vector<EarlierRelease> earlier{};
  DataQuality quality{};
  std::vector<Parameter> parameters{};  ///< every key of the study file with the value used
  std::vector<InputFingerprint> inputs{};
  std::vector<Message> warnings{};
};

}  // namespace hotspot
