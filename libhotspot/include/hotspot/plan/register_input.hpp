/// @file
/// [register]: the table of the study file that names the register of safety walks.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <tuple>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// One file with all tables (a GeoPackage that `hotspots register new` made), or the table of walks in `file`
/// and the others in files of their own (CSV, shapefiles).
struct RegisterInput {
  std::string file{};
  std::string places{};
  std::string measures{};
  std::string crs{};
  std::optional<std::chrono::year_month_day> as_of{};  ///< not stated: the last day of the period

  static constexpr auto fields() {
    using T = RegisterInput;
    return std::tuple{
        Field{"file", &T::file, "study.register_file"}, Field{"places", &T::places, "study.register_places"},
        Field{"measures", &T::measures, "study.register_measures"}, Field{"crs", &T::crs, "study.input_crs"},
        Field{"as_of", &T::as_of, "study.register_as_of"}};
  }
};

}  // namespace hotspot
