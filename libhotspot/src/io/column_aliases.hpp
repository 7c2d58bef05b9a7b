/// @file
/// The usual names of columns, Danish, English and of our neighbours, as `plain_column_name` leaves them.
#pragma once

#include <span>
#include <string_view>

#include "io/column_names.hpp"

namespace hotspot::detail {

using Aliases = std::span<const std::string_view>;

/// The most telling first; none for coordinates, which come in pairs.
[[nodiscard]] Aliases aliases_of(ColumnRole role);

struct CoordinatePair {
  std::string_view x;
  std::string_view y;
  bool in_degrees;
};

[[nodiscard]] std::span<const CoordinatePair> coordinate_pairs();

}  // namespace hotspot::detail
