/// @file
/// Are events spread evenly over places, or do a few places hold most of them?
///
/// Lorenz curve: the share of events in the share p of places that have fewest, straight between places. Gini
/// coefficient, with x ascending, n places and c events:
///
///     G  = sum_i (2 i - n - 1) x_i / (n c)
///     G' = max(n / c, 1) (G - 1) + 1
///
/// G is 0 for perfect equality. With fewer events than places even the most equal spread leaves places empty;
/// G' measures from that line and is G where c >= n. Both are at most 1 - 1 / n and max(n/c, 1) (-1/n) + 1.
/// Chance alone makes G > 0: `gini_by_chance` is what c events thrown at random on n equal places have on
/// average; read G against it.
///
/// Undefined (NaN): all but the numbers of places and events where there are no events; `gini_by_chance` also
/// where the sum is no whole number. Cost: O(n log n + sqrt(c)). Reference: Lorenz (1905); Gini (1912);
/// Bernasco and Steenbeek (2017), eq. 4; Weisburd (2015) for the shares.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/fields.hpp"

namespace hotspot {

struct ConcentrationOptions {
  double events_share = 0.8;  ///< which share of the places holds this share of the events?
  double places_share = 0.2;  ///< which share of the events do the top places hold?

  static constexpr auto fields() {
    using O = ConcentrationOptions;
    return std::tuple{Field{"events_share", &O::events_share, "option.events_share", between(0.0, 1.0)},
                      Field{"places_share", &O::places_share, "option.places_share", between(0.0, 1.0)}};
  }
};

struct Concentration {
  std::size_t places = 0;
  std::size_t places_with_events = 0;
  double events = 0.0;
  double gini = 0.0;
  double gini_generalised = 0.0;  ///< G'
  double gini_by_chance = 0.0;
  double share_of_places = 0.0;  ///< smallest that holds `events_share` of the events
  double share_of_events = 0.0;  ///< held by the `places_share` of places that have most
};

/// A value (count) per place; NaN is no place. Shares are read off the Lorenz curve, so places count in
/// parts. THROWS ArgumentError for a value that is negative or infinite.
[[nodiscard]] Concentration concentration(const std::vector<double>& values,
                                          const ConcentrationOptions& options = {});

struct LorenzPoint {
  double places = 0.0;  ///< share of the places, those with fewest events first
  double events = 0.0;  ///< share of the events in them
};

/// From (0, 0) to (1, 1), a point after each place. Empty where there are no events. THROWS as above.
[[nodiscard]] std::vector<LorenzPoint> lorenz_curve(const std::vector<double>& values);

}  // namespace hotspot
