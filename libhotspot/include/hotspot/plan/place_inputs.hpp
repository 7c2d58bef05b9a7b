/// @file
/// The tables of the study file that name places: boundary, areas, denominator, background.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// [boundary]: the study area. Not stated: the union of the areas.
struct BoundaryInput {
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};

  static constexpr auto fields() {
    using T = BoundaryInput;
    return std::tuple{Field{"file", &T::file, "study.file"}, Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"}, Field{"crs", &T::crs, "study.input_crs"}};
  }
};

/// [areas]: the housing areas. Columns that are not named are looked for under their usual Danish and English
/// names.
struct AreasInput {
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};
  std::string id{};
  std::string name{};
  std::string company{};
  std::string department{};
  std::string company_number{};     ///< with `department_number` the id, where `id` is not stated
  std::string department_number{};  ///< both as Landsbyggefonden numbers them
  std::string residents{};
  std::string households{};
  std::string history{};  ///< a table of areas that merged or were split: id_from, id_to, date, share

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
                      Field{"company_number", &T::company_number, "study.area_company_number"},
                      Field{"department_number", &T::department_number, "study.area_department_number"},
                      Field{"residents", &T::residents, "study.area_residents"},
                      Field{"households", &T::households, "study.area_households"},
                      Field{"history", &T::history, "study.area_history"}};
  }
};

/// How figures of other places are laid over the areas.
enum class Overlay {
  centre,  ///< all to the area that holds the centroid
  area,    ///< by share of area
};

template <>
struct EnumWords<Overlay> {
  static constexpr std::array<std::pair<Overlay, std::string_view>, 2> words{
      {{Overlay::centre, "centre"}, {Overlay::area, "area"}}};
};

/// [denominator]: residents and households from another layer. With `join`, rows are matched to the areas'
/// ids by that column; without, the figures of points or polygons (cells, blocks) are laid over the areas.
struct DenominatorInput {
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};
  std::string join{};
  std::string residents{};
  std::string households{};
  std::string year{};  ///< a row per area and year; empty: one year stands for all
  Overlay overlay = Overlay::centre;
  std::string weights{};  ///< places with residents, by whose share polygons are divided
  std::string weights_residents{};

  static constexpr auto fields() {
    using T = DenominatorInput;
    return std::tuple{
        Field{"file", &T::file, "study.file"},
        Field{"layer", &T::layer, "study.layer"},
        Field{"where", &T::where, "study.where"},
        Field{"crs", &T::crs, "study.input_crs"},
        Field{"join", &T::join, "study.denominator_join"},
        Field{"residents", &T::residents, "study.area_residents"},
        Field{"households", &T::households, "study.area_households"},
        Field{"year", &T::year, "study.denominator_year"},
        Field{"overlay", &T::overlay, "study.denominator_overlay"},
        Field{"weights", &T::weights, "study.denominator_weights"},
        Field{"weights_residents", &T::weights_residents, "study.denominator_weights_residents"}};
  }
};

/// [background]: drawn under the results.
struct BackgroundInput {
  std::string roads{};
  std::string greens{};
  std::string water{};
  std::string buildings{};

  static constexpr auto fields() {
    using T = BackgroundInput;
    return std::tuple{Field{"roads", &T::roads, "study.roads"}, Field{"greens", &T::greens, "study.greens"},
                      Field{"water", &T::water, "study.water"},
                      Field{"buildings", &T::buildings, "study.buildings"}};
  }
};

}  // namespace hotspot
