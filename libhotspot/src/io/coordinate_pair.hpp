/// @file
/// Both coordinates in one cell: "55.65, 12.35", "(55,65; 12,35)", "55°39'N 12°21'Ø", "709000.5 6175000".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

/// A column of such cells.
struct PairColumn {
  std::size_t index = 0;
  bool first_is_north = false;  ///< where no letters tell
};

/// None where the cell does not hold two coordinates, or can be taken apart in more than one way.
[[nodiscard]] std::optional<Point> parse_pair(std::string_view cell, const PairColumn& column);

/// The first column named as such columns are whose cells all hold pairs. Numbers that can be degrees are
/// latitude and longitude, unless the first cannot be a latitude; of others the greater are northings.
[[nodiscard]] std::optional<PairColumn> find_pair_column(const std::vector<std::string>& columns,
                                                         const std::vector<std::vector<std::string>>& rows);

}  // namespace hotspot::detail
