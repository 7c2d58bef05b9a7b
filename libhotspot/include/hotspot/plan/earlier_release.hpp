/// @file
/// What everyone has been told before: public releases that stand beside the one now made. Who holds two of
/// them against each other learns what lies between: the events of the years that one has and the other has
/// not. The study file names them; what they show counts as known when the new one is protected.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/plan/suppression.hpp"

namespace hotspot {

/// [[earlier_release]]: the GeoPackage of a public run.
struct EarlierReleaseInput {
  std::string name{};  ///< "run_2014"
  std::string file{};

  static constexpr auto fields() {
    return std::tuple{Field{"name", &EarlierReleaseInput::name, "study.earlier_name"},
                      Field{"file", &EarlierReleaseInput::file, "study.earlier_file"}};
  }
};

/// What a release says of each count of a source: shown (`no`), why it is hidden, or nothing (`never_shown`).
/// In the order of this study's areas ('in no housing area' last), categories and cells; years are those of
/// the release.
struct EarlierSource {
  std::string name{};
  Hidden total = Hidden::never_shown;
  std::vector<Hidden> areas{};
  std::vector<Hidden> by_year{};  ///< area by area
  std::vector<Hidden> years{};
  std::vector<std::pair<std::string, Hidden>> categories{};
  std::vector<Hidden> week{};  ///< as `TableEntries` of 7 x 4, with totals; empty: not told
  std::vector<Hidden> months{};
  std::vector<Hidden> grid{};
  std::vector<MultiPolygon> places{};  ///< the densest ones whose number of events is shown
};

struct EarlierRelease {
  std::string name{};
  /// First and last day; none where it has no times.
  std::optional<std::pair<std::chrono::year_month_day, std::chrono::year_month_day>> period{};
  bool same_grid = true;  ///< its cells are cells of this study's grid
  std::vector<EarlierSource> sources{};
};

}  // namespace hotspot
