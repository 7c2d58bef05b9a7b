/// @file
/// The study file as values: every table, key, type and default, declared once (here and in the files of
/// inputs and settings beside this one). The parser, its errors, `hotspots init`, the report's
/// list of defaults and the README's table read these declarations (`core/fields.hpp`).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "hotspot/plan/earlier_release.hpp"
#include "hotspot/plan/effect_settings.hpp"
#include "hotspot/plan/figures_input.hpp"
#include "hotspot/plan/finding_settings.hpp"
#include "hotspot/plan/goal_input.hpp"
#include "hotspot/plan/place_inputs.hpp"
#include "hotspot/plan/previous_run.hpp"
#include "hotspot/plan/quality_settings.hpp"
#include "hotspot/plan/register_input.hpp"
#include "hotspot/plan/source_inputs.hpp"
#include "hotspot/plan/study_settings.hpp"
#include "hotspot/plan/survey_input.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

/// The whole file. Relative file names are relative to `folder`.
struct Study {
  std::string folder{};
  StudyInfo study{};
  StudyPeriod period{};
  BoundaryInput boundary{};
  AreasInput areas{};
  DenominatorInput denominator{};
  AddressesInput addresses{};
  PlacesInput places{};
  std::vector<SourceInput> sources{};
  std::vector<SurveyInput> surveys{};
  MunicipalityInput municipality{};
  std::vector<FiguresInput> figures{};
  std::vector<GoalInput> goals{};
  RegisterInput safety_register{};
  BackgroundInput background{};
  QualitySettings quality{};
  DensitySettings density{};
  GridSettings grid{};
  HotspotSettings hotspots{};
  SignificanceSettings significance{};
  ChangeSettings change{};
  NearRepeatSettings near_repeat{};
  NearnessSettings nearness{};
  ScanSettings scan{};
  ForecastSettings forecast{};
  EffectSettings effects{};
  RateOptions rates{};
  DisclosureSettings disclosure{};
  PreviousSettings previous{};
  std::vector<EarlierReleaseInput> earlier_releases{};
  std::vector<std::string> stated{};  ///< keys the file states: "density.bandwidth"; all others are defaults
};

/// A table of the file: its name, the member of `Study` it fills, its description. A member that is a vector
/// is a table that may stand many times, [[source]].
template <class Table>
struct StudyTable {
  using Row = Table;
  static constexpr bool repeated = false;

  std::string_view name;
  Table Study::*member;
  std::string_view text;
};
template <class Table>
struct StudyTable<std::vector<Table>> {
  using Row = Table;
  static constexpr bool repeated = true;

  std::string_view name;
  std::vector<Table> Study::*member;
  std::string_view text;
};

/// All tables, in the order in which `init` writes them.
constexpr auto study_tables() {
  return std::tuple{
      StudyTable<StudyInfo>{"study", &Study::study, "study.table_study"},
      StudyTable<StudyPeriod>{"period", &Study::period, "study.table_period"},
      StudyTable<BoundaryInput>{"boundary", &Study::boundary, "study.table_boundary"},
      StudyTable<AreasInput>{"areas", &Study::areas, "study.table_areas"},
      StudyTable<DenominatorInput>{"denominator", &Study::denominator, "study.table_denominator"},
      StudyTable<AddressesInput>{"addresses", &Study::addresses, "study.table_addresses"},
      StudyTable<PlacesInput>{"places", &Study::places, "study.table_places"},
      StudyTable<std::vector<SourceInput>>{"source", &Study::sources, "study.table_source"},
      StudyTable<std::vector<SurveyInput>>{"survey", &Study::surveys, "study.table_survey"},
      StudyTable<MunicipalityInput>{"municipality", &Study::municipality, "study.table_municipality"},
      StudyTable<std::vector<FiguresInput>>{"figures", &Study::figures, "study.table_figures"},
      StudyTable<std::vector<GoalInput>>{"goals", &Study::goals, "study.table_goals"},
      StudyTable<RegisterInput>{"register", &Study::safety_register, "study.table_register"},
      StudyTable<BackgroundInput>{"background", &Study::background, "study.table_background"},
      StudyTable<QualitySettings>{"quality", &Study::quality, "study.table_quality"},
      StudyTable<DensitySettings>{"density", &Study::density, "study.table_density"},
      StudyTable<GridSettings>{"grid", &Study::grid, "study.table_grid"},
      StudyTable<HotspotSettings>{"hotspots", &Study::hotspots, "study.table_hotspots"},
      StudyTable<SignificanceSettings>{"significance", &Study::significance, "study.table_significance"},
      StudyTable<ChangeSettings>{"change", &Study::change, "study.table_change"},
      StudyTable<NearRepeatSettings>{"near_repeat", &Study::near_repeat, "study.table_near_repeat"},
      StudyTable<NearnessSettings>{"nearness", &Study::nearness, "study.table_nearness"},
      StudyTable<ScanSettings>{"scan", &Study::scan, "study.table_scan"},
      StudyTable<ForecastSettings>{"forecast", &Study::forecast, "study.table_forecast"},
      StudyTable<EffectSettings>{"effects", &Study::effects, "study.table_effects"},
      StudyTable<RateOptions>{"rates", &Study::rates, "study.table_rates"},
      StudyTable<DisclosureSettings>{"disclosure", &Study::disclosure, "study.table_disclosure"},
      StudyTable<PreviousSettings>{"previous", &Study::previous, "study.table_previous"},
      StudyTable<std::vector<EarlierReleaseInput>>{"earlier_release", &Study::earlier_releases,
                                                   "study.table_earlier_release"}};
}

/// Keys that a study cannot do without, as "table.key". A table with a `file` that states anything must state
/// the file too.
inline constexpr auto required_study_keys = std::to_array<std::string_view>({
    "areas.file",
    "source.name",
    "source.file",
    "survey.name",
    "survey.file",
    "figures.name",
    "figures.file",
    "goals.name",
    "goals.source",
    "earlier_release.name",
    "earlier_release.file",
});

/// Calls `visit(table)` for every table, in the order of `study_tables()`.
template <class Visitor>
constexpr void for_each_study_table(Visitor&& visit) {
  std::apply([&](const auto&... table) { (visit(table), ...); }, study_tables());
}

}  // namespace hotspot
