/// @file
/// Which change could these figures show at all, and when can a goal be decided?
///
/// A change is shown if the test at `level` (two-sided) finds it with the chance `power`:
///
///     |change| >= (z_(1 + level) / 2 + z_power) * standard error under that change
///
/// Counts, n years of them beginning at c: the slope of the Poisson trend (`yearly_trend.hpp`), where years
/// with c (1 + r)^t events give b = log(1 + r) the standard error sqrt(phi / S). A fall of 5 % a year is
/// shown after 3 years at 2000 events a year, 6 at 200, 8 at 100, 14 at 20. Shares: two independent samples,
/// with the pooled share under no change (Fleiss, without continuity correction): from 50 to 55 % takes about
/// 1570 answers in each. Cost: O(years). Reference: Signorini (1991); Fleiss (1981), eq. 3.14.
#pragma once

#include <optional>

#include "hotspot/core/fields.hpp"

namespace hotspot {

struct DetectableChangeOptions {
  double level = 0.95;
  double power = 0.8;

  static constexpr auto fields() {
    using T = DetectableChangeOptions;
    return std::tuple{Field{"level", &T::level, "option.level", between(0.5, 0.999999)},
                      Field{"power", &T::power, "option.power", between(0.5, 0.999999)}};
  }
};

enum class ChangeDirection { fewer, more };

inline constexpr int most_years_ahead = 100;

/// The smallest change a year, such as -0.08, that `years` years would show. NaN with fewer than two years or
/// without events; where no fall is great enough, -1. THROWS ArgumentError for a dispersion below 1.
[[nodiscard]] double detectable_yearly_change(double first_count, int years, ChangeDirection direction,
                                              double dispersion = 1.0,
                                              const DetectableChangeOptions& options = {});

/// How many years, the first included, show a change of `yearly_change`; none where `most_years_ahead` do
/// not. THROWS ArgumentError unless the change is above -1 and not 0.
[[nodiscard]] std::optional<int> years_to_show(double first_count, double yearly_change,
                                               double dispersion = 1.0,
                                               const DetectableChangeOptions& options = {});

/// How many answers in each of two waves show a change from one share to another. THROWS ArgumentError unless
/// both are from 0 to 1 and differ.
[[nodiscard]] double answers_to_show(double first_share, double second_share,
                                     const DetectableChangeOptions& options = {});

/// The smallest difference from `first_share` that waves of so many answers each would show, such as 0.07.
/// NaN where no share is far enough.
[[nodiscard]] double detectable_share_change(double first_share, double answers, ChangeDirection direction,
                                             const DetectableChangeOptions& options = {});

}  // namespace hotspot
