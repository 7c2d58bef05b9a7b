/// @file
/// Names of cells, among them those of the Danish national square grid (Kvadratnettet; DST, EuroGrid 2003) in
/// EPSG:25832.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "hotspot/core/grid.hpp"

namespace hotspot {

/// "100m_62236_5749": size, then northing and easting of the south-west corner in cells; for 250 m, which
/// does not divide the kilometre by a power of ten, in tens of metres ("250m_622375_57550"). None unless the
/// grid is of squares of 100 m, 250 m, 1 km, 10 km or 100 km in EPSG:25832 that lie on whole multiples of
/// their size.
[[nodiscard]] std::optional<std::string> national_grid_id(const Grid& grid, std::size_t index);

/// A name for any cell: the national grid's where the grid lies on it, else row and column from the
/// south-west, "12_7".
[[nodiscard]] std::string cell_id(const Grid& grid, std::size_t index);

}  // namespace hotspot
