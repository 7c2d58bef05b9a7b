/// @file
/// The file of a register of safety walks: a GeoPackage that people edit in QGIS, by a form with value lists,
/// dates from a calendar, and the measures of a place beside it.
///
/// The project 'hotspots' inside it opens all tables; it knows the file by its name. What people or QGIS
/// wrote is never replaced: a new register takes no other file's place, and an older one is only added to.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/safety_register.hpp"

namespace hotspot {

struct NewRegister {
  Crs crs{};                              ///< of places and measures
  Language language = Language::english;  ///< of the form; tables and columns are called the same in both
  /// Ids and names of housing areas to choose from; none: the form takes any words.
  std::vector<std::pair<std::string, std::string>> areas{};
  SafetyRegister content{};  ///< rows to begin with, points in `crs`
};

/// THROWS IoError: the file cannot be made, or there is one already.
void make_register(const NewRegister& wanted, const std::string& path);

/// Adds the columns and words of value lists that a register made by an older version lacks, in one
/// transaction. Returns what was added ("walks.led_by"). THROWS IoError: not such a register, or another
/// program has it open.
std::vector<std::string> update_register(const std::string& path, Language language);

}  // namespace hotspot
