/// @file
/// The tables of the study file that name places: boundary, areas, denominator, background.
#pragma once

#include <string>
#include <tuple>

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
  std::string residents{};
  std::string households{};

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
  std::string file{};
  std::string layer{};
  std::string where{};
  std::string crs{};
  std::string join{};
  std::string residents{};
  std::string households{};

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
