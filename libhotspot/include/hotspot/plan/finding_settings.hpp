/// @file
/// The tables of the study file that say which findings are looked for beyond counts and densities.
#pragma once

#include <chrono>
#include <optional>
#include <tuple>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/stats/adjust_p_values.hpp"
#include "hotspot/stats/permutation.hpp"

namespace hotspot {

/// [significance]: cells that, with their neighbours, hold more events than chance would give them (Gi*).
struct SignificanceSettings {
  std::optional<Metres> distance{};  ///< not stated: the cells that touch
  Adjustment adjust = Adjustment::bh;
  double level = 0.05;

  static constexpr auto fields() {
    using T = SignificanceSettings;
    return std::tuple{Field{"distance", &T::distance, "study.significance_distance", above(0.0)},
                      Field{"adjust", &T::adjust, "study.significance_adjust"},
                      Field{"level", &T::level, "study.significance_level", between(0.0001, 0.2)}};
  }
};

/// [change]: has the number of events changed from some whole calendar years to others?
struct ChangeSettings {
  std::vector<int> before{};  ///< first and last year; not stated: the last whole year but one
  std::vector<int> after{};   ///< not stated: the last whole year

  static constexpr auto fields() {
    using T = ChangeSettings;
    return std::tuple{Field{"before", &T::before, "study.change_before", between(1900.0, 2200.0)},
                      Field{"after", &T::after, "study.change_after", between(1900.0, 2200.0)}};
  }
};

/// [near_repeat]: do events near each other follow soon, more often than chance would have it (Knox)?
struct NearRepeatSettings {
  std::vector<Metres> distances{};  ///< not stated: not looked for
  std::vector<double> days{7.0, 14.0, 28.0};
  int permutations = static_cast<int>(default_permutations);

  static constexpr auto fields() {
    using T = NearRepeatSettings;
    return std::tuple{Field{"distances", &T::distances, "study.near_repeat_distances", at_least(0.0)},
                      Field{"days", &T::days, "study.near_repeat_days", at_least(0.0)},
                      Field{"permutations", &T::permutations, "option.permutations", between(1.0, 1e6)}};
  }
};

/// [nearness]: do places felt unsafe lie nearer to recorded events than chance would have them?
struct NearnessSettings {
  std::vector<Metres> distances{{100.0}, {200.0}, {400.0}};
  int permutations = 199;

  static constexpr auto fields() {
    using T = NearnessSettings;
    return std::tuple{Field{"distances", &T::distances, "study.nearness_distances", above(0.0)},
                      Field{"permutations", &T::permutations, "option.permutations", between(1.0, 1e6)}};
  }
};

/// [scan]: which housing areas together have more events than their residents would give (Kulldorff)?
struct ScanSettings {
  std::optional<double> max_population{};  ///< not stated: not looked for
  int permutations = static_cast<int>(default_permutations);

  static constexpr auto fields() {
    using T = ScanSettings;
    return std::tuple{
        Field{"max_population", &T::max_population, "study.scan_max_population", between(0.01, 1.0)},
        Field{"permutations", &T::permutations, "option.permutations", between(1.0, 1e6)}};
  }
};

/// [forecast]: how well would a density map of the events before a day have pointed out those from it on?
struct ForecastSettings {
  std::optional<std::chrono::year_month_day> split{};  ///< not stated: not scored
  std::vector<double> shares_of_area{0.05, 0.1, 0.2};

  static constexpr auto fields() {
    using T = ForecastSettings;
    return std::tuple{
        Field{"split", &T::split, "study.forecast_split"},
        Field{"shares_of_area", &T::shares_of_area, "study.forecast_shares", between(0.001, 1.0)}};
  }
};

}  // namespace hotspot
