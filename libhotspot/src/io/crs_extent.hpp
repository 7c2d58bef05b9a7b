/// @file
/// Where on the earth a coordinate reference system is made for, and where coordinates in it lie.
#pragma once

#include <array>
#include <optional>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"
#include "io/proj_handles.hpp"

namespace hotspot::detail {

/// In degrees: west, south, east, north.
using DegreesArea = std::array<double, 4>;

[[nodiscard]] ProjHandle<PJ> crs_object(const ProjContext& context, const Crs& crs);

[[nodiscard]] std::optional<DegreesArea> area_of_use(const ProjContext& context, const PJ* crs);

/// None where the coordinates have no place on the earth.
[[nodiscard]] std::optional<DegreesArea> in_degrees(const ProjContext& context, const PJ* crs,
                                                    const Box& extent);

/// False where coordinates lie far from where their system is made for, more than six degrees, which is how
/// far neighbouring zones are used beyond their own.
[[nodiscard]] bool fits(const Crs& crs, const Box& extent);

}  // namespace hotspot::detail
