/// @file
/// How an event came to its place.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// The best known first.
enum class Placement : std::uint8_t {
  coordinates,  ///< its own
  exact,        ///< its address
  number,       ///< a house of the same number, the letter differs
  street,       ///< the middle of its street
  place,        ///< a named place that is a point, or small
  area,         ///< a named place that is large: its area is known, no point of it
};

template <>
struct EnumWords<Placement> {
  static constexpr std::array<std::pair<Placement, std::string_view>, 6> words{
      {{Placement::coordinates, "coordinates"},
       {Placement::exact, "exact"},
       {Placement::number, "number"},
       {Placement::street, "street"},
       {Placement::place, "place"},
       {Placement::area, "area"}}};
};

inline constexpr std::size_t placement_count = EnumWords<Placement>::words.size();

}  // namespace hotspot
