/// @file
/// Which places were hot spots over the last periods, since when, and do they grow or fade?
///
/// In each period by itself, Gi* says where counts are high (hot) or low (cold) among their neighbours, at
/// the level of the local options (`local_statistics.hpp`). Then for each place, with h of its n periods hot:
///
/// | class        | in the last period | and                                                    |
/// | new          | hot     | never before                                                      |
/// | intensifying | hot     | h >= 0.9 n, z of Gi* rises (Mann-Kendall at `trend_level`)        |
/// | persistent   | hot     | h >= 0.9 n, without a trend                                       |
/// | diminishing  | hot     | h >= 0.9 n, z falls                                               |
/// | consecutive  | hot     | an unbroken run of two or more at the end, never before it        |
/// | oscillating  | hot     | on and off, and cold before                                       |
/// | sporadic     | hot     | on and off, never cold                                            |
/// | historical   | not hot | h >= 0.9 n                                                        |
///
/// tried in this order; the same for cold with z turned round. `none` fits nothing. They say what was
/// recorded and when, not what a place is like.
///
/// Unlike ArcGIS, whose names and rules these are, each period is compared with itself and not with all
/// periods, and takes in no earlier period: a year in which all rise makes no place hot, and z of different
/// periods share no events, as Mann-Kendall needs. A period without a Gi* (all counts equal) is neither hot
/// nor cold and takes no part in the trend. Undefined: no period has a Gi* at the place.
///
/// REQUIRES: counts, NaN where not known. THROWS ArgumentError for fewer than 2 periods, or periods of
/// different length; Cancelled. Cost: that of Gi* for each period, and O(periods^2) a place. Reference:
/// Getis and Ord (1992); Mann (1945); Esri (2016), How Emerging Hot Spot Analysis works.
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
#include "hotspot/core/message.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/adjust_p_values.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/mann_kendall.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot {

enum class SpotPattern {
  undefined,
  none,
  fresh,  ///< "new"
  consecutive,
  intensifying,
  persistent,
  diminishing,
  sporadic,
  oscillating,
  historical,
};

template <>
struct EnumWords<SpotPattern> {
  static constexpr std::array<std::pair<SpotPattern, std::string_view>, 10> words{
      {{SpotPattern::undefined, "undefined"},
       {SpotPattern::none, "none"},
       {SpotPattern::fresh, "new"},
       {SpotPattern::consecutive, "consecutive"},
       {SpotPattern::intensifying, "intensifying"},
       {SpotPattern::persistent, "persistent"},
       {SpotPattern::diminishing, "diminishing"},
       {SpotPattern::sporadic, "sporadic"},
       {SpotPattern::oscillating, "oscillating"},
       {SpotPattern::historical, "historical"}}};
};

enum class SpotState { neither, hot, cold };

struct EmergingOptions {
  Adjustment adjust = Adjustment::bh;  ///< over the places of a period
  double level = 0.05;                 ///< at which a place is hot or cold in a period
  double trend_level = 0.05;           ///< at which z rises or falls
  double most_of_time = 0.9;           ///< share of the periods that makes a place persistent

  static constexpr auto fields() {
    using O = EmergingOptions;
    return std::tuple{Field{"adjust", &O::adjust, "option.adjust"},
                      Field{"level", &O::level, "option.class_level", between(1e-9, 0.5)},
                      Field{"trend_level", &O::trend_level, "option.trend_level", between(1e-9, 0.5)},
                      Field{"most_of_time", &O::most_of_time, "option.most_of_time", between(0.5, 1.0)}};
  }
};

struct SpotClass {
  SpotPattern pattern = SpotPattern::undefined;
  SpotState kind = SpotState::neither;
};

/// The class of one place from its states, oldest first, and the trend of its z. REQUIRES: a state at least.
[[nodiscard]] SpotClass classify_spot(const std::vector<SpotState>& states, const MannKendall& trend,
                                      const EmergingOptions& options = {});

/// "new hot at 0.05", "persistent cold at 0.05", "none at 0.05"; "undefined".
[[nodiscard]] std::string spot_in_words(const SpotClass& spot, double level);

/// One entry a place.
struct EmergingHotSpots {
  std::vector<SpotClass> classes{};
  std::vector<std::uint32_t> hot_periods{};
  std::vector<std::uint32_t> cold_periods{};
  std::vector<double> last_z{};  ///< of Gi* in the last period
  std::vector<double> trend_z{};
  std::vector<double> trend_p{};
};

inline constexpr std::size_t fewest_periods = 10;
/// A plain warning where there are fewer: a trend of so few values is hardly ever found.
[[nodiscard]] std::optional<Message> few_periods_warning(std::size_t periods);

/// `counts` has the counts of each period, oldest first, a value per cell in use.
[[nodiscard]] EmergingHotSpots emerging_hot_spots(const std::vector<std::vector<double>>& counts,
                                                  const GridWeights& weights,
                                                  const EmergingOptions& options = {}, const Run& run = {});
/// The same for areas.
[[nodiscard]] EmergingHotSpots emerging_hot_spots(const std::vector<std::vector<double>>& counts,
                                                  const SpatialWeights& weights,
                                                  const EmergingOptions& options = {}, const Run& run = {});

}  // namespace hotspot
