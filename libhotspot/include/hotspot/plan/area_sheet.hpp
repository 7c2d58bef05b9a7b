/// @file
/// The action sheet of a housing area, as values: what a resident, a planner and a housing company read on
/// one page. Composed from released layers alone, so that map, report, GeoPackage and sheet never disagree;
/// what is hidden there is hidden here. The PDF page and the report draw these, the layer `sheets` holds
/// their words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

/// Which part of a sheet a section is.
enum class SheetPart {
  summary,
  goals,
  trend,
  perceived,
  places,
  strengths,
  concerns,
  measures,
  areas,
  since_last,
  quality
};

template <>
struct EnumWords<SheetPart> {
  static constexpr std::array<std::pair<SheetPart, std::string_view>, 11> words{
      {{SheetPart::summary, "summary"},
       {SheetPart::goals, "goals"},
       {SheetPart::trend, "trend"},
       {SheetPart::perceived, "perceived"},
       {SheetPart::places, "places"},
       {SheetPart::strengths, "strengths"},
       {SheetPart::concerns, "concerns"},
       {SheetPart::measures, "measures"},
       {SheetPart::areas, "areas"},
       {SheetPart::since_last, "since_last"},
       {SheetPart::quality, "quality"}}};
};

enum class YearState {
  shown,
  hidden,   ///< there is a figure, but not to be shown
  no_data,  ///< nothing was measured: a gap, not 0
};

struct SheetYear {
  int year = 0;
  YearState state = YearState::no_data;
  std::int64_t count = 0;  ///< 0 unless shown
  Interval interval{};     ///< exact Poisson; 0 to 0 unless shown
  bool whole = true;       ///< false: the period covers a part of the year
};

/// Events of one source year by year.
struct SheetTrend {
  std::string title{};
  std::size_t source = 0;  ///< in the study
  std::vector<SheetYear> years{};
  std::string words{};  ///< the same, for who does not see the chart

  /// False: there is nothing to draw, or nothing but years without events among those that are hidden.
  [[nodiscard]] bool any_shown() const;
};

/// Cells as they are read; as many in each row as there are heads.
struct SheetTable {
  std::vector<std::string> heads{};
  std::vector<std::vector<std::string>> rows{};
};

struct SheetSection {
  SheetPart part = SheetPart::summary;
  std::string heading{};
  std::vector<std::string> sentences{};
  std::vector<SheetTrend> trends{};
  SheetTable table{};
  std::string note{};  ///< after the table

  [[nodiscard]] bool empty() const;
};

/// One of the densest places that reach into the area, numbered on map and sheet alike.
struct SheetPlace {
  std::size_t row = 0;     ///< in the layer `hotspots`
  std::size_t source = 0;  ///< in the study
  std::string number{};
};

/// A place that people on a safety walk spoke of, lettered on map and sheet alike.
struct SheetMark {
  std::size_t row = 0;  ///< in the layer `walk_places`
  bool safe = false;
  std::string letter{};
};

struct AreaSheet {
  std::string area_id{};
  std::size_t row = 0;   ///< in the layer `housing_areas`
  bool outside = false;  ///< 'in no housing area'
  std::string title{};
  std::string subtitle{};
  std::vector<SheetPlace> places{};
  std::vector<SheetMark> marks{};
  std::vector<SheetSection> sections{};
};

/// One sheet per row of `housing_areas`, 'in no housing area' last; none where the study tells nothing of
/// areas (no events, survey or register). REQUIRES: a release of a study, with the layers of the output
/// schema. Cost: O(rows of the layers) a sheet.
[[nodiscard]] std::vector<AreaSheet> area_sheets(const Release& release, const Study& study);

/// The position of the sheet of the area with that id, or name where it is the only one; "none" is 'in no
/// housing area' unless an area is called so. THROWS ArgumentError with the ids there are.
[[nodiscard]] std::size_t find_sheet(const std::vector<AreaSheet>& sheets, const std::string& area);

}  // namespace hotspot
