/// @file
/// The tables of the study file that name tables without places: [[figures]], and [municipality], whose
/// figures they are.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// What a figure counts. Measures are shown beside each other and never added together: charges and
/// convictions are dated and placed otherwise than reports, and fewer persons may have more charges each.
enum class FigureMeasure {
  reports,             ///< offences reported to the police: depend on people's will to report
  charges,             ///< offences that someone is charged with
  convictions,         ///< offences that someone is convicted of
  persons_charged,     ///< persons, each once
  charges_per_person,  ///< charges divided by persons charged
  fires,               ///< call-outs: do not depend on people's will to report
  population,          ///< residents, what rates are per
};

template <>
struct EnumWords<FigureMeasure> {
  static constexpr std::array<std::pair<FigureMeasure, std::string_view>, 7> words{
      {{FigureMeasure::reports, "reports"},
       {FigureMeasure::charges, "charges"},
       {FigureMeasure::convictions, "convictions"},
       {FigureMeasure::persons_charged, "persons_charged"},
       {FigureMeasure::charges_per_person, "charges_per_person"},
       {FigureMeasure::fires, "fires"},
       {FigureMeasure::population, "population"}}};
};

/// True where figures are whole numbers of events or persons, with a rate per resident.
[[nodiscard]] constexpr bool is_count(FigureMeasure measure) {
  return measure != FigureMeasure::charges_per_person && measure != FigureMeasure::population;
}

/// Whose crime a place's figures are.
enum class CountedBy {
  place,      ///< what happened in the municipality, whoever did it
  residents,  ///< what the municipality's residents did, wherever
};

template <>
struct EnumWords<CountedBy> {
  static constexpr std::array<std::pair<CountedBy, std::string_view>, 2> words{
      {{CountedBy::place, "place"}, {CountedBy::residents, "residents"}}};
};

/// What a dash stands for in a table of figures.
enum class DashMeans { no_data, none };

template <>
struct EnumWords<DashMeans> {
  static constexpr std::array<std::pair<DashMeans, std::string_view>, 2> words{
      {{DashMeans::no_data, "no_data"}, {DashMeans::none, "none"}}};
};

/// [municipality]: whose figures they are in tables of several places, and which others stand beside them.
struct MunicipalityInput {
  std::string name{};  ///< as the tables have it, or its code
  std::vector<std::string> neighbours{};
  std::string places{};  ///< file with codes and names of municipalities, for tables that have only the one
  std::string layer{};
  std::string where{};
  std::string code{};
  std::string title{};

  static constexpr auto fields() {
    using T = MunicipalityInput;
    return std::tuple{Field{"name", &T::name, "study.municipality_name"},
                      Field{"neighbours", &T::neighbours, "study.municipality_neighbours"},
                      Field{"places", &T::places, "study.municipality_places"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"code", &T::code, "study.municipality_code"},
                      Field{"title", &T::title, "study.municipality_title"}};
  }
};

/// [[figures]]: counts per place, year, offence and age band, one a row, or with a column for each year or
/// quarter.
struct FiguresInput {
  std::string name{};   ///< letters, digits, _
  std::string title{};  ///< what readers see; empty: the name
  FigureMeasure measure = FigureMeasure::reports;
  CountedBy counted_by = CountedBy::place;
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string place{};   ///< empty and not found: all rows are the municipality's
  std::string period{};  ///< empty and not found: columns are named after years or quarters
  std::string offence{};
  std::string age{};
  std::string value{};
  std::vector<std::string> offences{};  ///< those used; empty: all
  std::vector<std::string> ages{};      ///< age bands used; empty: all
  DashMeans dash = DashMeans::no_data;
  std::string population{};  ///< name of the [[figures]] with residents; empty: the first of that measure
  std::string published{};   ///< where everyone can read these figures already: nothing of them is hidden

  static constexpr auto fields() {
    using T = FiguresInput;
    return std::tuple{Field{"name", &T::name, "study.figures_name"},
                      Field{"title", &T::title, "study.figures_title"},
                      Field{"measure", &T::measure, "study.figures_measure"},
                      Field{"counted_by", &T::counted_by, "study.figures_counted_by"},
                      Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"place", &T::place, "study.figures_place"},
                      Field{"period", &T::period, "study.figures_period"},
                      Field{"offence", &T::offence, "study.figures_offence"},
                      Field{"age", &T::age, "study.figures_age"},
                      Field{"value", &T::value, "study.figures_value"},
                      Field{"only_offences", &T::offences, "study.figures_offences"},
                      Field{"only_ages", &T::ages, "study.figures_ages"},
                      Field{"dash", &T::dash, "study.figures_dash"},
                      Field{"population", &T::population, "study.figures_population"},
                      Field{"published", &T::published, "study.figures_published"}};
  }
};

[[nodiscard]] inline const std::string& title_of(const FiguresInput& figures) {
  return figures.title.empty() ? figures.name : figures.title;
}

}  // namespace hotspot
