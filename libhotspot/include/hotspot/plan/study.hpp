/// @file
/// The study file as values: every table, key, type and default, declared once. The parser, its errors,
/// `hotspots init`, the report's list of defaults and the README's table read these declarations
/// (`core/fields.hpp`).
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/stats/kernel.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

template <>
struct EnumWords<Language> {
  static constexpr std::array<std::pair<Language, std::string_view>, 2> words{
      {{Language::english, "en"}, {Language::danish, "da"}}};
};

/// What the events of a source are. Kinds are shown beside each other and never added together.
enum class SourceKind {
  incidents,         ///< police reports: depend on people's will to report
  fires,             ///< fire call-outs: do not
  perceived_unsafe,  ///< places that people say they feel unsafe at
};

template <>
struct EnumWords<SourceKind> {
  static constexpr std::array<std::pair<SourceKind, std::string_view>, 3> words{
      {{SourceKind::incidents, "incidents"},
       {SourceKind::fires, "fires"},
       {SourceKind::perceived_unsafe, "perceived_unsafe"}}};
};

/// [study]
struct StudyInfo {
  std::string name;
  Language language = Language::english;
  std::string crs;  ///< CRS of all results; empty: that of the areas

  static constexpr auto fields() {
    return std::tuple{Field{"name", &StudyInfo::name, "study.name"},
                      Field{"language", &StudyInfo::language, "study.language"},
                      Field{"crs", &StudyInfo::crs, "study.crs"}};
  }
};

/// [period]: first and last day, both included. Not stated: the first and last day found in the sources.
struct StudyPeriod {
  std::optional<std::chrono::year_month_day> from{};
  std::optional<std::chrono::year_month_day> to{};

  static constexpr auto fields() {
    return std::tuple{Field{"from", &StudyPeriod::from, "study.period_from"},
                      Field{"to", &StudyPeriod::to, "study.period_to"}};
  }
};

/// [boundary]: the study area. Not stated: the union of the areas.
struct BoundaryInput {
  std::string file;
  std::string layer;
  std::string where;
  std::string crs;

  static constexpr auto fields() {
    using T = BoundaryInput;
    return std::tuple{Field{"file", &T::file, "study.file"}, Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"}, Field{"crs", &T::crs, "study.input_crs"}};
  }
};

/// [areas]: the housing areas. Columns that are not named are looked for under their usual Danish and English
/// names.
struct AreasInput {
  std::string file;
  std::string layer;
  std::string where;
  std::string crs;
  std::string id;
  std::string name;
  std::string company;
  std::string department;
  std::string residents;
  std::string households;

  static constexpr auto fields() {
    using T = AreasInput;
    return std::tuple{Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"crs", &T::crs, "study.input_crs"},
                      Field{"id", &T::id, "study.area_id"},
                      Field{"name", &T::name, "study.area_name"},
                      Field{"company", &T::company, "study.area_company"},
                      Field{"department", &T::department, "study.area_department"},
                      Field{"residents", &T::residents, "study.area_residents"},
                      Field{"households", &T::households, "study.area_households"}};
  }
};

/// [denominator]: residents and households from another layer. With `join`, rows are matched to the areas'
/// ids by that column; without, points or the centroids of polygons (cells) are summed per area.
struct DenominatorInput {
  std::string file;
  std::string layer;
  std::string where;
  std::string crs;
  std::string join;
  std::string residents;
  std::string households;

  static constexpr auto fields() {
    using T = DenominatorInput;
    return std::tuple{Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"crs", &T::crs, "study.input_crs"},
                      Field{"join", &T::join, "study.denominator_join"},
                      Field{"residents", &T::residents, "study.area_residents"},
                      Field{"households", &T::households, "study.area_households"}};
  }
};

/// [[source]]: events of one kind from one file.
struct SourceInput {
  std::string name;   ///< letters, digits, _: part of column and file names
  std::string title;  ///< what readers see; empty: the name
  SourceKind kind = SourceKind::incidents;
  std::string file;
  std::string layer;
  std::string where;
  std::string crs;
  std::string x;
  std::string y;
  std::string time;
  std::string category;
  std::string weight;

  static constexpr auto fields() {
    using T = SourceInput;
    return std::tuple{Field{"name", &T::name, "study.source_name"},
                      Field{"title", &T::title, "study.source_title"},
                      Field{"kind", &T::kind, "study.source_kind"},
                      Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"crs", &T::crs, "study.input_crs"},
                      Field{"x", &T::x, "study.source_x"},
                      Field{"y", &T::y, "study.source_y"},
                      Field{"time", &T::time, "study.source_time"},
                      Field{"category", &T::category, "study.source_category"},
                      Field{"weight", &T::weight, "study.source_weight"}};
  }
};

