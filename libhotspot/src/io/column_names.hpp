/// @file
/// Which column holds what, by the names that Danish and English exports use.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hotspot::detail {

enum class ColumnRole {
  x,
  y,
  time,
  category,
  weight,
  area_id,
  area_name,
  company,
  department,
  residents,
  households,
  dwellings,
  address,
  street,
  house_number,
  house_letter,
  postcode,
  place_name,
  clock,
  reported,
  year,
  id_from,
  id_to,
  share,
  company_number,
  department_number,
};

/// Index of the column whose name is usual for the role; of several the most telling name. Case, blanks and
/// the marks _ - . do not count. For x and y prefer `find_coordinates`, which never mixes two systems.
[[nodiscard]] std::optional<std::size_t> find_column(const std::vector<std::string>& columns,
                                                     ColumnRole role);

struct CoordinateColumns {
  std::size_t x = 0;
  std::size_t y = 0;
  bool in_degrees = false;  ///< by their names: longitude and latitude
};

/// A pair of columns that belong together: x,y before longitude,latitude, the other way round if
/// `prefer_degrees`.
[[nodiscard]] std::optional<CoordinateColumns> find_coordinates(const std::vector<std::string>& columns,
                                                                bool prefer_degrees = false);

/// Lower case, without blanks and marks, æøå spelled out: how names are compared.
[[nodiscard]] std::string plain_column_name(std::string_view column);

/// True if the name says longitude or latitude.
[[nodiscard]] bool names_degrees(std::string_view column);

}  // namespace hotspot::detail
