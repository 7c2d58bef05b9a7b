/// @file
/// How well does a map made from earlier events point out where later ones fell?
///
/// The places with the highest values are flagged until they cover a given share of the area. With n later
/// events among them, of N, on the area a of A:
///
///     hit rate = n / N
///     PAI = (n / N) / (a / A)              1: no better than flagging at random (Chainey et al. 2008)
///     PEI = n / n*                         n*: the most that any choice of the same area holds (Hunt 2016)
///     RRI = (n / m) / (N / M)              m of the M earlier events in the flagged area (Levine 2008)
///
/// Ties at the cut: where only part of the places with one value fit, each counts with the same fraction of
/// its area and events, so that exactly the share is flagged. That is what drawing lots among them gives on
/// average, and it does not depend on the order of the places. A value that is NaN ranks below all others.
///
/// Undefined (NaN): all scores without later events; RRI without earlier events in the flagged area. Not in
/// scope: distance (an event just beside the flagged area is a miss). Cost: O(places log places). Reference:
/// Chainey, Tompson and Uhlig (2008); Levine (2008); Hunt (2016).
#pragma once

#include <tuple>
#include <vector>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// The ground on which maps are scored: places (cells, areas), one entry each.
struct ForecastGround {
  std::vector<double> earlier{};   ///< events, or their weights, that maps may be made from
  std::vector<double> later{};     ///< those to be foreseen
  std::vector<double> area_km2{};  ///< any unit will do, scores are of shares
};

struct ForecastScore {
  double area_km2 = 0.0;  ///< flagged
  double earlier = 0.0;   ///< m
  double later = 0.0;     ///< n
  double hit_rate = 0.0;
  double pai = 0.0;
  double pei = 0.0;
  double rri = 0.0;
  double tied_share = 0.0;  ///< share of the flagged area that lots would be drawn for; near 1: mostly chance
};

struct ForecastOptions {
  std::vector<double> share{0.05, 0.1, 0.2};  ///< of the area, to be flagged

  static constexpr auto fields() {
    return std::tuple{Field{"share", &ForecastOptions::share, "option.share", Limits{0.0, 1.0, true}}};
  }
};

/// `values` has one entry a place; a higher value is flagged first. THROWS ArgumentError for a share outside
/// (0, 1], columns of different length, a count that is negative or not finite, an area that is not above 0.
[[nodiscard]] ForecastScore forecast_score(const std::vector<double>& values, const ForecastGround& ground,
                                           double share);

/// A map beside what it should be held against.
struct ForecastComparison {
  double share = 0.0;
  ForecastScore map{};
  ForecastScore count_map{};  ///< the earlier events per area of the place: no model at all
  ForecastScore foresight{};  ///< the later events per area: the best that could have been flagged
};
/// One for each share. THROWS as above.
[[nodiscard]] std::vector<ForecastComparison> compare_forecast(const std::vector<double>& values,
                                                               const ForecastGround& ground,
                                                               const ForecastOptions& options = {});

}  // namespace hotspot
