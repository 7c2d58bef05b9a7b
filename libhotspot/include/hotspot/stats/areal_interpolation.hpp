/// @file
/// How many residents has each area, where they are known for other units: blocks, cells, older departments?
///
///     v_t = sum_s x_s w_st
///
/// x_s is the figure of unit s, w_st the share of it that lies in area t: by area, or by the share of finer
/// figures (dasymetric). A figure that is not known (NaN) adds nothing and is counted.
///
/// The error: of a unit in several areas only the share is known. `low` is what lies in the area for sure
/// (units with a share of 1), `high` what could (units with any share); the truth is between them for figures
/// that are not negative. `standard_error` is what remains if residents lie in the unit independently of each
/// other, sqrt(sum_s x_s w_st (1 - w_st)); households stay together, so it is the least there is.
/// REQUIRES: shares in [0, 1], those of a unit at most 1 together. THROWS ArgumentError otherwise.
/// Cost: O(shares). Reference: Goodchild and Lam (1980); Mennis (2003) for shares by finer figures.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace hotspot {

struct UnitShare {
  std::size_t unit = 0;
  std::size_t area = 0;
  double share = 0.0;
};

/// One entry an area.
struct InterpolatedFigures {
  std::vector<double> values{};
  std::vector<double> low{};
  std::vector<double> high{};
  std::vector<double> standard_errors{};
  std::vector<std::size_t> unknown_units{};  ///< with a share in the area and no figure
  double left_over = 0.0;                    ///< of units, or parts of them, in no area
};

[[nodiscard]] InterpolatedFigures interpolate_figures(const std::vector<double>& figures,
                                                      const std::vector<UnitShare>& shares,
                                                      std::size_t area_count);

/// Shares by finer figures: each point with a weight lies in one unit and in one area, or in none. A unit
/// without any weight has no shares. `unit_of`, `area_of` and `weights` have one entry a point; THROWS
/// ArgumentError if not. Ordered by unit, then by area.
[[nodiscard]] std::vector<UnitShare> shares_by_weight(const std::vector<std::optional<std::size_t>>& unit_of,
                                                      const std::vector<std::optional<std::size_t>>& area_of,
                                                      const std::vector<double>& weights);

}  // namespace hotspot
