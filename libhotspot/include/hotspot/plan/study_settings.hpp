/// @file
/// The tables of the study file that say what is done with the data: study, period, density, grid, hotspots,
/// disclosure. Rates have `RateOptions`.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/stats/kernel.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot {

template <>
struct EnumWords<Language> {
  static constexpr std::array<std::pair<Language, std::string_view>, 2> words{
      {{Language::english, "en"}, {Language::danish, "da"}}};
};

/// [study]
struct StudyInfo {
  std::string name{};
  Language language = Language::english;
  std::string crs{};  ///< CRS of all results; empty: that of the areas

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
  int threshold = 5;  ///< counts from 1 to below this are hidden (of 2: only 1, and so not hidden at all),
                      ///< and places that fewer events reach are masked
  int min_households = 20;  ///< areas with fewer show nothing
  int min_residents = 50;   ///< the same where only residents are known

  static constexpr auto fields() {
    using T = DisclosureSettings;
    return std::tuple{Field{"threshold", &T::threshold, "study.threshold", at_least(3.0)},
                      Field{"min_households", &T::min_households, "study.min_households", at_least(1.0)},
                      Field{"min_residents", &T::min_residents, "study.min_residents", at_least(1.0)}};
  }
};

}  // namespace hotspot