/// [background]: drawn under the results.
struct BackgroundInput {
  std::string roads;
  std::string greens;
  std::string water;
  std::string buildings;

  static constexpr auto fields() {
    using T = BackgroundInput;
    return std::tuple{Field{"roads", &T::roads, "study.roads"}, Field{"greens", &T::greens, "study.greens"},
                      Field{"water", &T::water, "study.water"},
                      Field{"buildings", &T::buildings, "study.buildings"}};
  }
};

/// [density]. One bandwidth serves all sources and years of a study.
struct DensitySettings {
  std::optional<Metres>
      bandwidth{};  ///< not stated: by rule from the first source, and the report says how to pin it
  Kernel kernel = Kernel::quartic;
  std::optional<Metres> cell{};  ///< not stated: a round number near a tenth of the bandwidth
  EdgeCorrection edge = EdgeCorrection::uniform;

  static constexpr auto fields() {
    using T = DensitySettings;
    return std::tuple{Field{"bandwidth", &T::bandwidth, "study.bandwidth", above(0.0)},
                      Field{"kernel", &T::kernel, "study.kernel"},
                      Field{"cell", &T::cell, "study.density_cell", above(0.0)},
                      Field{"edge", &T::edge, "study.edge"}};
  }
};

/// [grid]
struct GridSettings {
  Metres cell{100.0};
  CellShape shape = CellShape::square;

  static constexpr auto fields() {
    return std::tuple{Field{"cell", &GridSettings::cell, "study.grid_cell", above(0.0)},
                      Field{"shape", &GridSettings::shape, "study.grid_shape"}};
  }
};

/// [hotspots]: the densest places, as contours around the densest share of the study area.
struct HotspotSettings {
  double share_of_area = 0.05;

  static constexpr auto fields() {
    return std::tuple{
        Field{"share_of_area", &HotspotSettings::share_of_area, "study.share_of_area", between(0.001, 0.5)}};
  }
};

/// [disclosure]: what the public profile hides.
struct DisclosureSettings {
  int threshold = 5;  ///< counts from 1 to below this are hidden, and places fewer events reach are masked
  int min_households = 20;  ///< areas with fewer show nothing
  int min_residents = 50;   ///< the same where only residents are known

  static constexpr auto fields() {
    using T = DisclosureSettings;
    return std::tuple{Field{"threshold", &T::threshold, "study.threshold", at_least(2.0)},
                      Field{"min_households", &T::min_households, "study.min_households", at_least(1.0)},
                      Field{"min_residents", &T::min_residents, "study.min_residents", at_least(1.0)}};
  }
};

/// The whole file. Relative file names are relative to `folder`.
struct Study {
  std::string folder;
  StudyInfo study;
  StudyPeriod period;
  BoundaryInput boundary;
  AreasInput areas;
  DenominatorInput denominator;
  std::vector<SourceInput> sources;
  BackgroundInput background;
  DensitySettings density;
  GridSettings grid;
  HotspotSettings hotspots;
  RateOptions rates;
  DisclosureSettings disclosure;
  std::vector<std::string> stated;  ///< keys the file states: "density.bandwidth"; all others are defaults
};

/// A table of the file: its name, the member of `Study` it fills, its description.
template <class Table>
struct StudyTable {
  constexpr StudyTable(std::string_view name_, Table Study::*member_, std::string_view text_)
      : name(name_), member(member_), text(text_) {}

  std::string_view name;
  Table Study::*member;
  std::string_view text;
};

/// All tables, in the order in which `init` writes them. `source` is the one that may stand many times.
constexpr auto study_tables() {
  return std::tuple{StudyTable{"study", &Study::study, "study.table_study"},
                    StudyTable{"period", &Study::period, "study.table_period"},
                    StudyTable{"boundary", &Study::boundary, "study.table_boundary"},
                    StudyTable{"areas", &Study::areas, "study.table_areas"},
                    StudyTable{"denominator", &Study::denominator, "study.table_denominator"},
                    StudyTable{"source", &Study::sources, "study.table_source"},
                    StudyTable{"background", &Study::background, "study.table_background"},
                    StudyTable{"density", &Study::density, "study.table_density"},
                    StudyTable{"grid", &Study::grid, "study.table_grid"},
                    StudyTable{"hotspots", &Study::hotspots, "study.table_hotspots"},
                    StudyTable{"rates", &Study::rates, "study.table_rates"},
                    StudyTable{"disclosure", &Study::disclosure, "study.table_disclosure"}};
}

}  // namespace hotspot
