/// @file
/// A bandwidth for who has none in mind: rules of thumb from the spread and number of events.
///
/// | rule          | bandwidth                                                                           |
/// | scott         | n^(-1/6) sd per axis                                                                |
/// | silverman     | n^(-1/6) min(sd, IQR / 1.34) per axis                                               |
/// | normal_scale  | n^(-1/6) min(mean sd, mean IQR / 1.34), means over the axes                         |
/// | oversmoothing | the same spread times (2 R / (n V))^(1/6), R = 1 / (4 pi), V = 16 4! 8 / (10^4 pi)  |
/// | arcgis        | 0.9 n^(-1/5) min(SD, sqrt(1 / ln 2) D): the radius of a quartic kernel; SD standard |
/// |               | distance, D median distance, both from the mean centre                              |
///
/// For a Gaussian (but arcgis) as standard deviation; sd with divisor n - 1, SD with n; quartiles of type 7;
/// weights not used. Of rules per axis the bandwidth is the geometric mean. Where an IQR or D is 0, because
/// many events share a coordinate, sd or SD serves alone. Rules for round clouds of events: they smooth more
/// than cross-validation where events cluster.
///
/// REQUIRES: events that differ (scott, silverman: along both axes), metric CRS. THROWS DataError otherwise,
/// CrsError. Cost: O(n log n). Reference: Scott (1992), eq. 6.42; Silverman (1986), eq. 3.28; Terrell (1990)
/// for oversmoothing; Esri's documentation of Kernel Density for arcgis.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot {

enum class BandwidthRule { scott, silverman, normal_scale, oversmoothing, arcgis };

template <>
struct EnumWords<BandwidthRule> {
  static constexpr std::array<std::pair<BandwidthRule, std::string_view>, 5> words{
      {{BandwidthRule::scott, "scott"},
       {BandwidthRule::silverman, "silverman"},
       {BandwidthRule::normal_scale, "normal-scale"},
       {BandwidthRule::oversmoothing, "oversmoothing"},
       {BandwidthRule::arcgis, "arcgis"}}};
};

struct RuleBandwidth {
  Kernel kernel = Kernel::gaussian;  ///< the kernel it is a bandwidth of
  Metres bandwidth{};
  std::optional<Metres> x{};  ///< along each axis, where the rule tells them apart
  std::optional<Metres> y{};
};

[[nodiscard]] RuleBandwidth bandwidth_by_rule(const EventSet& events, BandwidthRule rule);

/// Silverman's rule for any kernel, divided by `kernel_deviation` so that it smooths alike.
[[nodiscard]] Metres silverman_bandwidth(const EventSet& events, Kernel kernel);

}  // namespace hotspot
