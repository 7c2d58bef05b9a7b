/// @file
/// How far is the next event, and is that nearer than chance?
///
/// Clark and Evans: with d the mean distance to the nearest other event, n events in an area A,
///
///     R = d / (0.5 sqrt(A / n))        z = (d - 0.5 sqrt(A / n)) / se        se = sqrt((4 - pi) A / (4 pi))
///     / n
///
/// R below 1: clustered, above 1: regular; p is two-sided normal. No edge correction, so R is a little too
/// high in small or narrow windows. In a rectangle also Donnelly's R, with the expected distance
/// 0.5 sqrt(A / n) + (0.0514 + 0.0412 / sqrt n) P / n, P its perimeter.
///
/// Undefined (NaN): distances to more neighbours than there are other events; everything of Clark and Evans
/// with fewer than 2 events; Donnelly's R where the window is no axis-parallel rectangle. Events at the same
/// place are at distance 0 from each other. Events outside the window are left out and counted.
///
/// REQUIRES: metric CRS, the window in the same. THROWS ArgumentError (no neighbours asked for), DataError
/// (no event in the window), CrsError, Cancelled. Cost: O(n log n), borders O(n * edges nearby). Reference:
/// Clark and Evans (1954); Donnelly (1978).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot {

struct NearestOptions {
  std::uint32_t neighbours = 1;

  static constexpr auto fields() {
    return std::tuple{
        Field{"neighbours", &NearestOptions::neighbours, "option.neighbours", between(1.0, 1000.0)}};
  }
};

/// One row per event that lies in the window; all of them where none is given.
struct NearestDistances {
  std::vector<std::size_t> events{};  ///< which: indices of the input, ascending
  /// Metres to the first, second ... nearest other event: one column a neighbour.
  std::vector<std::vector<double>> distance_m{};
  std::vector<double> border_distance_m{};  ///< to the window's border; NaN without a window
  std::int64_t outside = 0;                 ///< left out
};

[[nodiscard]] NearestDistances nearest_distances(const EventSet& events,
                                                 const std::optional<StudyArea>& window = {},
                                                 const NearestOptions& options = {}, const Run& run = {});

struct ClarkEvans {
  static constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

  std::int64_t events = 0;
  std::int64_t outside = 0;
  double area_km2 = undefined;
  double intensity_per_km2 = undefined;
  double nearest_mean_m = undefined;
  double ratio = undefined;  ///< R
  double standard_error_m = undefined;
  double z = undefined;
  double p = undefined;
  double donnelly_ratio = undefined;
};

[[nodiscard]] ClarkEvans clark_evans(const EventSet& events, const StudyArea& window, const Run& run = {});

}  // namespace hotspot
